// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shared_file.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

SharedFile plan()
{
    SharedFile file{u"План.pdf"_s};
    file.url = u"https://school.test/files/abc/%D0%9F%D0%BB%D0%B0%D0%BD.pdf"_s;
    return file;
}

} // namespace

TEST_CASE("the caption is found again in the text that is kept for a file")
{
    for (const QString& caption : {QString(), u"Вот план"_s, u"две\nстроки"_s}) {
        SharedFile file = plan();
        CHECK(captionIn(bodyWithFile(caption, file), file) == caption);
        file.url.clear(); // on its way
        CHECK(captionIn(bodyWithFile(caption, file), file) == caption);
    }
    CHECK(captionIn(u"совсем другой текст"_s, plan()) == u"совсем другой текст"_s);
}

TEST_CASE("a text for other programs is the address alone, or the caption and the address")
{
    CHECK(wireBody({}, plan().url) == plan().url);
    CHECK(wireBody(u"Вот план"_s, plan().url) == QString(u"Вот план\n"_s + plan().url));
}

TEST_CASE("a line in a list leaves the address of a named file away, and no other")
{
    CHECK(withoutFileAddress(bodyWithFile(u"Вот план"_s, plan())) == u"Вот план\nПлан.pdf"_s);
    CHECK(withoutFileAddress(u"Смотрите\nhttps://school.test/"_s) == u"Смотрите\nhttps://school.test/"_s);
}

TEST_CASE("the name in an address leads nowhere")
{
    CHECK(fileNameIn(plan().url) == u"План.pdf"_s);
    CHECK(fileNameIn(u"https://x.test/a/..%2F..%2F.bashrc"_s) == u"bashrc"_s);
    CHECK(fileNameIn(u"https://x.test"_s) != QString());
}

TEST_CASE("what runs is a program whatever its other endings say")
{
    CHECK(kindOf(u"отчёт.pdf.exe"_s) == FileKind::Program);
    CHECK(kindOf(u"фото.JPG"_s) == FileKind::Picture);
    CHECK(kindOf(u"без окончания"_s) == FileKind::Other);
}
