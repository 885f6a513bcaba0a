// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets about accounts, the second factor, the policy of invitations and the server.
#include "invites/account_sheet.h"
#include "invites/found_link_dialog.h"
#include "invites/guest_link_dialog.h"
#include "invites/limits_sheet.h"
#include "pictures.h"
#include "settings/factor_sheet.h"
#include "settings/server_check_sheet.h"
#include "settings/settings_dialog.h"
#include "settings/unlock_form.h"
#include "support/opened_window.h"
#include "widgets/toast.h"

#include <QCheckBox>
#include <QHoverEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace pictures;
using support::CachedSchool;
using support::OpenedWindow;

namespace {

void shootFactor(CachedSchool& school, OpenedWindow& w, const Kind& kind)
{
    auto& factor = school.session().factor();
    auto* sheet = new settings::FactorSheet(factor, &w.window);
    sheet->setAttribute(Qt::WA_DeleteOnClose, false);
    sheet->showState({false, true, false, 0});
    shootOver(w.window, *sheet, kind, u"factor-off"_s);
    const QString secret = u"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"_s;
    sheet->showSecret(
        {secret,
         u"otpauth://totp/%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0:k4dz7q2abc@school12.ru?secret=%1&issuer=%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0"_s
             .arg(secret)});
    shootOver(w.window, *sheet, kind, u"factor-enrol"_s);
    QStringList codes;
    for (int i = 0; i < 10; ++i)
        codes << u"k4dz%1q-2abc%2e"_s.arg(i).arg(9 - i);
    sheet->showRecovery(codes);
    shootOver(w.window, *sheet, kind, u"factor-recovery"_s);
    CHECK(sheet->isVisible()); // codes that are never shown again do not go by Escape
    CHECK(sheet->findChild<QLabel*>(u"trouble"_s)->isVisible());
    sheet->showState({true, true, true, 9});
    shootOver(w.window, *sheet, kind, u"factor-on"_s);
    delete sheet;
    auto* unlock = new settings::UnlockForm(factor, &w.window);
    unlock->findChild<QLineEdit*>(u"code"_s)->setText(u"123 456"_s);
    unlock->setTrouble(u"Код не подошёл. Возьмите новый: он меняется раз в 30 секунд."_s);
    shootOver(w.window, *unlock, kind, u"unlock"_s);
}

void shootAccount(CachedSchool& school, OpenedWindow& w, const Kind& kind)
{
    const domain::PersonId person = school.school().guardians.first().guardian;
    const invites::AccountSheet::Services services{school.session().accounts(), school.session().factor(),
                                                   school.clock};
    const QDateTime now = school.clock.now();
    session::AccountState state;
    state.hasAccount = true;
    state.sessionsKnown = true;
    state.sessions = {{u"Conversations.aB3d"_s, now.addSecs(-3600), u"192.0.2.7"_s},
                      {u"gajim.Q2W3E4R5"_s, now.addDays(-3), u"198.51.100.20"_s}};
    enum class How { Open, Frozen, FrozenByOwner, Closing };
    for (const auto& [how, name] : {std::pair{How::Open, u"account"_s}, {How::Frozen, u"account-frozen"_s},
                                    {How::FrozenByOwner, u"account-stolen"_s}, {How::Closing, u"account-closing"_s}}) {
        auto* sheet =
            new invites::AccountSheet(services, person, u"Щербакова Евгения Николаевна"_s, u"Школа № 12"_s, &w.window);
        if (how != How::Open)
            state.sessions.clear();
        state.frozenAt = how == How::Frozen || how == How::FrozenByOwner ? now.addSecs(-600) : QDateTime();
        state.frozenBy = how == How::FrozenByOwner ? person : domain::PersonId();
        state.frozenReason = how == How::Frozen ? u"Пишет кто-то другой, звонила мама"_s : QString();
        state.closesAt = how == How::Closing ? now.addDays(14) : QDateTime();
        sheet->showState(state);
        sheet->setTrouble({});
        shootOver(w.window, *sheet, kind, name);
    }
    shootOver(w.window,
              *new invites::PasswordLinkDialog(u"Щербакова Евгения Николаевна"_s, u"Школа № 12"_s,
                                               {u"https://school12.ru/my/reset/kq3v9sxwytr7mb2nlc2pzd5fhg4jwabc"_s,
                                                u"1234567890123428"_s, now.addDays(3)},
                                               &w.window),
              kind, u"password-link"_s);
}

void shootCheck(OpenedWindow& w, const Kind& kind)
{
    using session::CheckFault;
    using session::CheckPoint;
    const QDateTime until(QDate(2027, 2, 9), QTime(12, 0), Qt::UTC);
    for (const bool isFine : {true, false}) {
        auto* sheet = new settings::ServerCheckSheet(
            u"school12.ru"_s, std::make_unique<session::ServerCheck>(xmpp::ServerPlaces{.domain = u"nobody.invalid"_s}),
            &w.window);
        sheet->show({CheckPoint::Name, CheckFault::None, u"203.0.113.20"_s});
        sheet->show({CheckPoint::Records, CheckFault::NoRecords});
        sheet->show({CheckPoint::Description, CheckFault::None, u"wss://school12.ru/xmpp-websocket"_s});
        sheet->show({CheckPoint::Site, CheckFault::None, u"school12.ru"_s, until});
        sheet->show({CheckPoint::WebSocket, CheckFault::None, {}});
        if (isFine) {
            sheet->show({CheckPoint::Phones, CheckFault::None, u"school12.ru:5222"_s});
            sheet->show({CheckPoint::PhoneCertificate, CheckFault::CertificateName,
                         u"gymnasium5.ru, www.gymnasium5.ru"_s, until});
        } else {
            sheet->show({CheckPoint::Phones, CheckFault::Unreachable, u"school12.ru:5222"_s});
        }
        sheet->finish();
        shootOver(w.window, *sheet, kind, isFine ? u"server-check"_s : u"server-check-closed"_s);
    }
    shootOver(w.window, *new settings::ServerCheckSheet(u"localhost"_s, nullptr, &w.window), kind,
              u"server-check-here"_s);
}

} // namespace

