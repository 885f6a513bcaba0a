// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_strings.h"
#include "widgets/avatar.h"
#include "widgets/banner.h"
#include "widgets/confirm.h"
#include "widgets/counter_badge.h"
#include "widgets/elided_label.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/plain_tip.h"
#include "widgets/rail_button.h"
#include "widgets/search_edit.h"
#include "widgets/sheet.h"
#include "widgets/table_view.h"
#include "widgets/toast.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("initials are the first letters of the first two words, or a class's label")
{
    CHECK(initials(u"Петрова Мария Ивановна"_s) == u"ПМ"_s);
    CHECK(initials(u"5«А» — родители"_s) == u"5А"_s);
    CHECK(initials(u"11«Б» — учителя"_s) == u"11Б"_s);
    CHECK(initials(u"«Общешкольный»"_s) == u"О"_s);
    CHECK(initials(u"Сотрудники — новости"_s) == u"СН"_s);
    CHECK(initials({}).isEmpty());
    CHECK(initials(u"— «»"_s).isEmpty());
}

TEST_CASE("a counter shows nothing at zero and stops at 999")
{
    CHECK(counterText(0).isEmpty());
    CHECK(counterText(7) == u"7"_s);
    CHECK(counterText(999) == u"999"_s);
    CHECK(counterText(1000) == u"999+"_s);
    CHECK(counterSize(0, QApplication::font()).isEmpty());
    CHECK(counterSize(1, QApplication::font()).width() == counterSize(1, QApplication::font()).height());
}

TEST_CASE("every icon has a file, and every file is an icon")
{
    const QDir files(u":/icons"_s);
    CHECK(files.entryList({u"*.svg"_s}).size() == static_cast<int>(Icon::Warning) + 1);
    for (int i = 0; i <= static_cast<int>(Icon::Warning); ++i) {
        QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, static_cast<Icon>(i), image.rect(), Qt::black);
        painter.end();
        bool painted = false;
        for (int y = 0; y < image.height() && !painted; ++y)
            for (int x = 0; x < image.width() && !painted; ++x)
                painted = qAlpha(image.pixel(x, y)) > 0;
        INFO(i);
        CHECK(painted);
    }
}

TEST_CASE("an elided label keeps the whole text for the tooltip and the screen reader")
{
    ElidedLabel label;
    label.resize(40, 20);
    label.setText(u"Общешкольный родительский комитет"_s);
    label.show();
    CHECK(label.toolTip() == plainTip(label.text()));
    CHECK(label.accessibleName() == label.text());
    label.setText(u"<b>Комитет</b> <img src=/etc/hostname>"_s); // a name is no markup
    CHECK(QTextDocumentFragment::fromHtml(label.toolTip()).toPlainText() == label.text());
    label.resize(2000, 20);
    CHECK(label.toolTip().isEmpty());
}

TEST_CASE("Escape empties a search field first and leaves it then")
{
    SearchEdit edit(u"Search"_s);
    QSignalSpy left(&edit, &SearchEdit::left);
    edit.setText(u"собран"_s);
    QTest::keyClick(&edit, Qt::Key_Escape);
    CHECK(edit.text().isEmpty());
    CHECK(left.isEmpty());
    QTest::keyClick(&edit, Qt::Key_Escape);
    CHECK(left.size() == 1);
}

TEST_CASE("a banner speaks and hushes")
{
    Banner banner;
    CHECK_FALSE(banner.isVisibleTo(nullptr));
    banner.say(Tone::Warning, u"Offline."_s, u"Try now"_s);
    CHECK(banner.isVisible());
    CHECK(banner.accessibleName() == u"Offline."_s);
    QSignalSpy clicked(&banner, &Banner::buttonClicked);
    banner.findChild<QPushButton*>(u"action"_s)->click();
    CHECK(clicked.size() == 1);
    banner.hush();
    CHECK_FALSE(banner.isVisible());
}

TEST_CASE("a toast's act happens once, when its button is pressed")
{
    QWidget window;
    window.resize(600, 400);
    Toast toast(&window);
    window.show();
    int undone = 0;
    toast.say(u"Copied."_s, u"Undo"_s, [&] { ++undone; });
    CHECK(toast.isVisible());
    CHECK(window.rect().contains(toast.geometry()));
    toast.findChild<QPushButton*>(u"toastAction"_s)->click();
    CHECK(undone == 1);
    CHECK_FALSE(toast.isVisible());
}

TEST_CASE("toasts of one window stand above each other and clear of what is pressed and typed into")
{
    QWidget window;
    window.resize(800, 600);
    QWidget page(&window);
    page.setGeometry(100, 0, 700, 600);
    QPushButton annul(u"Annul"_s, &page);
    annul.setGeometry(300, 560, 120, 32);
    QLineEdit field(&page);
    field.setGeometry(20, 500, 660, 30);
    Toast first(&window);
    Toast second(&page);
    window.show();
    const auto placeOf = [&](const QWidget& widget) { return QRect(widget.mapTo(&window, QPoint()), widget.size()); };
    first.say(u"Connected again."_s);
    second.say(u"3 links annulled."_s, u"Save the act…"_s, [] {});
    for (const Toast* toast : {&first, &second}) {
        CHECK(toast->isVisible());
        CHECK(window.rect().contains(placeOf(*toast)));
        CHECK_FALSE(placeOf(*toast).intersects(placeOf(annul)));
        CHECK_FALSE(placeOf(*toast).intersects(placeOf(field)));
    }
    CHECK(placeOf(second).bottom() < placeOf(first).top());
    const QRect stacked = placeOf(second);
    first.hide();
    CHECK(placeOf(second).bottom() > stacked.bottom()); // comes down
    field.hide();
    annul.hide();
    second.say(u"3 links annulled."_s);
    CHECK(placeOf(second).bottom() > 600 - 60);
}

