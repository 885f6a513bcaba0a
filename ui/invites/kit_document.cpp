// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/kit_document.h"

#include "domain/join_code.h"
#include "domain/school_index.h"
#include "invites/paper.h"
#include "invites/request_words.h"
#include "widgets/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace invites {
namespace {

using Weight = Paper::Weight;

struct Kit
{
    Q_DECLARE_TR_FUNCTIONS(invites::Kit)
};

constexpr double inside = Paper::width - 2 * Paper::margin;

QString shownAddress(const QUrl& url)
{
    return url.toDisplayString(QUrl::StripTrailingSlash);
}

void drawSlip(Paper& paper, const QRectF& place, const JoinKit& kit, const PrintedSlip& slip)
{
    constexpr double edge = 5;
    constexpr double qrSide = 40;
    const double left = place.x() + edge;
    const double wide = place.width() - 2 * edge;
    double y = place.y() + edge;
    paper.text({left, y, wide, 5}, kit.organisation + QStringLiteral(", ") + kit.unit, 8);
    y += 5;
    paper.text({left, y, wide, 7}, slip.name, 13, Weight::Strong);
    y += 7;
    paper.text({left, y, wide, 5},
               slip.child.isEmpty() ? Kit::tr("Invitation for the pupil")
                                    : Kit::tr("Invitation for the representative. Child: %1").arg(slip.child),
               9);
    y += 6;
    paper.qr({left, y, qrSide, qrSide}, base::qrCodeOf(slip.url));
    const double right = left + qrSide + 2;
    const double narrow = wide - qrSide - 2;
    y += 2;
    y += paper.text({right, y, narrow, 9}, Kit::tr("Point your phone's camera at the square, or open"), 8.5);
    y += 1 + paper.text({right, y, narrow, 8}, shownAddress(startPageOf(slip.url)), 9, Weight::Strong);
    y += 1 + paper.text({right, y, narrow, 5}, Kit::tr("and type the code:"), 8.5);
    const QString code = domain::displayJoinCode(slip.code);
    // Two groups on a line: large enough to be read from the desk.
    y += paper.text({right, y, narrow, 13}, code.left(9) + QLatin1Char('\n') + code.mid(10), 14, Weight::Code);
    paper.text({right, y + 1, narrow, 9},
               Kit::tr("Valid until %1, for one person")
                   .arg(QLocale().toString(kit.expiresAt.toLocalTime().date(), QStringLiteral("d MMMM yyyy"))),
               8);
}

QStringList stepsOf()
{
    return {
        Kit::tr("Take your own slip: each is for one person. Point your phone's camera at the square on it."),
        Kit::tr("No camera? Open the address below and type the 16 digits of your slip."),
        Kit::tr("Read the rules and decide: taking part is voluntary. Who refuses is told what matters by phone or on "
                "paper."),
        Kit::tr("Choose a password and write down the address that the page shows. No phone number is asked for."),
        Kit::tr("Install an app: Conversations or Cheogram on Android, Monal or Siskin on iPhone, Gajim on a computer. "
                "Sign in with the address and the password; the chats are there."),
    };
}

// The same steps, small: on the back of a slip, or under a large one.
double drawSteps(Paper& paper, const QRectF& place, const JoinKit& kit, double points)
{
    double y = place.y();
    y += 1 + paper.text({place.x(), y, place.width(), 7}, Kit::tr("How to join the chats of %1").arg(kit.unit),
                        points + 2, Weight::Strong);
    const QStringList steps = stepsOf();
    for (int i = 0; i < steps.size(); ++i) {
        const double height = (place.y() + place.height() - y) / static_cast<double>(steps.size() - i);
        paper.text({place.x(), y, 5, 5}, QString::number(i + 1), points, Weight::Strong);
        y += 0.8 + paper.text({place.x() + 5, y, place.width() - 5, height}, steps.at(i), points);
    }
    return y;
}

void drawLargeSlip(Paper& paper, const QRectF& place, const JoinKit& kit, const PrintedSlip& slip)
{
    constexpr double edge = Paper::margin;
    constexpr double qrSide = 55;
    const double left = place.x() + edge;
    const double wide = place.width() - 2 * edge;
    double y = place.y() + edge - 4;
    paper.text({left, y, wide, 6}, kit.organisation + QStringLiteral(", ") + kit.unit, 11);
    y += 7;
    paper.text({left, y, wide, 10}, slip.name, 20, Weight::Strong);
    y += 10;
    paper.text({left, y, wide, 6},
               slip.child.isEmpty() ? Kit::tr("Invitation for the pupil")
                                    : Kit::tr("Invitation for the representative. Child: %1").arg(slip.child),
               12);
    y += 9;
    paper.qr({left, y, qrSide, qrSide}, base::qrCodeOf(slip.url));
    const double right = left + qrSide + 6;
    const double narrow = wide - qrSide - 6;
    double line = y + 4;
    line += 1 + paper.text({right, line, narrow, 12}, Kit::tr("Point your phone's camera at the square, or open"), 11);
    line += 2 + paper.text({right, line, narrow, 12}, shownAddress(startPageOf(slip.url)), 14, Weight::Strong);
    line += 1 + paper.text({right, line, narrow, 6}, Kit::tr("and type the code:"), 11);
    line += 2 + paper.text({right, line, narrow, 12}, domain::displayJoinCode(slip.code), 19, Weight::Code);
    paper.text({right, line, narrow, 8},
               Kit::tr("Valid until %1, for one person")
                   .arg(QLocale().toString(kit.expiresAt.toLocalTime().date(), QStringLiteral("d MMMM yyyy"))),
               10);
    y += qrSide + 2;
    drawSteps(paper, {left, y, wide, place.y() + place.height() - edge + 8 - y}, kit, 8.5);
}

void drawSlips(Paper& paper, const JoinKit& kit, const SlipLayout& layout)
{
    const int columns = layout.isLarge ? 1 : 2;
    const int onSheet = layout.isLarge ? largeSlipsOnSheet : slipsOnSheet;
    const int rows = onSheet / columns;
    const double slipWidth = Paper::width / columns;
    const double slipHeight = Paper::height / rows;
    const auto placeOf = [&](int at) {
        return QRectF((at % columns) * slipWidth, (at / columns) * slipHeight, slipWidth, slipHeight);
    };
    const auto drawCuts = [&] {
        if (columns == 2)
            paper.line({slipWidth, 0}, {slipWidth, Paper::height}, true);
        for (int row = 1; row < rows; ++row)
            paper.line({0, row * slipHeight}, {Paper::width, row * slipHeight}, true);
    };
    for (qsizetype first = 0; first < kit.slips.size(); first += onSheet) {
        const int count = static_cast<int>(std::min<qsizetype>(onSheet, kit.slips.size() - first));
        if (first > 0)
            paper.nextSheet();
        drawCuts();
        for (int at = 0; at < count; ++at) {
            if (layout.isLarge)
                drawLargeSlip(paper, placeOf(at), kit, kit.slips.at(first + at));
            else
                drawSlip(paper, placeOf(at), kit, kit.slips.at(first + at));
        }
        if (!layout.isTwoSided)
            continue;
        // The same on the back of all, so that it fits whichever way the printer turns the sheet.
        paper.nextSheet();
        drawCuts();
        for (int at = 0; at < onSheet; ++at) {
            const double edge = layout.isLarge ? Paper::margin : 6;
            drawSteps(paper, placeOf(at).adjusted(edge, edge, -edge, -edge), kit, layout.isLarge ? 14 : 8);
        }
    }
}

void drawInstruction(Paper& paper, const JoinKit& kit)
{
    const QUrl start = startPageOf(kit.slips.first().url);
    double y = Paper::margin;
    y += 2 + paper.text({Paper::margin, y, inside, 8}, kit.organisation, 11);
    y += 6 + paper.text({Paper::margin, y, inside, 30}, Kit::tr("How to join the chats of %1").arg(kit.unit), 26,
                        Weight::Strong);
    const QStringList steps = stepsOf();
    for (int i = 0; i < steps.size(); ++i) {
        paper.text({Paper::margin, y, 12, 12}, QString::number(i + 1), 22, Weight::Strong);
        y += 6 + paper.text({Paper::margin + 14, y, inside - 14, 30}, steps.at(i), 15);
    }
    y += 2;
    constexpr double side = 60;
    paper.frame({Paper::margin, y, inside, side + 10});
    paper.qr({Paper::margin + 5, y + 5, side, side}, base::qrCodeOf(start.toString()));
    const double right = Paper::margin + side + 12;
    const double narrow = inside - side - 17;
    const double used = paper.text({right, y + 12, narrow, 20}, Kit::tr("Address for typing the code:"), 14);
    paper.text({right, y + 15 + used, narrow, 30}, shownAddress(start), 18, Weight::Strong);
    y += side + 16;
    paper.text({Paper::margin, y, inside, 20},
               Kit::tr("Give your slip to nobody: whoever has it could join in your name. Lost it? Tell the class "
                       "teacher, who annuls it and prints another."),
               12);
}

// A table with a ruled line under each row.
struct Column
{
    QString heading;
    double width;
};

double drawRow(Paper& paper, double y, const QList<Column>& columns, const QStringList& cells, double height,
               Weight weight)
{
    double x = Paper::margin;
    for (int i = 0; i < columns.size(); ++i) {
        paper.text({x + 1, y + 1, columns.at(i).width - 2, height - 2}, cells.value(i), 10, weight);
        x += columns.at(i).width;
    }
    paper.line({Paper::margin, y + height}, {Paper::margin + inside, y + height});
    return y + height;
}

void drawTable(Paper& paper, double y, const QList<Column>& columns, const QList<QStringList>& rows, double height)
{
    QStringList headings;
    for (const Column& column : columns)
        headings << column.heading;
    y = drawRow(paper, y, columns, headings, height, Weight::Strong);
    for (const QStringList& row : rows) {
        if (y + height > Paper::height - Paper::margin) {
            paper.nextSheet();
            y = drawRow(paper, Paper::margin, columns, headings, height, Weight::Strong);
        }
        y = drawRow(paper, y, columns, row, height, Weight::Plain);
    }
}

void drawSignatures(Paper& paper, const JoinKit& kit)
{
    double y = Paper::margin;
    y += 2 + paper.text({Paper::margin, y, inside, 8}, kit.organisation + QStringLiteral(", ") + kit.unit, 11);
    y += 4 + paper.text({Paper::margin, y, inside, 12}, Kit::tr("Invitations handed over"), 18, Weight::Strong);
    QList<QStringList> rows;
    for (const PrintedSlip& slip : kit.slips)
        rows << QStringList{QString::number(rows.size() + 1), slip.name, slip.child};
    drawTable(paper, y,
              {{Kit::tr("No."), 10},
               {Kit::tr("For whom"), 60},
               {Kit::tr("Child"), 50},
               {Kit::tr("Date"), 22},
               {Kit::tr("Signature"), 38}},
              rows, 10);
}

QString kindWords(const domain::Invite& invite, const domain::SchoolIndex& index)
{
    const domain::Person* person = index.person(invite.person);
    return person ? domain::fullName(person->name) : linkWords(invite);
}

} // namespace

