// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/materials_pane.h"
#include "chat/shared_acts.h"
#include "support/cached_school.h"
#include "support/qt_strings.h"

#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using support::CachedSchool;

// What the desktop would have been asked to open.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    Desktop()
    {
        for (const QString& scheme : {u"file"_s, u"https"_s})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Desktop() override
    {
        for (const QString& scheme : {u"file"_s, u"https"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }
    Q_DISABLE_COPY_MOVE(Desktop)

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened << url; }
};

namespace {

constexpr auto kChat = domain::ChatKind::ClassPupils;

QString drawn(const support::TempProfile& folder, const QString& name)
{
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    REQUIRE(picture.save(folder.file(name)));
    return folder.file(name);
}

QString written(const support::TempProfile& folder, const QString& name)
{
    QFile file(folder.file(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(2'000, 'x'));
    return file.fileName();
}

QList<domain::Message> sent(CachedSchool& school, const QStringList& paths)
{
    session::FileService& files = school.session().files();
    const auto looked = support::await(files.look(paths));
    REQUIRE(looked);
    const auto ids = support::await(files.send(school.chat(kChat), *looked, false, {}));
    REQUIRE(ids);
    return support::await(school.session().chats().messages(*ids)).value();
}

} // namespace

TEST_CASE("pictures, files and links of a chat stand apart, and are found by a part of the name")
{
    CachedSchool school;
    const support::TempProfile folder;
    school.discuss(kChat); // with a link
    sent(school, {drawn(folder, u"Поход.png"_s), written(folder, u"План.pdf"_s), written(folder, u"Меню.pdf"_s)});
    chat::MaterialsPane pane(school.session().chats(), school.session().files(), school.session().materials(),
                             school.clock);
    pane.show();
    pane.showChat(school.chat(kChat));
    auto& list = *pane.findChild<QListView*>(u"materialsList"_s);
    auto& kinds = *pane.findChild<QTabBar*>(u"materialKinds"_s);
    auto& box = *pane.findChild<QLineEdit*>(u"materialsBox"_s);
    const auto shown = [&] {
        QStringList names;
        for (int i = 0; i < list.model()->rowCount(); ++i)
            names << list.model()->index(i, 0).data().toString();
        names.sort();
        return names;
    };
    REQUIRE(support::waitUntil([&] { return shown() == QStringList{u"Поход.png"_s}; }));
    kinds.setCurrentIndex(1);
    CHECK(shown() == QStringList{u"Меню.pdf"_s, u"План.pdf"_s});
    box.setText(u"план"_s);
    CHECK(shown() == QStringList{u"План.pdf"_s});
    box.setText(u"нет такого"_s);
    CHECK(list.isHidden());
    box.clear();
    kinds.setCurrentIndex(2);
    REQUIRE(support::waitUntil([&] { return !shown().isEmpty(); }));
    CHECK(shown().filter(u".pdf"_s).isEmpty()); // an address of a file is no link besides
}

TEST_CASE("a file is opened by what the computer has for it, a program never: it is only offered to be saved")
{
    CachedSchool school;
    const support::TempProfile folder;
    Desktop desktop;
    QWidget window;
    window.show();
    chat::SharedActs acts(&window);
    acts.setFiles(school.session().files());
    domain::Message message = sent(school, {written(folder, u"План.pdf"_s)}).first();
    acts.openFile(message);
    REQUIRE(support::waitUntil([&] { return desktop.opened.size() == 1; }));
    CHECK(desktop.opened.first().fileName() == u"План.pdf"_s);
    for (const QString& name : {u"игра.exe"_s, u"счёт.pdf.JS"_s, u"ярлык.desktop"_s}) {
        message.file->name = name;
        INFO(name.toStdString());
        acts.openFile(message);
        auto* saving = window.findChild<QDialog*>(u"saveFile"_s);
        REQUIRE(saving != nullptr);
        delete saving;
    }
    CHECK(desktop.opened.size() == 1);
}

TEST_CASE("a link that is not what it seems to be is asked about before it is opened")
{
    Desktop desktop;
    QWidget window;
    window.show();
    chat::SharedActs acts(&window);
    acts.openLink(QUrl(u"https://gosuslugi.ru/help"_s));
    CHECK(desktop.opened.size() == 1);
    acts.openLink(QUrl(u"https://gosuslugi.ru@evil.example/"_s));
    CHECK(window.findChild<QDialog*>(u"confirm"_s) != nullptr);
    CHECK(desktop.opened.size() == 1);
}

TEST_CASE("a picture that promises too many pixels is not unpacked for a thumbnail, and a damaged one has none")
{
    const support::TempProfile folder;
    const QString good = drawn(folder, u"good.bmp"_s);
    QFile bomb(drawn(folder, u"bomb.bmp"_s));
    REQUIRE(bomb.open(QIODevice::ReadWrite));
    QByteArray side(4, '\0');
    qToLittleEndian<qint32>(60'000, side.data());
    bomb.seek(18); // width and height in the header of a BMP
    bomb.write(side + side);
    bomb.close();
    QFile torn(drawn(folder, u"torn.png"_s));
    REQUIRE(torn.resize(60)); // says its measures, and has no pixels
    QFile noise(written(folder, u"noise.jpg"_s));
    chat::Thumbnails thumbnails;
    QList<qint64> ready;
    QObject::connect(&thumbnails, &chat::Thumbnails::ready, &thumbnails,
                     [&](domain::MessageId message) { ready << message.value(); });
    const auto ask = [&](qint64 number, const QString& path) {
        return thumbnails.of(domain::MessageId(number), path, {32, 32}, 1);
    };
    CHECK(ask(1, bomb.fileName()).isNull());
    CHECK(ask(3, torn.fileName()).isNull());
    CHECK(ask(4, noise.fileName()).isNull());
    CHECK(ask(2, good).isNull());
    REQUIRE(support::waitUntil([&] { return ready.contains(2); }));
    CHECK(ask(2, good).size() == QSize(32, 24));
    CHECK(ask(1, bomb.fileName()).isNull());
    CHECK(ready == QList<qint64>{2});
}

#include "materials_pane_test.moc"
