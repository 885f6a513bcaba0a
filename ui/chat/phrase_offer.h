// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/phrase.h"

#include <QObject>

class QCompleter;
class QPlainTextEdit;
class QStandardItemModel;

namespace chat {

// Offers the person's phrases while a message begins with a slash: those in which what is typed behind it stands. Enter takes
// the first one.
class PhraseOffer final : public QObject
{
    Q_OBJECT

public:
    explicit PhraseOffer(QPlainTextEdit& field);

    void setPhrases(const QList<domain::Phrase>& phrases);
    // By what stands in the field now.
    void offer();
    // Takes the keys of the field while it is open.
    [[nodiscard]] QCompleter& completer() { return *m_completer; }

Q_SIGNALS:
    void chosen(const QString& phrase);

private:
    QPlainTextEdit& m_field;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
};

} // namespace chat
