// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/report_table_model.h"
#include "model_tester.h"
#include "support/qt_strings.h"

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

ReportWording wording()
{
    return {[](ReportColumn column) { return QString::number(column); },
            [](const session::QueueEntry& entry, ReportColumn column) {
                return column == ReportTextColumn ? entry.text : QString();
            },
            [](const session::QueueEntry& entry) -> QString { return u"about "_s + entry.text; }};
}

session::QueueEntry entry(const QString& id, const QString& text)
{
    session::QueueEntry entry;
    entry.report.id = domain::ReportId(id);
    entry.text = text;
    return entry;
}

} // namespace

TEST_CASE("the queue of reports says each in a sentence and stays where it is while others go")
{
    ReportTableModel model(wording());
    const ModelTester tester(model);
    model.setReports({entry(u"1"_s, u"раз"_s), entry(u"2"_s, u"два"_s), entry(u"3"_s, u"три"_s)});
    const QPersistentModelIndex second = model.index(1, ReportKindColumn);
    CHECK(second.data(Qt::AccessibleTextRole).toString() == u"about два"_s);

    model.setReports({entry(u"2"_s, u"два"_s), entry(u"3"_s, u"три"_s), entry(u"4"_s, u"четыре"_s)});
    CHECK(second.row() == 0);
    CHECK(model.rowCount() == 3);
    CHECK(model.index(2, ReportTextColumn).data().toString() == u"четыре"_s);
    CHECK(model.headerData(ReportChatColumn, Qt::Horizontal, Qt::DisplayRole).toString() ==
          QString::number(ReportChatColumn));
}
