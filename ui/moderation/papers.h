// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/school.h"
#include "session/moderation_service.h"
#include "session/oversight_service.h"

#include <QHash>

namespace moderation {

// The papers of moderation, filled completely from what is recorded: HTML by the templates in resources/papers, in
// Russian as the school needs them, whatever language the window speaks. A template with a place that nothing fills is
// an error (Internal), never a paper with a gap. Times are those of the school.
class Papers
{
public:
    Papers(const domain::School& school, const QDateTime& now);

    [[nodiscard]] base::Result<QString> blockNotice(const session::BlockFile& file,
                                                    const QList<session::Evidence>& evidence) const;
    [[nodiscard]] base::Result<QString> apologyProtocol(const session::BlockFile& file) const;
    [[nodiscard]] base::Result<QString> appealDecision(const session::BlockFile& file) const;
    [[nodiscard]] base::Result<QString> ledger(const domain::ChatId& chat, const domain::PersonId& person,
                                               const session::PersonLedger& record,
                                               const QList<session::Evidence>& evidence) const;
    // Beside the copies in an archive: what they are about, each in words, and how to see that none was changed. Text.
    [[nodiscard]] QString evidenceInventory(const session::BlockFile& file,
                                            const QList<session::Evidence>& evidence) const;
    // With who has acknowledged the version and when, and lines for signatures of those who have not.
    [[nodiscard]] base::Result<QString> rulesWithSheet(const domain::Rules& rules) const;
    // What the parents think of a draft of the rules, each counted once, with the remarks and without names.
    [[nodiscard]] base::Result<QString> opinionResult(const session::DraftFile& file) const;
    // Recorded violations of one chat or of all that the reader moderates (an empty chat).
    [[nodiscard]] base::Result<QString> violationsRegister(const domain::ChatId& chat,
                                                           const QList<contract::RegisterEntry>& entries) const;

private:
    using Values = QHash<QString, QString>;
    [[nodiscard]] base::Result<QString> fill(const QString& name, Values values) const;
    [[nodiscard]] Values ofBlock(const session::BlockFile& file) const;
    [[nodiscard]] QString violationsTable(const QList<domain::Violation>& violations,
                                          const QList<session::Evidence>& evidence) const;
    [[nodiscard]] QString stateOf(const domain::Violation& violation) const;
    [[nodiscard]] QString name(const domain::PersonId& person) const;
    [[nodiscard]] QString title(const domain::ChatId& chat) const;
    [[nodiscard]] QString signer(const domain::PersonId& person) const; // with initials
    [[nodiscard]] QString moment(const QDateTime& at) const;
    [[nodiscard]] QString shortMoment(const QDateTime& at) const; // for a cell
    [[nodiscard]] QString itemText(const domain::Basis& basis) const;
    [[nodiscard]] const domain::Rules* version(int number) const;

    const domain::School& m_school;
    const QDateTime m_now;
};

} // namespace moderation
