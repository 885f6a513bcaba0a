// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/composer.h"
#include "support/qt_strings.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Field
{
    Field()
    {
        composer.resize(600, 60);
        composer.show();
        edit = composer.findChild<QPlainTextEdit*>(u"composer"_s);
        REQUIRE(edit != nullptr);
    }

    // The list of phrases, which is a window of its own.
    [[nodiscard]] QAbstractItemView* offer() const
    {
        for (const QCompleter* completer : composer.findChildren<QCompleter*>()) {
            if (completer->popup()->objectName() == u"phraseOffer"_s)
                return completer->popup();
        }
        return nullptr;
    }

    chat::Composer composer;
    QPlainTextEdit* edit = nullptr;
    QSignalSpy sent{&composer, &chat::Composer::sendWanted};
    QSignalSpy drafts{&composer, &chat::Composer::draftChanged};
};

} // namespace

TEST_CASE("Enter sends what is written, Shift+Enter breaks the line")
{
    Field field;
    field.edit->insertPlainText(u"Собрание"_s);
    QTest::keyClick(field.edit, Qt::Key_Return, Qt::ShiftModifier);
    field.edit->insertPlainText(u"в 18:00"_s);
    CHECK(field.sent.isEmpty());
    QTest::keyClick(field.edit, Qt::Key_Enter);
    REQUIRE(field.sent.size() == 1);
    CHECK(field.sent.first().first().toString() == u"Собрание\nв 18:00"_s);
    // Whether it was taken is said by the disk: until then nothing is lost.
    CHECK(field.composer.text() == u"Собрание\nв 18:00"_s);
}

TEST_CASE("white space is not a message")
{
    Field field;
    const auto* send = field.composer.findChild<QPushButton*>(u"send"_s);
    CHECK_FALSE(send->isEnabled());
    field.edit->insertPlainText(u"   "_s);
    QTest::keyClick(field.edit, Qt::Key_Return);
    CHECK(field.sent.isEmpty());
    CHECK_FALSE(send->isEnabled());
    field.edit->insertPlainText(u"да"_s);
    CHECK(send->isEnabled());
}

TEST_CASE("the field grows with its lines and then scrolls")
{
    Field field;
    const int one = field.edit->height();
    field.composer.setText(u"1\n2\n3"_s);
    const int three = field.edit->height();
    CHECK(three > one);
    CHECK(field.edit->verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff);
    field.composer.setText(QString(30, u'\n'));
    CHECK(field.edit->height() < 12 * one);
    CHECK(field.edit->verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded);
    field.composer.setText({});
    CHECK(field.edit->height() == one);
}

TEST_CASE("a draft is told when the field is left, and only what is new")
{
    Field field;
    field.composer.setText(u"начато вчера"_s);
    field.composer.flushDraft();
    CHECK(field.drafts.isEmpty());
    field.edit->insertPlainText(u"!"_s);
    field.composer.flushDraft();
    REQUIRE(field.drafts.size() == 1);
    CHECK(field.drafts.first().first().toString() == u"начато вчера!"_s);
}

TEST_CASE("where nothing may be written the field says why")
{
    Field field;
    field.composer.setForbidden(u"Здесь пишут только публикаторы"_s);
    CHECK_FALSE(field.edit->isEnabled());
    CHECK(field.edit->placeholderText() == u"Здесь пишут только публикаторы"_s);
    CHECK(field.composer.findChild<QPushButton*>(u"send"_s)->isHidden());
}

TEST_CASE("an answer or an edit is said above the field, and Esc leaves it")
{
    Field field;
    auto* bar = field.composer.findChild<QWidget*>(u"composerBar"_s);
    field.edit->insertPlainText(u"недописанное"_s);
    field.composer.beginEdit(u"старый текст"_s);
    CHECK(bar->isVisible());
    CHECK(field.composer.text() == u"старый текст"_s);
    field.drafts.clear();
    field.edit->insertPlainText(u"!"_s);
    CHECK_FALSE(field.drafts.wait(700)); // an old message is no draft
    QTest::keyClick(field.edit, Qt::Key_Escape);
    CHECK_FALSE(bar->isVisible());
    CHECK(field.composer.text() == u"недописанное"_s);
    field.composer.beginAnswer(u"Орлов Андрей"_s, u"Когда?"_s);
    CHECK(field.composer.mode() == chat::Composer::Mode::Answer);
    CHECK(field.composer.text() == u"недописанное"_s);
    field.composer.endMode();
    CHECK(field.composer.mode() == chat::Composer::Mode::New);
}

