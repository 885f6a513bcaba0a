// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "widgets/style.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTranslator>
#include <QWidget>

// How pictures of screens are made: the four kinds, the language, and where they go (<build>/screens).
namespace pictures {

using namespace Qt::Literals::StringLiterals;

struct Kind
{
    QString name;
    widgets::Appearance appearance;
    QSize size;
};

inline const QSize kUsual(1280, 800);

inline QList<Kind> kinds()
{
    using widgets::Theme;
    return {{u"light"_s, {Theme::Light, 100}, kUsual},
            {u"dark"_s, {Theme::Dark, 100}, kUsual},
            {u"large"_s, {Theme::Light, 200}, kUsual},
            {u"small"_s, {Theme::Light, 100}, {1024, 700}}};
}

// In Russian, as most people have it.
class Russian
{
public:
    Russian()
    {
        QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
        for (const auto& [translator, name] : {std::pair{&m_own, u"staffroom_ru"_s}, {&m_qt, u"qtbase_ru"_s}}) {
            REQUIRE(translator->load(name, QStringLiteral(STAFFROOM_BINARY_DIR "/translations")));
            QApplication::installTranslator(translator);
        }
    }
    ~Russian() { QLocale::setDefault(QLocale::c()); }
    Q_DISABLE_COPY_MOVE(Russian)

private:
    QTranslator m_own;
    QTranslator m_qt;
};

inline void save(const QPixmap& picture, const Kind& kind, const QString& name)
{
    const QDir build(QStringLiteral(STAFFROOM_BINARY_DIR));
    REQUIRE(build.mkpath(u"screens"_s));
    REQUIRE(picture.save(build.filePath(u"screens/%1-%2.png"_s.arg(name, kind.name))));
}

inline void shoot(QWidget& widget, const Kind& kind, const QString& name)
{
    QCoreApplication::processEvents();
    save(widget.grab(), kind, name);
}

// The sheet in the middle of what it was opened over.
inline void shootOver(QWidget& under, QWidget& sheet, const Kind& kind, const QString& name)
{
    sheet.show();
    QCoreApplication::processEvents();
    QPixmap picture = under.grab();
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 90));
    painter.drawPixmap((picture.width() - sheet.width()) / 2, (picture.height() - sheet.height()) / 2, sheet.grab());
    painter.end();
    save(picture, kind, name);
    sheet.close();
}

} // namespace pictures