QUrl startPageOf(const QString& inviteUrl)
{
    const QString before = inviteUrl.section(QStringLiteral("/j/"), 0, 0);
    return QUrl(before + QLatin1Char('/'));
}

QUrl passwordPageOf(const QString& passwordUrl)
{
    return QUrl(passwordUrl.section(QLatin1Char('/'), 0, -2));
}

bool writePasswordSlip(const QString& path, const PasswordSlip& slip)
{
    Paper paper(path, Kit::tr("New password for %1").arg(slip.name));
    if (!paper.isOpen())
        return false;
    constexpr double side = 60;
    double y = Paper::margin;
    y += 2 + paper.text({Paper::margin, y, inside, 8}, slip.organisation, 11);
    y += 4 + paper.text({Paper::margin, y, inside, 16}, slip.name, 20, Weight::Strong);
    y += 6 +
         paper.text({Paper::margin, y, inside, 16},
                    Kit::tr("By this sheet you choose a new password for your account. Your chats and messages stay."),
                    13);
    paper.qr({Paper::margin, y, side, side}, base::qrCodeOf(slip.url));
    const double right = Paper::margin + side + 6;
    const double narrow = inside - side - 6;
    double line = y + 6;
    line += 1 + paper.text({right, line, narrow, 12}, Kit::tr("Point your phone's camera at the square, or open"), 12);
    line += 2 + paper.text({right, line, narrow, 14}, shownAddress(passwordPageOf(slip.url)), 14, Weight::Strong);
    line += 1 + paper.text({right, line, narrow, 8}, Kit::tr("and type the code:"), 12);
    line += 3 + paper.text({right, line, narrow, 14}, domain::displayJoinCode(slip.code), 20, Weight::Code);
    paper.text({right, line, narrow, 10}, Kit::tr("Works once, until %1.").arg(widgets::fullTime(slip.expiresAt)), 11);
    y += side + 6;
    paper.text(
        {Paper::margin, y, inside, 24},
        Kit::tr("Give this sheet to nobody and tear it up afterwards: whoever has it could take your account. You did "
                "not ask for it? Tell the school at once."),
        12);
    return paper.finish();
}

