// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/link_dialog.h"
#include "support/qt_strings.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace {

// In the place of the computer's mail program.
class MailProgram final : public QObject
{
    Q_OBJECT

public:
    MailProgram() { QDesktopServices::setUrlHandler(u"mailto"_s, this, "take"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(u"mailto"_s); }

    QUrl taken;

public Q_SLOTS:
    void take(const QUrl& url) { taken = url; }
};

} // namespace

TEST_CASE("a letter with the link, its code and its end is begun in the mail program, to nobody yet (D2)")
{
    MailProgram mail;
    const session::InviteLink link{domain::InviteId(u"invite"_s), u"https://school.example/join/abc?x=1&y=2"_s,
                                   QDateTime(QDate(2026, 12, 14), QTime(9, 0)), u"23456789ABCD"_s};
    invites::LinkDialog dialog(u"Ефимова Любовь"_s, link, nullptr);
    dialog.findChild<QPushButton*>(u"letter"_s)->click();
    REQUIRE(mail.taken.isValid());
    CHECK(mail.taken.path().isEmpty());
    const QUrlQuery query(mail.taken);
    CHECK(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded) == u"Invitation into the chats"_s);
    const QStringList lines = query.queryItemValue(u"body"_s, QUrl::FullyDecoded).split(u"\r\n"_s);
    REQUIRE(lines.size() == 4);
    CHECK(lines.at(1) == link.url);
    CHECK(lines.at(2).contains(u"2345"_s));
    CHECK(lines.at(3).contains(u"2026"_s));
}

#include "link_dialog_test.moc"
