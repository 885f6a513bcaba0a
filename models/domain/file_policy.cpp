// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/file_policy.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 largestOfStaff = 100 * mebibyte;
constexpr qint64 largestOfFamilies = 25 * mebibyte;
constexpr qsizetype longestName = 120;

// What Windows, macOS, Android or a desktop under Linux starts, or what scripts them.
constexpr std::array programSuffixes{
    "apk"_L1, "app"_L1,  "appimage"_L1, "bat"_L1,    "cmd"_L1, "com"_L1, "cpl"_L1,  "deb"_L1, "desktop"_L1,
    "dll"_L1, "dmg"_L1,  "exe"_L1,      "gadget"_L1, "hta"_L1, "htm"_L1, "html"_L1, "inf"_L1, "iso"_L1,
    "jar"_L1, "js"_L1,   "jse"_L1,      "lnk"_L1,    "msi"_L1, "msp"_L1, "mst"_L1,  "pif"_L1, "pkg"_L1,
    "ps1"_L1, "psm1"_L1, "py"_L1,       "reg"_L1,    "rpm"_L1, "run"_L1, "scf"_L1,  "scr"_L1, "sh"_L1,
    "svg"_L1, "url"_L1,  "vb"_L1,       "vbe"_L1,    "vbs"_L1, "wsf"_L1, "wsh"_L1,  "xht"_L1, "xhtml"_L1};

constexpr std::array reservedOnWindows{"con"_L1,  "prn"_L1,  "aux"_L1,  "nul"_L1,  "com1"_L1, "com2"_L1,
                                       "com3"_L1, "com4"_L1, "com5"_L1, "com6"_L1, "com7"_L1, "com8"_L1,
                                       "com9"_L1, "lpt1"_L1, "lpt2"_L1, "lpt3"_L1, "lpt4"_L1, "lpt5"_L1,
                                       "lpt6"_L1, "lpt7"_L1, "lpt8"_L1, "lpt9"_L1};

// Windows drops dots and spaces at the end, so "a.exe. " is a program too.
QString suffixOf(const QString& name)
{
    qsizetype end = name.size();
    while (end > 0 && (name.at(end - 1) == u'.' || name.at(end - 1).isSpace()))
        --end;
    const qsizetype dot = name.lastIndexOf(u'.', std::max<qsizetype>(0, end - 1));
    return dot < 0 ? QString() : name.mid(dot + 1, end - dot - 1).toLower();
}

bool isUnsafe(QChar c)
{
    constexpr QStringView separators = u"/\\:*?\"<>|";
    return separators.contains(c) || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

} // namespace

qint64 largestFileOf(Roles roles)
{
    constexpr Roles staff = Roles(Role::Administrator) | Role::Head | Role::Deputy | Role::ClassTeacher | Role::Teacher;
    constexpr Roles families = Roles(Role::Guardian) | Role::Pupil;
    if (roles & staff)
        return largestOfStaff;
    return roles & families ? largestOfFamilies : 0;
}

bool isFileAddress(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return address.size() <= longestFileAddress && url.isValid() && isWeb && !url.host().isEmpty() &&
           url.userInfo().isEmpty() && !url.path().isEmpty();
}

bool isProgram(const QString& fileName)
{
    return std::ranges::find(programSuffixes, suffixOf(safeFileName(fileName))) != programSuffixes.end();
}

FileVerdict judgeFile(Roles roles, const QString& fileName, qint64 sizeBytes)
{
    const qint64 largest = largestFileOf(roles);
    if (largest == 0)
        return FileVerdict::NotAllowed;
    if (isProgram(fileName))
        return FileVerdict::Program;
    if (sizeBytes <= 0)
        return FileVerdict::Empty;
    return sizeBytes > largest ? FileVerdict::TooLarge : FileVerdict::Fine;
}

QString safeFileName(const QString& fileName)
{
    QString name = fileName.mid(std::max(fileName.lastIndexOf(u'/'), fileName.lastIndexOf(u'\\')) + 1);
    erase_if(name, isUnsafe);
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u' ')) // hidden, or a way up
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    const QString base = name.section(u'.', 0, 0).toLower();
    if (std::ranges::find(reservedOnWindows, base) != reservedOnWindows.end())
        name.prepend(u'_');
    if (name.size() > longestName) {
        const qsizetype dot = name.lastIndexOf(u'.');
        constexpr qsizetype longestSuffix = 16;
        const QString tail = dot >= 0 && name.size() - dot <= longestSuffix ? name.mid(dot) : QString();
        name.truncate(longestName - tail.size());
        if (name.back().isHighSurrogate())
            name.chop(1);
        name += tail;
    }
    return name.isEmpty() ? u"file"_s : name;
}

} // namespace domain
