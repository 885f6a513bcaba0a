// SPDX-License-Identifier: GPL-3.0-or-later
// The panes beside the queue over a real authority, and their papers read back as text.
#include "moderation/audit_pane.h"
#include "moderation/blocks_pane.h"
#include "moderation/chat_records_pane.h"
#include "moderation/overview_pane.h"
#include "moderation/register_pane.h"
#include "moderation/rules_pane.h"
#include "moderation_world.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace moderation;
using namespace std::chrono_literals;
using support::waitUntil;

namespace {

// A block with an apology, an objection and an appeal.
struct BadEvening : World
{
    BlockId block;

    explicit BadEvening(const QString& reader)
        : World(reader)
    {
        for (const auto& text : {u"Да вы все тут"_s, u"Сами вы такие"_s, u"И дети ваши"_s, u"И школа ваша"_s})
            REQUIRE(evening.record(evening.teacher, evening.shout(text)));
        const auto made = evening.block(evening.teacher, evening.house.clock.now().addDays(7));
        REQUIRE(made);
        block = made->block;
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.shouter, Act::ApologiesCreate,
            contract::ApologiesCreateRequest{evening.house.op(), block, u"Простите, погорячилась"_s}));
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.neighbour, Act::ObjectionsCreate, contract::ObjectionsCreateRequest{evening.house.op(), block}));
        REQUIRE(evening.ask<contract::AppealsCreateReply>(
            evening.shouter, Act::AppealsCreate,
            contract::AppealsCreateRequest{evening.house.op(), block, u"Это писала не я"_s}));
    }
};

// The text of the one file in the folder that ends so; empty while there is none.
QString textOf(const QString& folder, const QString& suffix)
{
    const QStringList files = QDir(folder).entryList({u"*"_s + suffix});
    if (files.isEmpty())
        return {};
    QProcess reader;
    reader.start(u"pdftotext"_s, {folder + u'/' + files.first(), u"-"_s});
    REQUIRE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    QFile::remove(folder + u'/' + files.first());
    return text;
}

QString printed(const QString& folder, QWidget& pane, const char* button, const QString& suffix = u".pdf"_s)
{
    part<QPushButton>(pane, button).click();
    REQUIRE(waitUntil([&] { return !QDir(folder).entryList({u"*"_s + suffix}).isEmpty(); }));
    return textOf(folder, suffix);
}

} // namespace

