// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/attach_dialog.h"
#include "invites/group_link_dialog.h"
#include "invites/kit_dialog.h"
#include "invites/link_dialog.h"
#include "invites/requests_page.h"
#include "items/roles.h"
#include "school/administrator_form.h"
#include "school/act_sheet.h"
#include "school/class_form.h"
#include "school/class_teacher_form.h"
#include "school/completeness_page.h"
#include "school/family_form.h"
#include "school/import_wizard.h"
#include "school/roster_words.h"
#include "school/school_screen.h"
#include "settings/settings_dialog.h"
#include "signin/sign_in_screen.h"
#include "pictures.h"
#include "support/opened_window.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>

using namespace pictures;
using support::CachedSchool;
using support::OpenedWindow;

namespace {

void shootChats(CachedSchool& school, const Kind& kind)
{
    OpenedWindow w(school, kind.size);
    shoot(w.window, kind, u"chats-none"_s);
    w.openChat(domain::ChatKind::ClassParents);
    shoot(w.window, kind, u"chats"_s);
    w.find<QToolButton>("details").click();
    auto& members = w.find<QAbstractItemView>("members");
    REQUIRE(support::waitUntil([&] { return w.rows("members") > 0; }));
    (void)members.visualRect(members.model()->index(0, 0)); // laid out now, and not in a moment
    shoot(w.window, kind, u"chats-about"_s);
    w.find<QToolButton>("details").click();
    w.openChat(domain::ChatKind::ClassPupils);
    shoot(w.window, kind, u"chats-own"_s);
    w.openChat(domain::ChatKind::SchoolChannel);
    shoot(w.window, kind, u"chats-channel"_s);
    w.openChat(domain::ChatKind::ClassParents);
    w.say(session::ConnectionStatus::Kind::Offline);
    shoot(w.window, kind, u"offline"_s);
    w.window.resize(680, kind.size.height());
    shoot(w.window, kind, u"narrow"_s);
    QTest::keyClick(&w.window, Qt::Key_Escape);
    shoot(w.window, kind, u"narrow-list"_s);
}

void shootTalk(CachedSchool& school, const Kind& kind)
{
    const auto talk = school.discuss(domain::ChatKind::ClassPupils);
    OpenedWindow w(school, kind.size);
    w.openChat(domain::ChatKind::ClassPupils);
    QTest::keyClick(&w.find("timeline"), Qt::Key_End);
    shoot(w.window, kind, u"talk"_s);
    auto& list = w.find<QAbstractItemView>("timeline");
    const QModelIndexList found = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, u"Спасибо!"_s, 1);
    if (!found.isEmpty() && w.find("composer").isVisible()) {
        list.setCurrentIndex(found.first());
        QTest::keyClick(&list, Qt::Key_Return);
        shoot(w.window, kind, u"talk-answer"_s);
        QTest::keyClick(&w.find("composer"), Qt::Key_Escape);
        QTest::keyClick(&w.find("composer"), Qt::Key_Up);
        REQUIRE(support::waitUntil([&] { return w.find("composerBar").isVisible(); }));
        shoot(w.window, kind, u"talk-edit"_s);
    }
    QTest::keyClick(&w.window, Qt::Key_F1);
    shootOver(w.window, w.find("shortcutSheet"), kind, u"shortcuts"_s);
}

// Whether the photo of shootFiles is painted: a colour of its left quarter, whichever part of its height is in view.
bool showsPhoto(QWidget& widget)
{
    const QImage picture = widget.grab().toImage();
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2) {
            const QRgb pixel = picture.pixel(x, y);
            const bool isBluish = qRed(pixel) >= 90 && qRed(pixel) <= 120 && qGreen(pixel) >= 138 && qGreen(pixel) <= 205;
            if (isBluish && std::abs(qRed(pixel) + qBlue(pixel) - 290) <= 4)
                return true;
        }
    }
    return false;
}