JoinKit kitOf(const domain::School& school, const domain::UnitId& unit, const session::InviteKit& kit)
{
    const domain::SchoolIndex index(school);
    const auto nameOf = [&](const domain::PersonId& id) {
        const domain::Person* person = index.person(id);
        return person ? domain::fullName(person->name) : QString();
    };
    JoinKit printed;
    printed.organisation = school.organisation.shortName.isEmpty() ? school.organisation.name : school.organisation.shortName;
    if (const domain::Unit* found = index.unit(unit))
        printed.unit = found->name;
    for (const session::KitSlip& slip : kit.slips) {
        printed.expiresAt = slip.expiresAt;
        printed.slips << PrintedSlip{nameOf(slip.person), nameOf(slip.child), slip.url, slip.code};
    }
    return printed;
}

bool writeKit(const QString& path, const JoinKit& kit, const SlipLayout& layout)
{
    if (kit.slips.isEmpty())
        return false;
    Paper paper(path, Kit::tr("Invitations of %1").arg(kit.unit));
    if (!paper.isOpen())
        return false;
    drawSlips(paper, kit, layout);
    paper.nextSheet();
    drawInstruction(paper, kit);
    paper.nextSheet();
    drawSignatures(paper, kit);
    return paper.finish();
}

bool writeRegister(const QString& path, const PrintedRegister& printed)
{
    const QString title = Kit::tr("Register of acknowledgement of the rules");
    Paper paper(path, title);
    if (!paper.isOpen())
        return false;
    double y = Paper::margin;
    y += 2 + paper.text({Paper::margin, y, inside, 10},
                        printed.unit.isEmpty() ? printed.organisation
                                               : printed.organisation + QStringLiteral(", ") + printed.unit,
                        11);
    y += 3 + paper.text({Paper::margin, y, inside, 16}, title, 18, Weight::Strong);
    y += 4 + paper.text({Paper::margin, y, inside, 20},
                        Kit::tr("%1, version %2. %3")
                            .arg(printed.rules.title, QString::number(printed.rules.version), printed.rules.requisites),
                        10);
    QList<QStringList> rows;
    for (const QStringList& line : printed.lines)
        rows << QStringList{QString::number(rows.size() + 1), line.at(0), line.at(1), line.at(2), line.at(3)};
    drawTable(paper, y,
              {{Kit::tr("No."), 10},
               {Kit::tr("Name"), 55},
               {Kit::tr("Who"), 45},
               {Kit::tr("Date"), 22},
               {Kit::tr("Signature or basis"), 48}},
              rows, 10);
    return paper.finish();
}

