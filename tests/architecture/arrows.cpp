// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrows.h"

#include <QMap>
#include <QRegularExpression>

namespace architecture {
namespace {

// folder -> folders of ours that it may include besides itself.
const QMap<QString, QStringList>& table()
{
    static const QStringList screenMay{QStringLiteral("ui/delegates"),  QStringLiteral("ui/widgets"),
                                       QStringLiteral("models/items"),  QStringLiteral("models/session"),
                                       QStringLiteral("models/domain"), QStringLiteral("models/text"),
                                       QStringLiteral("models/exporter"), QStringLiteral("models/base")};
    static const QStringList screens{
        QStringLiteral("ui/chat"),      QStringLiteral("ui/search"),     QStringLiteral("ui/school"),
        QStringLiteral("ui/invites"),   QStringLiteral("ui/moderation"), QStringLiteral("ui/publish"),
        QStringLiteral("ui/lessons"),   QStringLiteral("ui/reports"),    QStringLiteral("ui/settings"),
        QStringLiteral("ui/migration"), QStringLiteral("ui/signin")};
    static const QStringList models{
        QStringLiteral("models/base"),     QStringLiteral("models/domain"),    QStringLiteral("models/text"),
        QStringLiteral("models/index"),    QStringLiteral("models/importer"),  QStringLiteral("models/exporter"),
        QStringLiteral("models/xmpp"),     QStringLiteral("models/contract"),  QStringLiteral("models/authority"),
        QStringLiteral("models/store"),    QStringLiteral("models/sync"),      QStringLiteral("models/session"),
        QStringLiteral("models/items")};
    static const QMap<QString, QStringList> arrows = [] {
        const auto of = [](std::initializer_list<const char*> names) {
            QStringList list;
            for (const char* name : names)
                list << QString::fromLatin1(name);
            return list;
        };
        QMap<QString, QStringList> map;
        map[QStringLiteral("models/base")] = {};
        map[QStringLiteral("models/domain")] = of({"models/base"});
        map[QStringLiteral("models/text")] = of({"models/base"});
        map[QStringLiteral("models/exporter")] = of({"models/base"});
        map[QStringLiteral("models/xmpp")] = of({"models/base"});
        map[QStringLiteral("models/index")] = of({"models/base", "models/text"});
        map[QStringLiteral("models/importer")] = of({"models/base", "models/domain", "models/text"});
        map[QStringLiteral("models/contract")] = of({"models/base", "models/domain"});
        map[QStringLiteral("models/authority")] =
            of({"models/base", "models/domain", "models/contract", "models/xmpp"});
        map[QStringLiteral("models/store")] = of({"models/base", "models/domain"});
        map[QStringLiteral("models/sync")] = of({"models/base", "models/domain", "models/contract", "models/xmpp",
                                                 "models/store", "models/index", "models/text"});
        map[QStringLiteral("models/session")] =
            of({"models/base", "models/domain", "models/text", "models/contract", "models/index", "models/store",
                "models/sync", "models/xmpp", "models/importer", "models/exporter"});
        map[QStringLiteral("models/items")] = of({"models/base", "models/domain", "models/text", "models/session"});
        map[QStringLiteral("ui/widgets")] = of({"models/base"});
        map[QStringLiteral("ui/delegates")] =
            of({"ui/widgets", "models/items", "models/domain", "models/text", "models/base"});
        for (const QString& screen : screens)
            map[screen] = screenMay;
        map[QStringLiteral("ui/shell")] = screens + screenMay;
        map[QStringLiteral("app/client")] = screens + screenMay + models + of({"ui/shell", "app/backend"});
        map[QStringLiteral("app/service")] = models;
        map[QStringLiteral("app/backend")] = of({"models/base"});
        map[QStringLiteral("app/sample")] = models + of({"app/backend"});
        return map;
    }();
    return arrows;
}

// Names that a layer never says, even where the linker would let it.
struct Taboo
{
    QString below;      // folder prefix
    QString pattern;    // of the included header
    QStringList except; // folders that may
};

const QList<Taboo>& taboos()
{
    static const QList<Taboo> list{
        {QStringLiteral("ui/"), QStringLiteral("^(QSql.*|QWebSocket.*|QXml.*|QJson.*|QNetworkAccessManager)$"), {}},
        {QStringLiteral("models/"),
         QStringLiteral("^(QWidget|QPixmap|QIcon|QApplication|QtWidgets|QtGui)$"),
         {}},
        // A document is drawn on pages, without a window.
        {QStringLiteral("models/"),
         QStringLiteral("^(QPainter|QColor|QFont.*)$"),
         {QStringLiteral("models/exporter")}},
        {QStringLiteral("models/"),
         QStringLiteral("^QSql.*$"),
         {QStringLiteral("models/store"), QStringLiteral("models/authority")}},
        {QStringLiteral("models/"), QStringLiteral("^QWebSocket.*$"), {QStringLiteral("models/xmpp")}},
        {QStringLiteral("models/"),
         QStringLiteral("^QXml.*$"),
         {QStringLiteral("models/xmpp"), QStringLiteral("models/importer")}},
    };
    return list;
}

QString folderOf(const QString& path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.size() < 3 ? QString() : parts.at(0) + QLatin1Char('/') + parts.at(1);
}

} // namespace

QStringList forbiddenIncludes(const QString& path, const QString& text)
{
    const QString folder = folderOf(path);
    if (!table().contains(folder))
        return {path + QStringLiteral(": the folder ") + folder + QStringLiteral(" is not in the table")};

    static const QRegularExpression includeLine(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"),
                                                QRegularExpression::MultilineOption);
    QStringList sentences;
    for (auto it = includeLine.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString header = match.captured(2);
        const QString name = header.section(QLatin1Char('/'), -1);
        for (const Taboo& taboo : taboos()) {
            if (path.startsWith(taboo.below) && !taboo.except.contains(folder) &&
                QRegularExpression(taboo.pattern).match(name).hasMatch()) {
                sentences << path + QStringLiteral(" may not include ") + header;
            }
        }
        if (match.captured(1) != QLatin1String("\"") || !header.contains(QLatin1Char('/')))
            continue;
        const QString used = header.section(QLatin1Char('/'), 0, 0);
        QString target;
        for (const char* layer : {"models/", "ui/", "app/"}) {
            if (table().contains(QLatin1String(layer) + used))
                target = QLatin1String(layer) + used;
        }
        if (target.isEmpty())
            sentences << path + QStringLiteral(" includes ") + header +
                             QStringLiteral(", which is in no folder of ours");
        else if (target != folder && !table().value(folder).contains(target))
            sentences << path + QStringLiteral(" may not include ") + header + QStringLiteral(": no arrow from ") +
                             folder + QStringLiteral(" to ") + target;
    }
    return sentences;
}

} // namespace architecture