TEST_CASE("a link that somebody has found is drawn in every kind, and so are two words about what was done, and a lit row")
{
    const Russian russian;
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        CachedSchool school(CachedSchool::Reader::ClassTeacher);
        OpenedWindow w(school, kind.size);
        w.find<QAbstractButton>("railInvites").click();
        auto& people = *w.find("invitesScreen").findChild<QTableView*>(u"people"_s);
        const QPointF at = people.visualRect(people.model()->index(1, 0)).center();
        QHoverEvent hover(QEvent::HoverMove, at, at, at);
        QCoreApplication::sendEvent(people.viewport(), &hover);
        shoot(w.window, kind, u"lit-row"_s);
        w.find<QToolButton>("tidyTab").click();
        auto* found = new invites::FoundLinkDialog(school.session().invites(), &w.window);
        shootOver(w.window, *found, kind, u"found-link"_s);
        found = new invites::FoundLinkDialog(school.session().invites(), &w.window);
        found->findChild<QLineEdit*>(u"link"_s)->setText(u"https://school12.ru/j/kq3v9sxwytr7mb2nlc2pzd5fhg4jwabc"_s);
        found->findChild<QLineEdit*>(u"where"_s)->setText(u"Группа «Подслушано» в социальной сети"_s);
        found->setTrouble(u"Среди приглашений ваших классов такого нет. Если ссылка ведёт на страницу вашей организации, передайте её "
                          "администратору: он аннулирует любую."_s);
        shootOver(w.window, *found, kind, u"found-link-of-another-class"_s);
        widgets::Toast connected(&w.window);
        connected.say(u"Связь с сервером восстановлена."_s);
        widgets::Toast annulled(&w.find("tidyPage"));
        annulled.say(u"Аннулировано ссылок: 3."_s, u"Сохранить акт…"_s, [] {});
        shoot(w.window, kind, u"toasts"_s);
    }
}

TEST_CASE("the sheets of accounts, the second factor, the policy of invitations and the server are drawn in every kind")
{
    const Russian russian;
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        CachedSchool school(CachedSchool::Reader::Administrator);
        OpenedWindow w(school, kind.size);
        shootFactor(school, w, kind);
        shootAccount(school, w, kind);
        shootCheck(w, kind);
        auto* limits = new invites::LimitsSheet(school.session().invites(), &w.window);
        limits->findChild<QCheckBox*>(u"allowed7"_s)->setChecked(false);
        shootOver(w.window, *limits, kind, u"limits"_s);
        shootOver(w.window, *new invites::GuestLinkDialog(school.session().invites(), &w.window), kind,
                  u"guest-link"_s);
        w.find<QAbstractButton>("railSettings").click();
        shootOver(w.window, w.find<settings::SettingsDialog>("settingsDialog"), kind, u"settings-administrator"_s);
        w.find<QAbstractButton>("railInvites").click();
        shoot(w.window, kind, u"invites-administrator"_s);
        w.window.setAccounts({{.address = u"petrova@school12.ru"_s,
                               .organisation = u"Школа № 12"_s,
                               .logo = school.school().organisation.logo,
                               .unread = 3,
                               .isShown = true,
                               .needsPassword = false},
                              {.address = u"petrova@lyceum.ru"_s,
                               .organisation = u"Лицей № 3"_s,
                               .logo = {},
                               .unread = 128,
                               .isShown = false,
                               .needsPassword = true}});
        w.find<QAbstractButton>("railChats").click();
        w.openChat(domain::ChatKind::ClassParents);
        shoot(w.window, kind, u"two-schools"_s);
    }
}
