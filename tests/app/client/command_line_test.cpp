// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/command_line.h"
#include "support/qt_strings.h"

using namespace client;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("without arguments the default profile is opened")
{
    CHECK(parseCommandLine({u"staffroom"_s}).value() == CommandLine());
}

TEST_CASE("a sample school means this computer")
{
    const auto line = parseCommandLine({u"staffroom"_s, u"--sample-school"_s, u"small"_s, u"--profile=/tmp/p"_s});
    REQUIRE(line);
    CHECK(line->thisComputer);
    CHECK(line->sampleSchool == u"small"_s);
    CHECK(line->profile == u"/tmp/p"_s);
}

TEST_CASE("what is not understood is refused with a sentence")
{
    const QStringList wrong =
        GENERATE(QStringList{u"--nonsense"_s}, QStringList{u"file"_s}, QStringList{u"--sample-school"_s, u"huge"_s},
                 QStringList{u"--login"_s, u"nobody"_s});
    const auto line = parseCommandLine(QStringList{u"staffroom"_s} + wrong);
    REQUIRE(!line);
    CHECK(line.error().code == base::ErrorCode::InvalidInput);
    CHECK_FALSE(line.error().text.isEmpty());
}