TEST_CASE("the up arrow asks for the last message only where nothing is written")
{
    Field field;
    QSignalSpy asked(&field.composer, &chat::Composer::editLastWanted);
    QTest::keyClick(field.edit, Qt::Key_Up);
    CHECK(asked.size() == 1);
    field.edit->insertPlainText(u"да"_s);
    QTest::keyClick(field.edit, Qt::Key_Up);
    CHECK(asked.size() == 1);
}

TEST_CASE("Ctrl+B and Ctrl+I mark what is selected")
{
    Field field;
    field.edit->insertPlainText(u"важно"_s);
    field.edit->selectAll();
    field.composer.activateWindow(); // shortcuts are an active window's only
    field.edit->setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&field.composer));
    QTest::keyClick(field.edit, Qt::Key_B, Qt::ControlModifier);
    CHECK(field.composer.text() == u"*важно*"_s);
}

TEST_CASE("Ctrl+Shift+Enter sends without sound, as the menu of the button does; an edit is no message")
{
    Field field;
    QSignalSpy quiet(&field.composer, &chat::Composer::quietWanted);
    QTest::keyClick(field.edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(quiet.isEmpty()); // nothing is written
    field.edit->insertPlainText(u"на утро"_s);
    QTest::keyClick(field.edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(quiet.size() == 1);
    CHECK(quiet.first().first().toString() == u"на утро"_s);
    CHECK(field.sent.isEmpty());
    auto* send = field.composer.findChild<QPushButton*>(u"send"_s);
    Q_EMIT send->customContextMenuRequested({});
    auto* menu = field.composer.findChild<QMenu*>(u"sendMenu"_s);
    REQUIRE(menu);
    CHECK(menu->actions().size() == 1); // nobody keeps messages for later here
    menu->actions().first()->trigger();
    CHECK(quiet.size() == 2);
    delete menu;
    field.composer.beginEdit(u"старый текст"_s);
    QTest::keyClick(field.edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(quiet.size() == 2);
}

TEST_CASE("a slash at the beginning offers the phrases in which stands what is typed behind it")
{
    Field field;
    QSignalSpy chosen(&field.composer, &chat::Composer::phraseChosen);
    auto* button = field.composer.findChild<QWidget*>(u"phraseButton"_s);
    CHECK(button->isHidden());
    field.composer.setPhrases({{domain::PhraseId(u"1"_s), u"Спасибо, получено."_s, 0},
                               {domain::PhraseId(u"2"_s), u"Здравствуйте, {имя}!\nОтвечу вечером."_s, 1}});
    CHECK(button->isVisible());
    field.composer.activateWindow();
    field.edit->setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&field.composer));
    auto* offer = field.offer();
    REQUIRE(offer);
    field.edit->insertPlainText(u"/"_s);
    REQUIRE(offer->isVisible());
    CHECK(offer->model()->rowCount() == 2);
    field.edit->insertPlainText(u"вечер"_s);
    REQUIRE(offer->isVisible());
    CHECK(offer->model()->rowCount() == 1);
    QTest::keyClick(offer, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().toString() == u"Здравствуйте, {имя}!\nОтвечу вечером."_s);
    CHECK(field.composer.text().isEmpty());
    CHECK(field.sent.isEmpty());
    // Anywhere else, or when nothing fits, a slash is a slash.
    field.edit->insertPlainText(u"и/или"_s);
    CHECK_FALSE(offer->isVisible());
    field.composer.setText({});
    field.edit->insertPlainText(u"/щщщ"_s);
    CHECK_FALSE(offer->isVisible());
    QTest::keyClick(field.edit, Qt::Key_Return);
    CHECK(field.sent.size() == 1);
}

TEST_CASE("a phrase is put in at the cursor, with what is still to be written selected")
{
    Field field;
    field.edit->insertPlainText(u"Итак. "_s);
    field.composer.insertPhrase({u"Собрание {когда} в актовом зале."_s, 9, 7});
    CHECK(field.composer.text() == u"Итак. Собрание {когда} в актовом зале."_s);
    field.edit->insertPlainText(u"завтра"_s);
    CHECK(field.composer.text() == u"Итак. Собрание завтра в актовом зале."_s);
}
