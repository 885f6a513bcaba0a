// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invite_hygiene.h"
#include "session/invite_service.h"

#include <QUrl>

namespace invites {

// One slip: for whom, and the secret in both forms.
struct PrintedSlip
{
    QString name;
    QString child; // of guardians; empty on the pupil's own
    QString url;
    QString code;
};

// Everything that the class teacher prints for a class: slips to be cut, an instruction to be hung up, and the sheet on
// which families sign for their slips. Holds secrets: written where the person says, and nowhere else.
struct JoinKit
{
    QString organisation;
    QString unit;
    QDateTime expiresAt;
    QList<PrintedSlip> slips;
};

[[nodiscard]] JoinKit kitOf(const domain::School& school, const domain::UnitId& unit, const session::InviteKit& kit);
// Of the page on which codes are typed, as it is read from paper.
[[nodiscard]] QUrl startPageOf(const QString& inviteUrl);

// The register of acknowledgements, with a place to sign for those who have not.
struct PrintedRegister
{
    QString organisation;
    QString unit; // empty: the whole school
    domain::Rules rules;
    QList<QStringList> lines; // name, who, when, how; the last two empty: not yet
};

// How the slips stand on the paper.
struct SlipLayout
{
    bool isLarge = false;    // two A5 on a sheet, each with its own instruction; otherwise eight
    bool isTwoSided = false; // how to join stands on the back of each slip
};

// A sheet by which a new password is chosen; holds a secret like a slip.
struct PasswordSlip
{
    QString organisation;
    QString name;
    QString url;
    QString code;
    QDateTime expiresAt;
};

inline constexpr int slipsOnSheet = 8;
inline constexpr int largeSlipsOnSheet = 2;

// A4, in the language of the program. False when the file cannot be written.
[[nodiscard]] bool writeKit(const QString& path, const JoinKit& kit, const SlipLayout& layout = {});
[[nodiscard]] bool writePasswordSlip(const QString& path, const PasswordSlip& slip);
// Of the page on which its code is typed.
[[nodiscard]] QUrl passwordPageOf(const QString& passwordUrl);
[[nodiscard]] bool writeRegister(const QString& path, const PrintedRegister& printed);
// The act about links that were annulled.
[[nodiscard]] bool writeAnnulmentAct(const QString& path, const domain::School& school, const domain::PersonId& author,
                                     const QDateTime& at, const QList<domain::FlawedInvite>& annulled);

} // namespace invites