void shootFiles(CachedSchool& school, const Kind& kind)
{
    const support::TempProfile folder;
    QImage photo(1600, 1000, QImage::Format_RGB32);
    for (int y = 0; y < photo.height(); ++y) {
        for (int x = 0; x < photo.width(); ++x)
            photo.setPixel(x, y, qRgb(90 + x / 16, 140 + y / 16, 200 - x / 16));
    }
    REQUIRE(photo.save(folder.file(u"Экскурсия.png"_s)));
    for (const auto& [name, size] : {std::pair{u"План экскурсии на май.pdf"_s, 240'000}, {u"игра.exe"_s, 1'000}}) {
        QFile file(folder.file(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(size, 'x'));
    }
    session::FileService& files = school.session().files();
    const auto looked = support::await(files.look({folder.file(u"Экскурсия.png"_s),
                                                   folder.file(u"План экскурсии на май.pdf"_s),
                                                   folder.file(u"игра.exe"_s)}));
    REQUIRE(looked);
    OpenedWindow w(school, kind.size);
    w.openChat(domain::ChatKind::ClassPupils);
    auto* dialog = new chat::AttachDialog(*looked, files.largestBytes(), {}, chat::Readers::Families, &w.window);
    const QList<session::Attachment> fine = dialog->files();
    shootOver(w.window, *dialog, kind, u"attach"_s);
    const auto sent = support::await(
        files.send(school.chat(domain::ChatKind::ClassPupils), fine, true, u"Фотографии и план, как просили"_s));
    REQUIRE(sent);
    REQUIRE(support::await(files.pause(sent->last())));
    REQUIRE(support::waitUntil([&] { return w.find("timeline").isVisible(); }));
    QTest::keyClick(&w.find("timeline"), Qt::Key_End);
    REQUIRE(support::waitUntil([&] { return showsPhoto(w.find("timeline")); })); // it is unpacked elsewhere
    shoot(w.window, kind, u"talk-files"_s);
    w.find<QToolButton>("details").click();
    w.find<QTabWidget>("aboutTabs").setCurrentIndex(1);
    REQUIRE(support::waitUntil([&] { return w.rows("materialsList") == 1; }));
    REQUIRE(support::waitUntil([&] { return showsPhoto(w.find("materialsList")); }));
    shoot(w.window, kind, u"materials-pictures"_s);
    auto& kinds = w.find<QTabBar>("materialKinds");
    kinds.setCurrentIndex(1);
    shoot(w.window, kind, u"materials-files"_s);
    kinds.setCurrentIndex(2);
    REQUIRE(support::waitUntil([&] { return w.rows("materialsList") > 0; }));
    shoot(w.window, kind, u"materials-links"_s);
    w.find<QLineEdit>("materialsBox").setText(u"нет такого"_s);
    shoot(w.window, kind, u"materials-nothing"_s);
    w.find<QToolButton>("details").click();
    w.find<QToolButton>("onlyUnread").setChecked(true);
    shoot(w.window, kind, u"only-unread"_s);
    for (const domain::MessageId id : *sent)
        REQUIRE(support::await(school.session().chats().retract(id)));
}

void shootSearch(CachedSchool& school, const Kind& kind)
{
    OpenedWindow w(school, kind.size);
    w.openChat(domain::ChatKind::ClassParents);
    if (auto& back = w.find<QAbstractButton>("back"); back.isVisible())
        back.click(); // large text: one pane at a time
    auto& box = w.find<QLineEdit>("searchBox");
    QTest::keyClick(&w.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    shoot(w.window, kind, u"search-first"_s);
    school.session().search().setSaved(u"есть:вопрос роль:родитель"_s, true);
    school.session().search().noteSearch(u"собрание"_s);
    QTest::keyClick(&w.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(support::waitUntil([&] { return w.rows("pastSearches") == 2; }));
    shoot(w.window, kind, u"search-start"_s);
    box.setText(u"собрани"_s);
    REQUIRE(support::waitUntil([&] { return w.rows("searchResults") > 0 && w.find("facetPeople").isVisible(); }));
    QTest::keyClick(&box, Qt::Key_Down);
    shoot(w.window, kind, u"search"_s);
    auto& order = w.find<QComboBox>("searchOrder");
    order.setCurrentIndex(1);
    Q_EMIT order.activated(1);
    auto& results = w.find<QAbstractItemView>("searchResults");
    REQUIRE(support::waitUntil([&] {
        return !results.model()->match(results.model()->index(0, 0), items::SearchIsMoreRole, true).isEmpty();
    }));
    shoot(w.window, kind, u"search-by-chat"_s);
    box.setText(u"cj,hfybt"_s);
    REQUIRE(support::waitUntil(
        [&] { return w.find("nothingFound").findChild<QPushButton*>(u"emptyAction"_s)->isVisible(); }));
    shoot(w.window, kind, u"search-meant"_s);
    box.setText(u"кто спрашивал про собрание на этой неделе"_s);
    REQUIRE(support::waitUntil([&] {
        return w.find("nothingFound").findChild<QPushButton*>(u"emptyAction"_s)->text().contains(u"есть:вопрос"_s);
    }));
    shoot(w.window, kind, u"search-spoken"_s);
    box.setText(u"трансформатор"_s);
    REQUIRE(support::waitUntil([&] {
        return w.find("nothingFound").isVisible() &&
               !w.find("nothingFound").findChild<QPushButton*>(u"emptyAction"_s)->isVisible();
    }));
    shoot(w.window, kind, u"search-nothing"_s);
    QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
    shootOver(w.window, w.find("quickJump"), kind, u"quick-jump"_s);
}

void shootFind(CachedSchool& school, const Kind& kind)
{
    OpenedWindow w(school, kind.size);
    w.openChat(domain::ChatKind::ClassParents);
    w.find("timeline").setFocus();
    QTest::keyClick(&w.window, Qt::Key_F, Qt::ControlModifier);
    w.find<QLineEdit>("findBox").setText(u"собрани"_s);
    REQUIRE(support::waitUntil([&] { return !w.find<QLabel>("findCounter").text().isEmpty(); }));
    QTest::keyClick(&w.find("findBox"), Qt::Key_Return);
    QTest::qWait(50);
    shoot(w.window, kind, u"find"_s);
}

void shootSchool(CachedSchool& school, const Kind& kind)
{
    OpenedWindow w(school, kind.size);
    w.find<QAbstractButton>("railSchool").click();
    shoot(w.window, kind, u"school-staff"_s);
    auto& tree = w.find<QAbstractItemView>("units");
    const QModelIndexList found = tree.model()->match(tree.model()->index(0, 0), Qt::DisplayRole, u"5«А»"_s, 1,
                                                      Qt::MatchStartsWith | Qt::MatchRecursive);
    REQUIRE(found.size() == 1);
    tree.setCurrentIndex(found.first());
    shoot(w.window, kind, u"school"_s);
    shootOver(w.window, *new school::ClassForm(*school.session().school().school(), 2026, &w.window), kind,
              u"class-form"_s);
    auto* wizard = new school::ImportWizard(school.session().school(), school.session().acts(),
                                            school.session().rosters(), 2026, &w.window);
    wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    shootOver(w.window, *wizard, kind, u"import-source"_s);
    wizard->findChild<QPlainTextEdit*>(u"paste"_s)
        ->setPlainText(
            u"Список 5А\nКласс\tФИО ребёнка\tДата рождения\tМама\tТелефон мамы\tАдрес\n"
            "5A\tЕфимова Любовь Сергеевна\t05.04.2015\tЕфимова Анна\t8 900 000-01-01\tСадовая, 1\n5А\tОрлов\t31.02.2015\t\t\t\n"_s);
    wizard->submitButton().click();
    REQUIRE(support::waitUntil([&] { return wizard->findChild<QTableWidget*>(u"columns"_s)->columnCount() == 6; }));
    shootOver(w.window, *wizard, kind, u"import-columns"_s);
    wizard->submitButton().click();
    REQUIRE(support::waitUntil([&] { return wizard->findChild<QLabel*>(u"trouble"_s)->isVisibleTo(wizard); }));
    shootOver(w.window, *wizard, kind, u"import-offline"_s);
    delete wizard;

    school::ImportPreview preview;
    session::RosterDraft draft;
    draft.rows << domain::RosterRow{2, {5, u"А"_s}, {u"Ефимова"_s, u"Любовь"_s, {}}, {}, {}, {}, {}};
    draft.problems << importer::RowProblem{importer::ProblemKind::NameMissing, 3, -1, {}, 0};
    session::RosterPlan plan;
    using contract::RosterChangeKind;
    plan.changes = {
        {RosterChangeKind::NewPupil, 2, {5, u"А"_s}, {u"Ефимова"_s, u"Любовь"_s, u"Сергеевна"_s}, {}},
        {RosterChangeKind::NewGuardian, 2, {}, {u"Ефимова"_s, u"Анна"_s, {}}, {u"Ефимова"_s, u"Любовь"_s, {}}}};
    preview.resize(900, 500);
    preview.setAutoFillBackground(true);
    preview.setBackgroundRole(QPalette::Base);
    preview.setPreview(school::planSummary(plan),
                       school::previewRows(draft, plan, *school.session().school().school()));
    preview.show();
    shoot(preview, kind, u"import-preview"_s);
}

// Effects as the service tells them.
session::BulkAct shownAct(const domain::School& school)
{
    using session::EffectKind;
    QList<session::Effect> effects;
    const auto add = [&](EffectKind kind, const QString& unit, const QString& before, const QString& after) {
        session::Effect effect;
        effect.kind = kind;
        effect.unitName = unit;
        effect.before = before;
        effect.after = after;
        effects << effect;
    };
    for (const QString& letter : {u"А"_s, u"Б"_s, u"В"_s}) {
        const QString name = domain::displayLabel({7, letter});
        add(EffectKind::UnitNew, name, {}, name);
        for (const QString& chat : {u"ученики"_s, u"родители"_s, u"учителя"_s})
            add(EffectKind::ChatNew, name, {}, name + u" — "_s + chat);
    }
    add(EffectKind::MembersIn, {}, {}, u"Учительская"_s);
    for (const domain::Position& position : school.positions)
        effects.last().people << position.person;
    const session::Rehearsal rehearsal{u"hash"_s, static_cast<int>(effects.size()), effects};
    return {[rehearsal] { return base::answered<session::Rehearsal>(rehearsal); }, {}};
}

void shootStructure(const Kind& kind)
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedWindow w(school, kind.size);
    w.find<QAbstractButton>("railSchool").click();
    auto& tree = w.find<QTreeView>("units");
    const QModelIndex top = tree.model()->index(0, 0);
    const QModelIndex fifth =
        tree.model()->match(top, Qt::DisplayRole, u"5«А»"_s, 1, Qt::MatchExactly | Qt::MatchRecursive).first();
    const auto only = QItemSelectionModel::ClearAndSelect;
    tree.selectionModel()->setCurrentIndex(fifth, only);
    shoot(w.window, kind, u"structure"_s);
    tree.selectionModel()->select(fifth.siblingAtRow(fifth.row() + 1), QItemSelectionModel::Select);
    shoot(w.window, kind, u"structure-several"_s);
    w.find<QLineEdit>("findUnit").setText(u"ан"_s);
    shoot(w.window, kind, u"structure-found"_s);
    w.find<QLineEdit>("findUnit").clear();
    const auto sheet = [&](const char* act, const char* name, const QString& picture) {
        w.window.findChild<QAction*>(QLatin1String(act))->trigger();
        auto& opened = w.find<school::ActSheet>(name);
        if (auto* letters = opened.findChild<QLineEdit*>(u"letters"_s))
            letters->setText(u"А–В"_s);
        opened.setAct(shownAct(*school.session().school().school()), {});
        REQUIRE(support::waitUntil([&] { return opened.submitButton().isEnabled(); }));
        shootOver(w.window, opened, kind, picture);
    };
    sheet("createClasses", "classesSheet", u"classes-sheet"_s);
    sheet("mergeUnits", "mergeSheet", u"merge-sheet"_s);
    const auto menu = [&](const char* act) { w.window.findChild<QAction*>(QLatin1String(act))->trigger(); };
    const domain::School& all = *school.session().school().school();
    const auto pupil = std::ranges::find_if(all.seats, [&](const domain::Seat& seat) {
        return seat.unit == school.unit().id && seat.kind == domain::SeatKind::Pupil;
    });
    auto& screen = w.find<school::SchoolScreen>("schoolScreen");
    screen.openPerson(pupil->person);
    shoot(w.window, kind, u"person-card"_s);
    shootOver(w.window, *new school::NewGuardianForm(all, *std::ranges::find(all.people, pupil->person, &domain::Person::id),
                                                     QDate(2026, 11, 12), &w.window),
              kind, u"new-guardian"_s);
    sheet("transferPeople", "movementSheet", u"movement-sheet"_s);
    screen.openPerson(all.positions.first().person);
    shoot(w.window, kind, u"person-card-staff"_s);
    domain::Position appointed = all.positions.first();
    appointed.orderNumber = u"12-к"_s;
    appointed.orderDate = QDate(2026, 8, 28);
    appointed.orderScan = u"https://school12.ru/files/a/%D0%9F%D1%80%D0%B8%D0%BA%D0%B0%D0%B7%2012-%D0%BA.pdf"_s;
    const auto keep = [](const QString&) { return base::answered<QString>(QString()); };
    shootOver(w.window,
              *new school::AdministratorForm(*std::ranges::find(all.people, appointed.person, &domain::Person::id),
                                             appointed, QDate(2026, 11, 12), keep, &w.window),
              kind, u"administrator"_s);
    menu("toVerification");
    shoot(w.window, kind, u"verification"_s);
    menu("toJournal");
    shoot(w.window, kind, u"journal"_s);
    menu("toSetup");
    shoot(w.window, kind, u"setup"_s);
    menu("toLoad");
    shoot(w.window, kind, u"load"_s);
    menu("toGaps");
    w.find<QComboBox>("gapKind").setCurrentIndex(1);
    shoot(w.window, kind, u"gaps"_s);
    w.find<QComboBox>("gapKind").setCurrentIndex(3);
    shoot(w.window, kind, u"gaps-subjects"_s);
    menu("toCompleteness");
    session::UnitCheck check;
    check.unit = school.unit().id;
    for (const domain::ChatKind chat :
         {domain::ChatKind::ClassPupils, domain::ChatKind::ClassParents, domain::ChatKind::ClassTeachers}) {
        session::ChatCheck one;
        one.kind = chat;
        one.chat = school.chat(chat);
        one.moderated = chat != domain::ChatKind::ClassParents;
        one.expected = 25;
        one.joined = 21;
        one.rulesKnown = 23;
        one.isSilent = chat == domain::ChatKind::ClassTeachers;
        one.lastAt = one.isSilent ? school.clock.now().addDays(-42) : QDateTime();
        check.chats << one;
    }
    QCoreApplication::processEvents();
    w.find<school::CompletenessPage>("completenessPage").setChecks({check});
    shoot(w.window, kind, u"completeness"_s);
    sheet("turnYear", "rolloverSheet", u"rollover-sheet"_s);
    auto* leaders = new school::ClassTeacherForm(all, school.unit(), QDate(2026, 11, 12), &w.window);
    leaders->findChild<QCheckBox*>(u"isAway"_s)->setChecked(true);
    shootOver(w.window, *leaders, kind, u"class-leaders"_s);
    menu("editOrganisation");
    shootOver(w.window, w.find("organisationForm"), kind, u"organisation"_s);
    tree.selectionModel()->setCurrentIndex(fifth, only);
    sheet("splitUnit", "splitSheet", u"split-sheet"_s);
    sheet("archiveUnits", "archiveSheet", u"archive-sheet"_s);
}

// Whom the class teacher finds in the queue: clear, doubtful, a child, unknown.
QList<domain::JoinRequest> askingPeople(CachedSchool& school)
{
    const domain::School& all = *school.session().school().school();
    const auto named = [&](const domain::PersonId& id) {
        return std::ranges::find(all.people, id, &domain::Person::id)->name;
    };
    QList<domain::JoinRequest> requests;
    const auto add = [&](const domain::PersonName& name, const domain::PersonName& child) {
        domain::JoinRequest request;
        request.id = domain::JoinRequestId(QString::number(requests.size()));
        request.unit = school.unit().id;
        request.name = name;
        request.child = child;
        request.rulesVersion = 1;
        request.at = school.clock.now().addSecs(-3600 * requests.size());
        requests << request;
    };
    for (const domain::GuardianLink& link : all.guardians) {
        const bool sits = std::ranges::any_of(all.seats, [&](const domain::Seat& seat) {
            return seat.person == link.child && seat.unit == school.unit().id;
        });
        if (!sits || requests.size() >= 4)
            continue;
        domain::PersonName name = named(link.guardian);
        if (requests.size() == 1)
            name.given = name.given.left(1) + u'.';
        if (requests.size() == 2)
            std::swap(name.family, name.given);
        if (requests.size() == 3)
            name = requests.first().child;
        add(name, named(link.child));
    }
    add({u"Незнакомцева"_s, u"Анна"_s, {}}, {u"Неизвестный"_s, u"Пётр"_s, {}});
    return requests;
}

void shootInvites(CachedSchool& school, const Kind& kind)
{
    OpenedWindow w(school, kind.size);
    w.find<QAbstractButton>("railModeration").click();
    shoot(w.window, kind, u"moderation"_s); // the queue itself is the service's
    w.find<QAbstractButton>("railInvites").click();
    auto& table = *w.find("invitesScreen").findChild<QAbstractItemView*>(u"people"_s);
    table.setCurrentIndex(table.model()->index(1, 0));
    shoot(w.window, kind, u"invites"_s);
    shootOver(w.window,
              *new invites::LinkDialog(u"Щербакова Евгения Николаевна"_s,
                                       {domain::InviteId(u"i"_s),
                                        u"https://school12.ru/join/Kq3v9sXwYtR7mB2nLc8pZd5fHg4jWa"_s,
                                        school.clock.now().addDays(7)},
                                       &w.window),
              kind, u"link"_s);
    shootOver(
        w.window,
        *new invites::KitDialog(school.session().school(), school.session().invites(), school.unit().id, &w.window),
        kind, u"kit"_s);
    shootOver(
        w.window,
        *new invites::GroupLinkDialog(school.session().invites(), school.unit().id, school.unit().name, &w.window),
        kind, u"group-link"_s);
    w.find<QToolButton>("requestsTab").click();
    shoot(w.window, kind, u"requests-none"_s);
    w.find<invites::RequestsPage>("requestsPage").setRequests(askingPeople(school));
    shoot(w.window, kind, u"requests"_s);
    w.find<QToolButton>("tidyTab").click();
    shoot(w.window, kind, u"tidy"_s);
    shootOver(w.window, *new settings::SettingsDialog({u"ru"_s, kind.appearance}, &w.window), kind, u"settings"_s);
}

void shootRules(CachedSchool& school, const Kind& kind)
{
    OpenedWindow w(school, kind.size);
    school.demandRules();
    shoot(w.window, kind, u"rules-banner"_s);
    w.find("rulesBanner").findChild<QPushButton*>(u"action"_s)->click();
    shootOver(w.window, w.find("rulesDialog"), kind, u"rules"_s);
}

void shootSignIn(const Kind& kind)
{
    signin::SignInScreen screen;
    screen.resize(kind.size);
    screen.show();
    shoot(screen, kind, u"signin"_s);
    screen.setAddress(u"petrova"_s, u"school12.ru"_s);
    screen.setFailed({base::ErrorCode::Authentication, {}});
    shoot(screen, kind, u"signin-error"_s);
    screen.findChild<QPushButton*>(u"computerPageButton"_s)->click();
    shoot(screen, kind, u"signin-computer"_s);
    screen.setBusy(u"Запускается сервер школы…"_s);
    shoot(screen, kind, u"signin-busy"_s);
}

} // namespace

TEST_CASE("every screen is drawn in every kind")
{
    const Russian russian;
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        CachedSchool school;
        shootChats(school, kind);
        shootTalk(school, kind);
        shootFiles(school, kind);
        shootSearch(school, kind);
        shootFind(school, kind);
        shootSchool(school, kind);
        shootStructure(kind);
        shootInvites(school, kind);
        shootRules(school, kind);
        shootSignIn(kind);
    }
}