TEST_CASE("who has not decided hears the appeal, and every paper of the block is filled completely")
{
    BadEvening world(u"Заместитель"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    const support::TempProfile folder;
    BlocksPane pane(client.moderation, client.school, client.core.clock);
    pane.setFolder(folder.path());
    pane.resize(1000, 700);
    pane.show();
    pane.refresh();
    REQUIRE(waitUntil([&] { return part<QListWidget>(pane, "blocks").count() == 1; }));
    CHECK(part<QListWidget>(pane, "blocks").item(0)->text().contains(u"An appeal waits"_s));
    CHECK(part<QLabel>(pane, "blockText").text().contains(u"Это писала не я"_s));

    const QString notice = printed(folder.path(), pane, "notice");
    for (const QString& words : {u"Уведомление об ограничении"_s, u"Школа № 44"_s, u"Маман"_s, u"5«А» — родители"_s,
                                 u"Пункт 3 правил"_s, u"Да вы все тут"_s, u"И школа ваша"_s, u"Классная"_s,
                                 u"Записанных нарушений: 4"_s, u"в течение 24 ч"_s}) {
        INFO(words.toStdString() << " in " << notice.toStdString());
        CHECK(notice.contains(words));
    }
    CHECK_FALSE(notice.contains(u"{{"_s));
    const QString protocol = printed(folder.path(), pane, "protocol");
    CHECK(protocol.contains(u"Простите, погорячилась"_s));
    CHECK(protocol.contains(u"Маманн"_s));
    CHECK(protocol.contains(u"Участники возразили"_s));
    CHECK_FALSE(part<QPushButton>(pane, "decision").isEnabled());

    part<QPushButton>(pane, "decide").click();
    auto& form = part(pane, "appealForm");
    part<QComboBox>(form, "outcome").setCurrentIndex(2);
    part<QPushButton>(form, "submit").click();
    CHECK(part<QLabel>(form, "trouble").isVisible()); // without a reason
    part<QPlainTextEdit>(form, "reason").setPlainText(u"Подтвердилось: писал другой человек"_s);
    part<QPushButton>(form, "submit").click();
    REQUIRE(waitUntil([&] { return part<QPushButton>(pane, "decision").isEnabled(); }));
    CHECK_FALSE(isRunning(world.evening.house.ledger->school().blocks.first(), world.evening.house.clock.now()));
    const QString decision = printed(folder.path(), pane, "decision");
    CHECK(decision.contains(u"аннулированы"_s));
    CHECK(decision.contains(u"Подтвердилось: писал другой человек"_s));
    CHECK(decision.contains(u"Заместитель"_s));

    part<QPushButton>(pane, "evidence").click();
    REQUIRE(waitUntil([&] { return !QDir(folder.path()).entryList({u"*.zip"_s}).isEmpty(); }));
    // Read by programs that are not ours: every file has the hash that the list names, and the list the hash that was said.
    QProcess reader;
    reader.setWorkingDirectory(folder.path());
    reader.start(u"sh"_s, {u"-c"_s, u"python3 -m zipfile -e Evidence.zip out && cd out && sha256sum --strict -c SHA256SUMS.txt "
                                    "&& sha256sum SHA256SUMS.txt && cat opis.txt"_s});
    REQUIRE(reader.waitForFinished());
    const QString checked = QString::fromUtf8(reader.readAllStandardOutput());
    INFO(checked.toStdString());
    REQUIRE(reader.exitCode() == 0);
    CHECK(checked.count(u": OK\n"_s) == 5);
    CHECK(checked.contains(part<QLabel>(pane, "toastSentence").text().section(u' ', -1)));
    for (const QString& words : {u"Участник: Маман"_s, u"Сообщение: «И школа ваша»"_s, u"записал(а): Классная"_s,
                                 u"Файл message-4.json"_s, u"пункт 3 правил общения: "_s})
        CHECK(checked.contains(words));
}

TEST_CASE("who restricted does not hear the appeal")
{
    BadEvening world(u"Классная"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    BlocksPane pane(client.moderation, client.school, client.core.clock);
    pane.show();
    pane.refresh();
    REQUIRE(waitUntil([&] { return part<QListWidget>(pane, "blocks").count() == 1; }));
    CHECK_FALSE(part<QPushButton>(pane, "decide").isEnabled());
    part<QPushButton>(pane, "lift").click();
    part<QPushButton>(pane, "submit").click();
    CHECK(waitUntil([&] { return part<QLabel>(pane, "toastSentence").text().contains(u"возраз"_s); }));
}

TEST_CASE("a chat's ledger, its pause, and why somebody cannot write")
{
    BadEvening world(u"Классная"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    const support::TempProfile folder;
    ChatRecordsPane pane(client.moderation, client.school, client.core.clock);
    pane.setFolder(folder.path());
    pane.resize(1000, 700);
    pane.show();
    pane.choose(world.evening.chat);
    pane.refresh();
    auto& people = part<QTableWidget>(pane, "records");
    REQUIRE(waitUntil([&] { return people.rowCount() == 1; }));
    CHECK(people.item(0, 1)->text() == u"4"_s);
    people.selectRow(0);
    const QString ledger = printed(folder.path(), pane, "printLedger");
    CHECK(ledger.contains(u"Журнал нарушений"_s));
    CHECK(ledger.contains(u"учтено"_s));

    part<QMenu>(pane, "pauseMenu").actions().first()->trigger();
    REQUIRE(waitUntil([&] { return part<QLabel>(pane, "pauses").text().contains(u"silent until"_s); }));
    auto& who = part<QComboBox>(pane, "who");
    who.setCurrentIndex(who.findData(world.evening.shouter.value()));
    part<QPushButton>(pane, "why").click();
    REQUIRE(waitUntil([&] { return part<QLabel>(pane, "reasons").text().contains(u"Restricted until"_s); }));
    auto& reasons = part<QLabel>(pane, "reasons");
    CHECK(reasons.text().contains(u"silent until"_s));
    // Each leads to where it can be changed.
    std::optional<Remedy> wanted;
    QObject::connect(&pane, &ChatRecordsPane::remedyWanted, &pane, [&](Remedy remedy) { wanted = remedy; });
    const auto follow = [&](Remedy remedy) {
        const QString link = QString::number(static_cast<int>(remedy));
        REQUIRE(reasons.text().contains(u"<a href=\"%1\">%2</a>"_s.arg(link, remedyWords(remedy))));
        Q_EMIT reasons.linkActivated(link);
    };
    follow(Remedy::Restrictions);
    CHECK(wanted == Remedy::Restrictions);
    follow(Remedy::EndPause);
    CHECK(waitUntil([&] { return part<QLabel>(pane, "pauses").text().startsWith(u"No pause"_s); }));
}

TEST_CASE("G14: a deputy head sees figures, reads a chat of others for a reason, and its teacher sees that on the chat's page")
{
    BadEvening world(u"Заместитель"_s);
    for (int i = 0; i < 60; ++i)
        world.evening.write(world.evening.neighbour, u"Сообщение %1"_s.arg(i));
    {
        Client client(world);
        REQUIRE(client.comeOnline());
        OverviewPane pane(client.moderation, client.school, client.core.clock);
        pane.resize(900, 600);
        pane.show();
        pane.refresh();
        auto& table = part<QTableWidget>(pane, "overview");
        REQUIRE(waitUntil([&] { return table.rowCount() > 1; }));
        // Where something waits stands first: an appeal, four violations, a restriction that runs.
        CHECK(table.item(0, 0)->text() == u"5«А» — родители"_s);
        CHECK(table.item(0, 2)->text() == u"1"_s);
        CHECK(table.item(0, 3)->text() == u"4"_s);
        CHECK(table.item(0, 4)->text() == u"1, now 1"_s);
        auto& button = part<QPushButton>(pane, "readChat");
        CHECK_FALSE(button.isEnabled());
        table.selectRow(0);
        REQUIRE(button.isEnabled());
        button.click();
        auto& form = part(pane, "readForm");
        part<QPushButton>(form, "submit").click();
        CHECK(part<QLabel>(form, "trouble").isVisible()); // without a reason
        part<QLineEdit>(form, "readReason").setText(u"Жалоба родителя"_s);
        part<QPushButton>(form, "submit").click();
        REQUIRE(waitUntil([&] { return pane.findChild<QWidget*>(u"readingSheet"_s) != nullptr; }));
        auto& sheet = part(pane, "readingSheet");
        auto& messages = part<QListWidget>(sheet, "readMessages");
        REQUIRE(messages.count() == 50);
        CHECK(messages.item(49)->text().endsWith(u"Сообщение 59"_s));
        part<QPushButton>(sheet, "readEarlier").click();
        REQUIRE(waitUntil([&] { return messages.count() == 64; }));
        CHECK(messages.item(0)->text().endsWith(u"Да вы все тут"_s));
        CHECK_FALSE(part<QPushButton>(sheet, "readEarlier").isVisible());
    }
    world.who = world.evening.teacher;
    Client teacher(world);
    REQUIRE(teacher.comeOnline());
    ChatRecordsPane records(teacher.moderation, teacher.school, teacher.core.clock);
    records.resize(900, 600);
    records.show();
    records.choose(world.evening.chat);
    records.refresh();
    REQUIRE(waitUntil([&] { return part<QLabel>(records, "readings").text().contains(u"Жалоба родителя"_s); }));
    CHECK(part<QLabel>(records, "readings").text().contains(u"Заместитель"_s));
}

TEST_CASE("a moderator puts an item of the rules above the chat and takes it down")
{
    World world;
    Client client(world);
    REQUIRE(client.comeOnline());
    ChatRecordsPane pane(client.moderation, client.school, client.core.clock);
    pane.resize(1000, 700);
    pane.show();
    pane.choose(world.evening.chat);
    auto& items = part<QComboBox>(pane, "pinItems");
    auto& pin = part<QPushButton>(pane, "pin");
    CHECK_FALSE(pin.isEnabled()); // there is nothing to take down
    items.setCurrentIndex(items.findData(authority::insult));
    REQUIRE(pin.isEnabled());
    pin.click();
    REQUIRE(waitUntil([&] { return part<QLabel>(pane, "pinned").text().contains(u"Пункт 3 правил"_s); }));
    CHECK(world.evening.house.ledger->snapshot().find<Chat>(world.evening.chat.value())->pinned.startsWith(u"Пункт 3"_s));
    items.setCurrentIndex(0);
    REQUIRE(pin.isEnabled());
    pin.click();
    REQUIRE(waitUntil([&] { return !part<QLabel>(pane, "pinned").isVisible(); }));
    CHECK(world.evening.house.ledger->snapshot().find<Chat>(world.evening.chat.value())->pinned.isEmpty());
}

TEST_CASE("the register shows each recorded violation with its words, its item and whether it counts")
{
    BadEvening world(u"Классная"_s);
    REQUIRE(world.evening.record(world.evening.teacher, world.evening.shout(u"И снова вы"_s)));
    Client client(world);
    REQUIRE(client.comeOnline());
    RegisterPane pane(client.moderation, client.school, client.core.clock);
    pane.show();
    pane.refresh();
    auto& table = part<QTableWidget>(pane, "register");
    REQUIRE(waitUntil([&] { return table.rowCount() == 5; }));
    const auto row = [&](int at) {
        QStringList cells;
        for (int column = 1; column < table.columnCount(); ++column)
            cells << table.item(at, column)->text();
        return cells.join(u" | "_s);
    };
    QStringList rows;
    for (int at = 0; at < 5; ++at)
        rows << row(at);
    CHECK(rows.filter(u"counts"_s).size() == 1);
    CHECK(rows.filter(u"part of a restriction"_s).size() == 4);
    CHECK(rows.filter(u"И снова вы | 3 | Классная"_s).size() == 1);
    const support::TempProfile folder;
    pane.setFolder(folder.path());
    const QString paper = printed(folder.path(), pane, "printRegister");
    for (const QString& words : {u"Реестр нарушений"_s, u"Записано нарушений: 5"_s, u"И снова вы"_s, u"Маман"_s}) {
        INFO(words.toStdString() << " in " << paper.toStdString());
        CHECK(paper.contains(words));
    }
    auto& chats = part<QComboBox>(pane, "registerChats");
    chats.setCurrentIndex(1);
    Q_EMIT chats.activated(1);
    CHECK(waitUntil([&] {
        return table.rowCount() == (chats.currentData() == world.evening.chat.value() ? 5 : 0);
    }));
}

TEST_CASE("the log is filtered, verified and written as a table")
{
    BadEvening world(u"Администратор"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    const support::TempProfile folder;
    AuditPane pane(client.moderation, client.school);
    pane.setFolder(folder.path());
    const auto exported = [&] {
        QFile file(folder.file(u"Audit.csv"_s));
        file.remove();
        part<QPushButton>(pane, "auditExport").click();
        REQUIRE(waitUntil([&] { return file.exists() && part<QPushButton>(pane, "auditExport").isEnabled(); }));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    pane.show();
    pane.refresh();
    auto& table = part<QTableWidget>(pane, "audit");
    REQUIRE(waitUntil([&] { return table.rowCount() > 10; }));
    auto& act = part<QComboBox>(pane, "auditAct");
    act.setCurrentIndex(act.findData(u"violations."_s));
    REQUIRE(waitUntil([&] { return table.rowCount() == 4; }));
    CHECK(exported().count("violations.record") == 4);
    act.setCurrentIndex(0);
    for (int i = 0; i < 250; ++i)
        REQUIRE(world.evening.ask<contract::EvidenceGetReply>(
            world.evening.deputy, Act::EvidenceGet,
            contract::EvidenceGetRequest{
                world.evening.chat, {world.evening.house.ledger->school().violations.first().message}}));
    pane.refresh();
    REQUIRE(waitUntil([&] { return table.rowCount() == 200; })); // a page
    CHECK(exported().count("evidence.get") == 250);              // all of it
    part<QPushButton>(pane, "auditVerify").click();
    CHECK(waitUntil([&] { return part<QLabel>(pane, "auditState").text().contains(u"is whole"_s); }));
}

TEST_CASE("rules are put in force with requisites and window, and printed with the sheet")
{
    World world(u"Администратор"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    const support::TempProfile folder;
    RulesPane pane(client.moderation, client.school, client.core.clock);
    pane.setFolder(folder.path());
    pane.resize(1000, 700);
    pane.show();
    CHECK_FALSE(part<QPushButton>(pane, "publish").isEnabled());
    part<QPlainTextEdit>(pane, "rulesText").setPlainText(u"1. Пишем вежливо.\n\n2. Пишем по делу."_s);
    CHECK(part<QLabel>(pane, "items").text().endsWith(u"1, 2"_s));
    part<QLineEdit>(pane, "requisites").setText(u"Протокол № 3, приказ № 120"_s);
    auto& window = part<QSpinBox>(pane, "window");
    window.setValue(48);
    Q_EMIT window.editingFinished();
    CHECK(part<QPlainTextEdit>(pane, "rulesText").toPlainText().contains(u"в течение 48 часов"_s));
    auto& kind = part<QComboBox>(pane, "blockKind");
    CHECK(kind.currentIndex() == 0); // nothing is said of it, so the chat is read
    kind.setFocus();
    QTest::keyClick(&kind, Qt::Key_Down);
    CHECK(part<QPlainTextEdit>(pane, "rulesText").toPlainText().contains(u"чат для участника закрыт"_s));
    QTest::keyClick(&kind, Qt::Key_Up);
    CHECK(part<QPlainTextEdit>(pane, "rulesText").toPlainText().contains(u"участник читает чат и не пишет в нём"_s));
    part<QPushButton>(pane, "publish").click();
    part<QPushButton>(part(pane, "confirm"), "submit").click();
    REQUIRE(waitUntil([&] { return client.school.school()->rules.size() == 2; }));
    REQUIRE(waitUntil([&] { return part<QComboBox>(pane, "versions").count() == 2; }));
    const QString paper = printed(folder.path(), pane, "printRules");
    for (const QString& words : {u"Протокол № 3, приказ № 120"_s, u"Редакция 2"_s, u"1. Пишем вежливо."_s, u"48 часов"_s,
                                 u"Лист ознакомления"_s, u"Маманн"_s}) {
        INFO(words.toStdString() << " in " << paper.toStdString());
        CHECK(paper.contains(words));
    }
}

TEST_CASE("parents are asked about a draft, their answers are read and printed, and it is put in force with them as a requisite")
{
    World world(u"Администратор"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    const support::TempProfile folder;
    RulesPane pane(client.moderation, client.school, client.core.clock);
    pane.setFolder(folder.path());
    pane.resize(1000, 700);
    pane.show();
    pane.refresh();
    CHECK_FALSE(part<QPushButton>(pane, "askParents").isEnabled()); // these are in force already
    CHECK_FALSE(part<QPushButton>(pane, "opinions").isEnabled());
    part<QPlainTextEdit>(pane, "rulesText").setPlainText(u"1. Пишем вежливо.\n\n2. Пишем по делу."_s);
    part<QPushButton>(pane, "askParents").click();
    part<QPushButton>(part(pane, "askForm"), "submit").click();
    REQUIRE(waitUntil([&] { return part<QPushButton>(pane, "opinions").isEnabled(); }));
    CHECK_FALSE(part<QPushButton>(pane, "askParents").isEnabled()); // one at a time
    CHECK(part<QLabel>(pane, "opinion").text().contains(u"0 in favour, 0 against, 2 asked"_s));

    const auto say = [&](const PersonId& who, const QString& words) {
        const authority::Caller caller{world.evening.house.loginOf(who), authority::Language::Russian};
        CHECK(world.evening.house.authority->hear(caller, words, world.evening.house.op())
                  .startsWith(u"Ваше мнение учтено"_s));
    };
    say(world.evening.shouter, u"Против, а где про кнопки?"_s);
    say(world.evening.neighbour, u"За"_s);
    pane.refresh();
    REQUIRE(waitUntil([&] { return part<QLabel>(pane, "opinion").text().contains(u"1 in favour, 1 against"_s); }));
    part<QPushButton>(pane, "opinions").click();
    auto& sheet = part(pane, "opinionSheet");
    CHECK(part<QPlainTextEdit>(sheet, "remarks").toPlainText() == u"1. а где про кнопки?"_s);
    const QString paper = printed(folder.path(), sheet, "opinionPaper");
    for (const QString& words : {u"Протокол учёта мнения родителей"_s, u"За 1"_s, u"Против 1"_s, u"Получили вопрос 2"_s,
                                 u"а где про кнопки?"_s, u"2. Пишем по делу."_s, u"итог предварительный"_s}) {
        INFO(words.toStdString() << " in " << paper.toStdString());
        CHECK(paper.contains(words));
    }
    CHECK_FALSE(paper.contains(u"Маман"_s)); // no names

    part<QPushButton>(sheet, "takeDraft").click();
    auto& requisites = part<QLineEdit>(pane, "requisites");
    CHECK(requisites.text().contains(u"1 in favour, 1 against"_s));
    requisites.setText(u"Протокол № 3; "_s + requisites.text() + u"; приказ № 120"_s);
    Q_EMIT requisites.textEdited(requisites.text());
    part<QPushButton>(pane, "publish").click();
    part<QPushButton>(part(pane, "confirm"), "submit").click();
    REQUIRE(waitUntil([&] { return client.school.school()->rules.size() == 2; }));
    CHECK(client.school.school()->rules.last().requisites.contains(u"1 in favour, 1 against"_s));
    pane.refresh();
    CHECK(waitUntil([&] { return part<QLabel>(pane, "opinion").text().contains(u"has become version 2"_s); }));
}

TEST_CASE("a draft that is withdrawn is asked about no more, and its answers stay")
{
    World world(u"Администратор"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    RulesPane pane(client.moderation, client.school, client.core.clock);
    pane.resize(1000, 700);
    pane.show();
    part<QPlainTextEdit>(pane, "rulesText").setPlainText(u"1. Пишем вежливо."_s);
    part<QPushButton>(pane, "askParents").click();
    part<QPushButton>(part(pane, "askForm"), "submit").click();
    REQUIRE(waitUntil([&] { return part<QPushButton>(pane, "opinions").isEnabled(); }));
    part<QPushButton>(pane, "opinions").click();
    auto& sheet = part(pane, "opinionSheet");
    part<QPushButton>(sheet, "withdrawDraft").click();
    part<QPushButton>(part(sheet, "confirm"), "submit").click();
    REQUIRE(waitUntil([&] { return part<QLabel>(pane, "opinion").text().contains(u"was withdrawn"_s); }));
    CHECK(part<QPushButton>(pane, "askParents").isEnabled());
}