TEST_CASE("Ctrl+Z undoes what a toast has just said, once, and leaves a field its own")
{
    QWidget window;
    auto* field = new QLineEdit(&window);
    auto* button = new QPushButton(&window);
    button->move(0, 100);
    Toast toast(&window);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    int undone = 0;
    toast.say(u"Moved."_s, u"Undo"_s, [&] { ++undone; });
    field->setFocus();
    QTest::keyClicks(field, u"text"_s);
    QTest::keySequence(field, QKeySequence(QKeySequence::Undo));
    CHECK(undone == 0);
    CHECK(field->text().isEmpty());
    button->setFocus();
    QTest::keySequence(button, QKeySequence(QKeySequence::Undo));
    CHECK(undone == 1);
    CHECK_FALSE(toast.isVisible());
    QTest::keySequence(button, QKeySequence(QKeySequence::Undo));
    CHECK(undone == 1);
    toast.say(u"Only words."_s);
    QTest::keySequence(button, QKeySequence(QKeySequence::Undo));
    CHECK(toast.isVisible());
}

TEST_CASE("an act that cannot be undone happens only when its verb is pressed")
{
    QWidget window;
    window.show();
    int annulled = 0;
    confirm(&window, {u"Annul?"_s, u"The link will stop working."_s, u"Annul"_s}, [&] { ++annulled; });
    auto* sheet = window.findChild<FormDialog*>(u"confirm"_s);
    REQUIRE(sheet != nullptr);
    SECTION("cancelled")
    {
        sheet->findChild<QPushButton*>(u"cancel"_s)->click();
        CHECK(annulled == 0);
    }
    SECTION("confirmed")
    {
        CHECK(sheet->submitButton().text() == u"Annul"_s);
        sheet->submitButton().click();
        CHECK(annulled == 1);
    }
    CHECK_FALSE(sheet->isVisible());
}

TEST_CASE("a table copies its selected rows as text")
{
    QStandardItemModel model(2, 2);
    model.setData(model.index(0, 0), u"Ефимова"_s);
    model.setData(model.index(0, 1), u"5«А»"_s);
    model.setData(model.index(1, 0), u"Казаков"_s);
    TableView table;
    table.setSortingEnabled(false);
    table.setModel(&model);
    table.selectRow(0);
    CHECK(table.selectedText() == u"Ефимова\t5«А»"_s);
}

TEST_CASE("every error has a sentence, and the other side's sentence comes first")
{
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::Internal); ++code) {
        const QString sentence = sentenceFor({static_cast<base::ErrorCode>(code), u"detail"_s});
        CHECK(sentence.endsWith(u'.'));
        CHECK_FALSE(sentence.contains(u"detail"_s));
    }
    CHECK(sentenceFor({base::ErrorCode::Forbidden, {}, u"invite.expired"_s, u"Срок истёк."_s}) == u"Срок истёк."_s);
}

TEST_CASE("a crowded window does not squeeze the rail")
{
    const RailButton button(Icon::Chats, u"Chats"_s);
    CHECK(button.minimumSizeHint() == button.sizeHint());
}

TEST_CASE("a sheet stands on the surface")
{
    QWidget window;
    window.show();
    confirm(&window, {u"Annul?"_s, u"The link will stop working."_s, u"Annul"_s}, [] {});
    auto* sheet = window.findChild<FormDialog*>(u"confirm"_s);
    REQUIRE(sheet != nullptr);
    CHECK(sheet->grab().toImage().pixelColor(2, 2) == sheet->palette().color(QPalette::Base));
}

namespace {

struct WordySheet : Sheet
{
    explicit WordySheet(int lines)
        : Sheet(u"Правила"_s, nullptr)
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        m_words = new QLabel(u"Слова\n"_s.repeated(lines).trimmed());
        m_words->setWordWrap(true);
        column().addWidget(m_words);
        addCloseButton();
    }

    [[nodiscard]] QLabel& words() { return *m_words; }

private:
    QLabel* m_words;
};

} // namespace

TEST_CASE("a sheet is as high as its words, also where they fill the screen, also later, unless it was given a size")
{
    const int screen = QGuiApplication::primaryScreen()->availableSize().height();
    const int line = QFontMetrics(QApplication::font()).lineSpacing();
    WordySheet few(3);
    few.show();
    CHECK(few.height() == few.layout()->totalHeightForWidth(few.width()));
    CHECK(few.height() < screen / 2);
    WordySheet many(screen * 3 / 4 / line);
    many.show();
    CHECK(many.height() > screen * 2 / 3);
    CHECK(many.height() >= many.layout()->totalHeightForWidth(many.width()));
    WordySheet given(3);
    given.resize(500, 333);
    given.show();
    CHECK(given.size() == QSize(500, 333)); // its own size stays
    few.words().setText((u"Слова\n"_s).repeated(20));
    CHECK(QTest::qWaitFor([&] { return few.height() == few.layout()->totalHeightForWidth(few.width()); }));
    CHECK(few.height() > 20 * line);
    const int bottom = QGuiApplication::primaryScreen()->availableGeometry().bottom();
    few.move(few.x(), bottom - few.height() + 1);
    few.words().setText((u"Слова\n"_s).repeated(30));
    CHECK(QTest::qWaitFor([&] { return few.height() > 30 * line && few.frameGeometry().bottom() <= bottom; }));
}
