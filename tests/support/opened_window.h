// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/main_window.h"
#include "support/cached_school.h"
#include "support/qt_strings.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QTest>

namespace support {

// The main window over a school that is read without a network; says that it is online unless told otherwise.
struct OpenedWindow
{
    explicit OpenedWindow(CachedSchool& readSchool, const QSize& size = {1280, 800})
        : school(readSchool)
        , window(shell::servicesOf(school.session(), school.clock), QStringLiteral("school12.ru"), {})
    {
        say(session::ConnectionStatus::Kind::Online);
        window.resize(size);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(waitUntil([this] { return rows("chats") > 0; }));
    }

    void say(session::ConnectionStatus::Kind kind)
    {
        session::ConnectionStatus status;
        status.kind = kind;
        status.since = school.clock.now().addSecs(-360);
        school.session().connection().setStatus(status);
    }

    template <typename T = QWidget>
    T& find(const char* name)
    {
        auto* found = window.findChild<T*>(QLatin1String(name));
        INFO(name);
        REQUIRE(found != nullptr);
        return *found;
    }

    int rows(const char* view) { return find<QAbstractItemView>(view).model()->rowCount(); }

    // By the row of the list, as a click does it.
    void openChat(domain::ChatKind kind)
    {
        auto& list = find<QAbstractItemView>("chats");
        const QString title = school.summary(kind).chat.title;
        const QModelIndexList found =
            list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        list.setCurrentIndex(found.first());
        REQUIRE(waitUntil([this] { return rows("timeline") > 0; }));
        QCoreApplication::processEvents();
    }

    CachedSchool& school;
    shell::MainWindow window;
};

} // namespace support
