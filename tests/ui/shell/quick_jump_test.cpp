// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quick_jump.h"
#include "support/qt_strings.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using shell::Place;

namespace {

const QList<Place> kPlaces{{Place::Kind::Chat, u"p"_s, u"5«А» — родители"_s},
                           {Place::Kind::Chat, u"u"_s, u"5«А» — ученики"_s},
                           {Place::Kind::Chat, u"s"_s, u"Учительская"_s},
                           {Place::Kind::Class, u"c"_s, u"5«А»"_s},
                           {Place::Kind::Person, u"m"_s, u"Щербакова Евгения"_s},
                           {Place::Kind::Action, u"a"_s, u"Настройки"_s}};

QStringList found(const QString& typed)
{
    QStringList ids;
    for (const Place& place : shell::matching(kPlaces, typed))
        ids << place.id;
    return ids;
}

} // namespace

TEST_CASE("every word that is typed begins a word of the place")
{
    CHECK(found({}) == QStringList{u"p"_s, u"u"_s, u"s"_s, u"c"_s, u"a"_s}); // people are too many to look through
    CHECK(found(u"евг"_s) == QStringList{u"m"_s});
    CHECK(found(u"настр"_s) == QStringList{u"a"_s});
    CHECK(found(u"род"_s) == QStringList{u"p"_s});
    CHECK(found(u"5 уч"_s) == QStringList{u"u"_s});
    CHECK(found(u"УЧИТ"_s) == QStringList{u"s"_s});
    CHECK(found(u"5а"_s) == QStringList{u"p"_s, u"u"_s, u"c"_s});
    CHECK(found(u"нет такого"_s).isEmpty());
}

TEST_CASE("what was typed in the other layout or in Latin letters is found all the same")
{
    CHECK(found(u"hjl"_s) == QStringList{u"p"_s});          // род
    CHECK(found(u"uchitel"_s) == QStringList{u"s"_s});
    CHECK(found(u"5 ex"_s) == QStringList{u"u"_s});         // 5 уч
    CHECK(found(u"evgeniya"_s) == QStringList{u"m"_s});
    CHECK(found(u"?!"_s).isEmpty());
}

TEST_CASE("arrows choose from the box, Enter goes there")
{
    qRegisterMetaType<shell::Place>();
    const QPointer<shell::QuickJump> jump = new shell::QuickJump(kPlaces, nullptr);
    QSignalSpy chosen(jump.data(), &shell::QuickJump::chosen);
    auto* box = jump->findChild<QLineEdit*>(u"quickJumpBox"_s);
    REQUIRE(box != nullptr);
    jump->open();
    box->setText(u"5"_s);
    QTest::keyClick(box, Qt::Key_Down);
    CHECK(jump->findChild<QListWidget*>(u"quickJumpList"_s)->currentRow() == 1);
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().value<Place>().id == u"u"_s);
    delete jump;
}

TEST_CASE("with nothing found Enter goes nowhere and the window stays")
{
    const QPointer<shell::QuickJump> jump = new shell::QuickJump(kPlaces, nullptr);
    QSignalSpy chosen(jump.data(), &shell::QuickJump::chosen);
    auto* box = jump->findChild<QLineEdit*>(u"quickJumpBox"_s);
    jump->open();
    box->setText(u"нет такого"_s);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(chosen.isEmpty());
    CHECK(jump->isVisible());
    delete jump;
}
