// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrows.h"

#include <QDirIterator>
#include <QFile>

#include <catch2/catch.hpp>

using architecture::forbiddenIncludes;

TEST_CASE("every include of the tree follows an arrow of the design")
{
    const QDir root(QStringLiteral(STAFFROOM_SOURCE_DIR));
    int files = 0;
    for (const char* layer : {"app", "ui", "models"}) {
        QDirIterator it(root.filePath(QLatin1String(layer)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            ++files;
            for (const QString& sentence :
                 forbiddenIncludes(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()))) {
                UNSCOPED_INFO(sentence.toStdString());
                CHECK(sentence.isEmpty());
            }
        }
    }
    CHECK(files > 0);
}

TEST_CASE("nothing stands at the top level beyond the fixed layout")
{
    const QStringList allowed{QStringLiteral("CMakeLists.txt"),
                              QStringLiteral("CMakePresets.json"),
                              QStringLiteral("LICENSE"),
                              QStringLiteral("README.md"),
                              QStringLiteral("app"),
                              QStringLiteral("models"),
                              QStringLiteral("resources"),
                              QStringLiteral("tests"),
                              QStringLiteral("translations"),
                              QStringLiteral("ui"),
                              QStringLiteral("build")};
    for (const QString& entry :
         QDir(QStringLiteral(STAFFROOM_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        UNSCOPED_INFO(entry.toStdString());
        CHECK(allowed.contains(entry));
    }
}

TEST_CASE("a forbidden arrow is found")
{
    const auto judge = [](const char* path, const char* line) {
        return forbiddenIncludes(QString::fromLatin1(path), QString::fromLatin1(line));
    };
    CHECK(judge("models/domain/chat.h", "#include \"store/database.h\"\n").size() == 1);
    CHECK(judge("models/index/query.cpp", "  #  include \"domain/chat.h\"\n").size() == 1);
    CHECK(judge("models/session/chats.cpp", "#include \"chat/chat_screen.h\"\n").size() == 1);
    CHECK(judge("ui/chat/timeline.cpp", "#include \"store/database.h\"\n").size() == 1);
    CHECK(judge("ui/chat/timeline.cpp", "#include \"search/search_pane.h\"\n").size() == 1);
    CHECK(judge("app/service/main.cpp", "#include \"shell/main_window.h\"\n").size() == 1);
    CHECK(judge("ui/chat/timeline.cpp", "#include <QSqlQuery>\n").size() == 1);
    CHECK(judge("models/items/chat_list_model.h", "#include <QtGui/QPixmap>\n").size() == 1);
    CHECK(judge("models/sync/outbox.cpp", "#include <QSqlQuery>\n").size() == 1);
    CHECK(judge("models/unknown/x.cpp", "").size() == 1);
    CHECK(judge("models/index/query.cpp", "#include \"nowhere/x.h\"\n").size() == 1);
}

TEST_CASE("an allowed arrow is not")
{
    CHECK(
        forbiddenIncludes(QStringLiteral("models/sync/outbox.cpp"),
                          QStringLiteral("#include \"store/outbox_rows.h\"\n#include \"outbox.h\"\n#include <QHash>\n"))
            .isEmpty());
}
