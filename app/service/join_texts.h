// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/language.h"
#include "base/error.h"
#include "service/join_template.h"

#include <QMap>
#include <QStringList>
#include <QVariantMap>

namespace service {

// The words of the join page in both languages, read once from the program's own resources (resources/joinpage). Of
// each template the first line is the page's title and the rest its content; layout.html goes around. A value,
// read-only after loading.
class JoinTexts
{
public:
    // Corrupt when a template cannot be read: the program was built wrongly.
    [[nodiscard]] static base::Result<JoinTexts> load();
    [[nodiscard]] static const QStringList& pageNames();

    // The whole page as UTF-8. The layout wants `path` besides what the page itself names.
    [[nodiscard]] QByteArray page(authority::Language language, const QString& name, QVariantMap values) const;
    // Its first line alone.
    [[nodiscard]] QString title(authority::Language language, const QString& name, const QVariantMap& values) const;
    // For passphrases.
    [[nodiscard]] const QStringList& words(authority::Language language) const;
    // Content-Security-Policy source of the one style sheet, which stands in the page itself.
    [[nodiscard]] QByteArray styleSource() const;

private:
    struct Page
    {
        JoinTemplate title;
        JoinTemplate content;
    };
    struct Texts
    {
        QMap<QString, Page> pages;
        QString footer;
        QStringList words;
    };

    [[nodiscard]] static base::Result<Texts> loadLanguage(authority::Language language);

    QMap<authority::Language, Texts> m_texts;
    JoinTemplate m_layout;
    QString m_style;
};

} // namespace service
