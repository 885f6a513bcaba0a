// SPDX-License-Identifier: GPL-3.0-or-later
#include "threads.h"

#include "built_in.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sample {
namespace {

const QHash<QString, domain::ChatKind>& sections()
{
    static const QHash<QString, domain::ChatKind> map{
        {u"[parents]"_s, domain::ChatKind::ClassParents},        {u"[pupils]"_s, domain::ChatKind::ClassPupils},
        {u"[teachers]"_s, domain::ChatKind::ClassTeachers},      {u"[staff]"_s, domain::ChatKind::StaffRoom},
        {u"[schoolchannel]"_s, domain::ChatKind::SchoolChannel}, {u"[staffchannel]"_s, domain::ChatKind::StaffChannel}};
    return map;
}

} // namespace

base::Result<ThreadBook> parseThreads(const QString& text)
{
    static const QRegularExpression spoken(u"^([TSHDPC])(\\d?): (.+)$"_s);
    ThreadBook book;
    QList<Thread>* section = nullptr;
    Thread thread;
    const auto finish = [&] {
        if (section != nullptr && !thread.lines.isEmpty())
            section->append(thread);
        thread = {};
    };
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (line.startsWith(u'#'))
            continue;
        if (line.isEmpty()) {
            finish();
        } else if (const auto found = sections().find(line); found != sections().end()) {
            finish();
            section = &book[*found];
        } else if (line.startsWith("month "_L1)) {
            for (const QString& month : line.mid(6).split(u' '))
                thread.months.insert(month.toInt());
        } else if (const QRegularExpressionMatch match = spoken.match(line); match.hasMatch() && section != nullptr) {
            thread.lines << Line{match.captured(1).at(0), match.captured(2).toInt(), match.captured(3)};
        } else {
            return base::fail(base::ErrorCode::InvalidInput, u"line "_s + QString::number(number));
        }
    }
    finish();
    return book;
}

base::Result<ThreadBook> loadThreads()
{
    const base::Result<QByteArray> text = builtIn(u"threads_ru.txt"_s);
    if (!text)
        return base::failWith(text);
    return parseThreads(QString::fromUtf8(*text));
}

} // namespace sample