bool writeAnnulmentAct(const QString& path, const domain::School& school, const domain::PersonId& author,
                       const QDateTime& at, const QList<domain::FlawedInvite>& annulled)
{
    Paper paper(path, Kit::tr("Act about annulled invitations"));
    if (!paper.isOpen())
        return false;
    const domain::SchoolIndex index(school);
    const auto nameOf = [&](const domain::PersonId& id) {
        const domain::Person* person = index.person(id);
        return person ? domain::shortName(person->name) : QString();
    };
    double y = Paper::margin;
    y += 4 + paper.text({Paper::margin, y, inside, 10}, school.organisation.name, 11);
    y += 2 + paper.text({Paper::margin, y, inside, 12}, Kit::tr("Act about annulled invitations"), 18, Weight::Strong);
    y += 4 + paper.text({Paper::margin, y, inside, 8}, widgets::fullTime(at), 11);
    y += 6 + paper.text({Paper::margin, y, inside, 20},
                        Kit::tr("For the security of information %n invitation(s) were annulled. "
                                "Since then the school's server refuses them.",
                                nullptr, static_cast<int>(annulled.size())),
                        11);
    QList<QStringList> rows;
    for (const domain::FlawedInvite& each : annulled) {
        const domain::Unit* const unit = index.unit(each.invite.unit);
        rows << QStringList{QString::number(rows.size() + 1), kindWords(each.invite, index),
                            unit ? unit->name : QString(), nameOf(each.invite.author),
                            QLocale().toString(each.invite.createdAt.toLocalTime().date(), QLocale::ShortFormat),
                            flawWords(each)};
    }
    const QList<Column> columns{{Kit::tr("No."), 9},     {Kit::tr("For whom"), 50}, {Kit::tr("Class"), 20},
                                {Kit::tr("Author"), 35}, {Kit::tr("Made"), 22},     {Kit::tr("Reason"), 44}};
    drawTable(paper, y, columns, rows, 11);
    paper.text({Paper::margin, Paper::height - 2 * Paper::margin, inside, 8},
               Kit::tr("Annulled by: %1   ______________").arg(nameOf(author)), 11);
    return paper.finish();
}

} // namespace invites
