// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/papers.h"

#include "domain/ladder.h"
#include "domain/school_index.h"
#include "session/evidence_archive.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

// A static library's resources are registered by hand; the macro does not work inside a namespace.
static void registerPapers()
{
    Q_INIT_RESOURCE(papers);
}

namespace moderation {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto nothing = "—";

QString kindWords(domain::BlockKind kind)
{
    return kind == domain::BlockKind::Out ? u"чат закрыт"_s : u"только чтение"_s;
}

base::Result<QString> templateNamed(const QString& name)
{
    registerPapers();
    QFile file(u":/papers/"_s + name + u".html"_s);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Internal, u"no template of the paper "_s + name);
    return QString::fromUtf8(file.readAll());
}

QString paragraph(const QString& text)
{
    return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

// A column of a table and the part of its width that it gets, in percent.
struct Column
{
    QString head;
    int percent;
};

QString table(const QList<Column>& columns, const QList<QStringList>& rows)
{
    // The head is repeated on every sheet that the table reaches.
    QString html = u"<table width=\"100%\" cellspacing=\"0\"><thead><tr>"_s;
    for (const Column& column : columns)
        html += u"<th width=\"%1%\">%2</th>"_s.arg(QString::number(column.percent), column.head.toHtmlEscaped());
    html += u"</tr></thead>"_s;
    for (const QStringList& row : rows) {
        html += u"<tr>"_s;
        for (const QString& cell : row)
            html += u"<td>"_s + cell.toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

// The whole text, also what is no item, with the numbers by which acts cite it.
QString itemsHtml(const domain::Rules& rules)
{
    static const QRegularExpression gap(u"\\n\\s*\\n"_s);
    const QList<domain::RuleItem> items = domain::itemsOf(rules);
    auto item = items.begin();
    QString html;
    for (const QString& text : rules.text.split(gap, Qt::SkipEmptyParts)) {
        const bool isItem = item != items.end() && text.simplified().endsWith(item->text.simplified());
        html += paragraph(isItem ? QString(item->number + u". "_s + item->text.simplified()) : text.simplified());
        if (isItem)
            ++item;
    }
    return html;
}

// What people have written in several lines does not look like lines of ours.
QString within(QString text)
{
    return text.replace(u'\n', u"\n      | "_s);
}

QString orNothing(const QString& text)
{
    return text.trimmed().isEmpty() ? QString::fromUtf8(nothing) : text;
}

QString headHtml(const domain::Organisation& organisation)
{
    const QString address = organisation.address.isEmpty() ? QString() : u", "_s + organisation.address;
    const QString picture =
        organisation.logo.isEmpty()
            ? QString()
            : u"<p class=\"head\"><img height=\"56\" src=\"data:image/png;base64,"_s + organisation.logo + u"\"></p>"_s;
    return picture + u"<p class=\"head\">"_s + orNothing(organisation.name + address).toHtmlEscaped() + u"</p>"_s;
}

} // namespace

Papers::Papers(const domain::School& school, const QDateTime& now)
    : m_school(school)
    , m_now(now)
{
}

// «{{name}}» is text, «{{{name}}}» is HTML that was made here.
base::Result<QString> Papers::fill(const QString& name, Values values) const
{
    static const QRegularExpression place(u"\\{\\{\\{(\\w+)\\}\\}\\}|\\{\\{(\\w+)\\}\\}"_s);
    const auto put = [&](const QString& text) -> base::Result<QString> {
        QString filled;
        qsizetype end = 0;
        for (auto match = place.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const bool isHtml = !found.captured(1).isEmpty();
            const QString key = isHtml ? found.captured(1) : found.captured(2);
            if (values.value(key).isEmpty())
                return base::fail(base::ErrorCode::Internal, u"nothing fills "_s + key + u" in "_s + name);
            filled += text.mid(end, found.capturedStart() - end);
            filled += isHtml ? values.value(key) : values.value(key).toHtmlEscaped();
            end = found.capturedEnd();
        }
        return QString(filled + text.mid(end));
    };
    const auto inner = templateNamed(name);
    const auto frame = templateNamed(u"frame"_s);
    if (!inner || !frame)
        return base::failWith(inner ? frame : inner);
    const auto content = put(*inner);
    if (!content)
        return content;
    values.insert(u"content"_s, *content);
    const domain::Organisation& organisation = m_school.organisation;
    values.insert(u"head"_s, headHtml(organisation));
    values.insert(u"made"_s, moment(m_now));
    return put(*frame);
}

QString Papers::moment(const QDateTime& at) const
{
    if (!at.isValid())
        return QString::fromUtf8(nothing);
    const QTimeZone zone(m_school.organisation.timeZone.toUtf8());
    return QLocale(QLocale::Russian).toString(at.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()),
                                              u"d\u00a0MMMM yyyy\u00a0'г.', HH:mm"_s);
}

QString Papers::shortMoment(const QDateTime& at) const
{
    if (!at.isValid())
        return QString::fromUtf8(nothing);
    const QTimeZone zone(m_school.organisation.timeZone.toUtf8());
    return at.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).toString(u"dd.MM.yyyy, HH:mm"_s);
}

QString Papers::name(const domain::PersonId& person) const
{
    const auto found = std::ranges::find(m_school.people, person, &domain::Person::id);
    return found == m_school.people.end() ? QString::fromUtf8(nothing) : domain::fullName(found->name);
}

QString Papers::signer(const domain::PersonId& person) const
{
    const auto found = std::ranges::find(m_school.people, person, &domain::Person::id);
    if (found == m_school.people.end())
        return QString::fromUtf8(nothing);
    QString text = found->name.family;
    for (const QString& part : {found->name.given, found->name.patronymic}) {
        if (!part.isEmpty())
            text += u"\u00a0"_s + part.left(1) + u'.';
    }
    return text;
}

QString Papers::title(const domain::ChatId& chat) const
{
    const auto found = std::ranges::find(m_school.chats, chat, &domain::Chat::id);
    return found == m_school.chats.end() ? QString::fromUtf8(nothing) : found->title;
}

const domain::Rules* Papers::version(int number) const
{
    const auto found = std::ranges::find(m_school.rules, number, &domain::Rules::version);
    return found == m_school.rules.end() ? nullptr : &*found;
}

QString Papers::itemText(const domain::Basis& basis) const
{
    const domain::Rules* const rules = version(basis.rulesVersion);
    const auto item = rules ? domain::itemOf(*rules, basis.item) : std::nullopt;
    return item ? item->text.simplified() : QString::fromUtf8(nothing);
}

QString Papers::stateOf(const domain::Violation& violation) const
{
    return violation.annulledAt.isValid() ? QString(u"аннулировано "_s + shortMoment(violation.annulledAt))
           : violation.block.isEmpty()    ? u"действует"_s
                                          : u"учтено"_s;
}

QString Papers::violationsTable(const QList<domain::Violation>& violations,
                                const QList<session::Evidence>& evidence) const
{
    if (violations.isEmpty())
        return paragraph(u"Записанных нарушений нет."_s);
    QList<QStringList> rows;
    for (const domain::Violation& violation : violations) {
        const auto kept = std::ranges::find(evidence, violation.message, &session::Evidence::message);
        QStringList row{QString::number(rows.size() + 1), shortMoment(violation.at), violation.basis.item};
        if (!evidence.isEmpty())
            row << (kept == evidence.end() ? QString::fromUtf8(nothing) : kept->text.simplified());
        rows << row + QStringList{signer(violation.by), stateOf(violation)};
    }
    QList<Column> columns{{u"№"_s, 5}, {u"Когда записано"_s, 20}, {u"Пункт"_s, 9}};
    if (!evidence.isEmpty())
        columns << Column{u"Сообщение"_s, 34};
    columns << Column{u"Кто записал"_s, evidence.isEmpty() ? 36 : 18}
            << Column{u"Состояние"_s, evidence.isEmpty() ? 30 : 14};
    return table(columns, rows);
}

Papers::Values Papers::ofBlock(const session::BlockFile& file) const
{
    const domain::Rules* const rules = version(file.block.basis.rulesVersion);
    const auto window = rules ? domain::objectionWindowOf(*rules) : domain::objectionWindow;
    const bool isOut = file.block.kind == domain::BlockKind::Out;
    return {{u"chat"_s, title(file.block.chat)},
            {u"kind"_s, kindWords(file.block.kind)},
            {u"what"_s, isOut ? u"этот чат для вас закрыт: вы его не читаете и в нём не пишете"_s
                              : u"вы не можете писать в этом чате. Читать его вы можете"_s},
            {u"after"_s, isOut ? u"чат откроется для вас сам"_s : u"возможность писать вернётся сама"_s},
            {u"person"_s, name(file.block.person)},
            {u"since"_s, moment(file.block.since)},
            {u"until"_s, moment(file.block.until)},
            {u"item"_s, orNothing(file.block.basis.item)},
            {u"itemText"_s, itemText(file.block.basis)},
            {u"version"_s, QString::number(file.block.basis.rulesVersion)},
            {u"count"_s, QString::number(file.violations.size())},
            {u"window"_s, QString::number(window.count())},
            {u"by"_s, name(file.block.by)}};
}

base::Result<QString> Papers::blockNotice(const session::BlockFile& file, const QList<session::Evidence>& evidence) const
{
    Values values = ofBlock(file);
    values.insert(u"violations"_s, violationsTable(file.violations, evidence));
    return fill(u"block"_s, values);
}

base::Result<QString> Papers::apologyProtocol(const session::BlockFile& file) const
{
    if (file.apologies.isEmpty())
        return base::fail(base::ErrorCode::NotFound, u"no apology"_s);
    const domain::Apology& apology = file.apologies.first();
    Values values = ofBlock(file);
    values.insert(u"apology"_s, orNothing(apology.text.simplified()));
    values.insert(u"apologyAt"_s, moment(apology.at));
    values.insert(u"objectionsUntil"_s, moment(apology.objectionsUntil));
    QList<QStringList> rows;
    for (const domain::Objection& objection : file.objections)
        rows << QStringList{QString::number(rows.size() + 1), name(objection.person), shortMoment(objection.at)};
    values.insert(u"objections"_s, rows.isEmpty() ? paragraph(u"Никто не возразил."_s)
                                                  : table({{u"№"_s, 6}, {u"Кто возразил"_s, 64}, {u"Когда"_s, 30}}, rows));
    const QString outcome =
        file.block.liftedAt.isValid()     ? u"Ограничение снято досрочно "_s + moment(file.block.liftedAt) + u'.'
        : !file.objections.isEmpty()      ? u"Участники возразили. Ограничение действует до конца срока."_s
        : m_now < apology.objectionsUntil ? u"Срок для возражений ещё не прошёл. Ограничение действует."_s
                                          : u"Никто не возразил. Модератор вправе снять ограничение."_s;
    values.insert(u"outcome"_s, outcome);
    return fill(u"apology"_s, values);
}

base::Result<QString> Papers::appealDecision(const session::BlockFile& file) const
{
    if (file.appeals.isEmpty() || file.appeals.first().outcome == domain::AppealOutcome::Open)
        return base::fail(base::ErrorCode::NotFound, u"no decision"_s);
    const domain::Appeal& appeal = file.appeals.first();
    Values values = ofBlock(file);
    values.insert(u"appeal"_s, orNothing(appeal.text.simplified()));
    values.insert(u"appealAt"_s, moment(appeal.at));
    values.insert(u"reason"_s, orNothing(appeal.reason));
    values.insert(u"judge"_s, name(appeal.decidedBy));
    values.insert(u"decidedAt"_s, moment(appeal.decidedAt));
    values.insert(u"outcome"_s,
                  appeal.outcome == domain::AppealOutcome::Annulled
                      ? u"Ограничение снято, нарушения, на которых оно держалось, аннулированы."_s
                  : appeal.outcome == domain::AppealOutcome::Shortened
                      ? QString(u"Срок ограничения сокращён: оно действует до "_s + moment(file.block.until) + u'.')
                      : QString(u"Ограничение оставлено в силе до "_s + moment(file.block.until) + u'.'));
    return fill(u"appeal"_s, values);
}

base::Result<QString> Papers::ledger(const domain::ChatId& chat, const domain::PersonId& person,
                                     const session::PersonLedger& record,
                                     const QList<session::Evidence>& evidence) const
{
    QList<QStringList> rows;
    for (const domain::Block& block : record.blocks)
        rows << QStringList{shortMoment(block.since), shortMoment(block.until), kindWords(block.kind), block.basis.item,
                            signer(block.by),
                            block.liftedAt.isValid() ? u"снято "_s + shortMoment(block.liftedAt)
                            : domain::isRunning(block, m_now) ? u"действует"_s
                                                              : u"окончилось"_s};
    return fill(u"ledger"_s,
                {{u"chat"_s, title(chat)},
                 {u"person"_s, name(person)},
                 {u"counting"_s, QString::number(record.counting)},
                 {u"violations"_s, violationsTable(record.violations, evidence)},
                 {u"blocks"_s, rows.isEmpty() ? paragraph(u"Ограничений не было."_s)
                                              : table({{u"С"_s, 20},
                                                       {u"До"_s, 20},
                                                       {u"Что"_s, 14},
                                                       {u"Пункт"_s, 9},
                                                       {u"Кто ограничил"_s, 19},
                                                       {u"Состояние"_s, 18}},
                                                      rows)}});
}

QString Papers::evidenceInventory(const session::BlockFile& file, const QList<session::Evidence>& evidence) const
{
    const domain::Block& block = file.block;
    QStringList lines{u"Копии сообщений"_s,
                      {},
                      u"Организация: "_s + orNothing(m_school.organisation.name),
                      u"Чат: «%1»"_s.arg(title(block.chat)),
                      u"Участник: "_s + name(block.person),
                      u"Ограничение (%1): с %2 до %3, пункт %4 правил общения: %5"_s.arg(
                          kindWords(block.kind), moment(block.since), moment(block.until), block.basis.item,
                          itemText(block.basis)),
                      u"Ограничил(а): "_s + name(block.by),
                      u"Составлено: %1 программой «Учительская» по записям школы. Время везде местное, %2."_s.arg(
                          moment(m_now), m_school.organisation.timeZone)};
    for (qsizetype at = 0; at < evidence.size(); ++at) {
        const session::Evidence& each = evidence.at(at);
        lines << QString() << u"%1. Файл %2"_s.arg(QString::number(at + 1), session::evidenceFileName(at));
        lines << u"Написано: "_s + moment(each.at);
        lines << u"Автор: %1; в чате показан как «%2»"_s.arg(name(each.author), orNothing(each.nick));
        lines << u"Сообщение: «%1»"_s.arg(within(each.text));
        for (const domain::Violation& violation : file.violations) {
            if (violation.message == each.message)
                lines << u"Нарушение записано: %1, пункт %2 правил общения; записал(а): %3"_s.arg(
                    moment(violation.at), violation.basis.item, name(violation.by));
        }
        lines << u"Что было написано до и после:"_s;
        for (const session::ContextMessage& around : each.around) {
            lines << u"%1 %2, %3: %4"_s.arg(around.id == each.message ? u"  →"_s : u"   "_s, moment(around.at),
                                            orNothing(around.nick),
                                            around.text.isEmpty() ? u"(удалено)"_s : within(around.text));
        }
    }
    lines << QString() << u"Как проверить, что файлы не изменены"_s
          << u"В файле SHA256SUMS.txt стоят контрольные суммы SHA-256 всех остальных файлов. Команда «sha256sum -c "
             u"SHA256SUMS.txt» сверяет их; то же показывает любая программа, которая считает SHA-256. Сумма самого "
             u"SHA256SUMS.txt показана при сохранении: её записывают отдельно."_s
          << QString();
    return lines.join(u'\n');
}

base::Result<QString> Papers::rulesWithSheet(const domain::Rules& rules) const
{
    QHash<domain::PersonId, QDateTime> acknowledged;
    for (const domain::Acknowledgement& each : m_school.acknowledgements) {
        if (each.rulesVersion == rules.version)
            acknowledged.insert(each.person, each.at);
    }
    QList<const domain::Person*> people;
    for (const domain::Person& person : m_school.people) {
        if (person.state == domain::PersonState::Active && (!person.login.isEmpty() || acknowledged.contains(person.id)))
            people << &person;
    }
    std::ranges::sort(people, [](const domain::Person* a, const domain::Person* b) {
        return domain::fullName(a->name).localeAwareCompare(domain::fullName(b->name)) < 0;
    });
    QList<QStringList> rows;
    for (const domain::Person* person : people)
        rows << QStringList{QString::number(rows.size() + 1), domain::fullName(person->name),
                            acknowledged.contains(person->id) ? shortMoment(acknowledged.value(person->id)) : QString(),
                            QString()};
    return fill(u"rules"_s, {{u"title"_s, orNothing(rules.title)},
                             {u"requisites"_s, orNothing(rules.requisites)},
                             {u"version"_s, QString::number(rules.version)},
                             {u"inForceFrom"_s, moment(rules.inForceFrom)},
                             {u"items"_s, orNothing(itemsHtml(rules))},
                             {u"sheet"_s, table({{u"№"_s, 6},
                                                     {u"Фамилия, имя, отчество"_s, 46},
                                                     {u"Ознакомлен(а) в программе"_s, 26},
                                                     {u"Подпись"_s, 22}},
                                                    rows)}});
}

base::Result<QString> Papers::opinionResult(const session::DraftFile& file) const
{
    const domain::RulesDraft& draft = file.draft;
    const int answered = file.inFavour + file.against;
    QList<QStringList> rows{{u"За"_s, QString::number(file.inFavour)}, {u"Против"_s, QString::number(file.against)}};
    if (draft.asked > answered)
        rows << QStringList{u"Не ответили"_s, QString::number(draft.asked - answered)};
    rows << QStringList{u"Получили вопрос"_s, QString::number(draft.asked)};
    QString remarks;
    for (const QString& remark : file.remarks)
        remarks += u"<li>"_s + remark.toHtmlEscaped() + u"</li>"_s;
    const domain::Rules* const rules = version(draft.publishedAs);
    const QString outcome =
        draft.publishedAs != 0
            ? QString(u"Проект введён в действие как редакция %1 правил общения%2."_s.arg(
                  QString::number(draft.publishedAs), rules ? u": "_s + rules->requisites : QString()))
        : draft.withdrawnAt.isValid() ? u"Проект отозван "_s + moment(draft.withdrawnAt) + u'.'
        : m_now < draft.until         ? u"Срок ещё не прошёл, итог предварительный."_s
                                      : u"Срок прошёл. Проект в действие не введён."_s;
    domain::Rules shown;
    shown.text = draft.text;
    return fill(u"opinion"_s, {{u"title"_s, draft.title},
                               {u"askedAt"_s, moment(draft.askedAt)},
                               {u"until"_s, moment(draft.until)},
                               {u"figures"_s, table({{u"Ответ"_s, 60}, {u"Представителей"_s, 40}}, rows)},
                               {u"remarks"_s, remarks.isEmpty() ? paragraph(u"Замечаний нет."_s)
                                                                : QString(u"<ol>"_s + remarks + u"</ol>"_s)},
                               {u"outcome"_s, outcome},
                               {u"items"_s, orNothing(itemsHtml(shown))}});
}

base::Result<QString> Papers::violationsRegister(const domain::ChatId& chat,
                                                 const QList<contract::RegisterEntry>& entries) const
{
    QList<QStringList> rows;
    for (const contract::RegisterEntry& entry : entries) {
        const domain::Violation& violation = entry.violation;
        QStringList row{QString::number(rows.size() + 1), shortMoment(violation.at), signer(violation.person)};
        if (chat.isEmpty())
            row << title(violation.chat);
        rows << row + QStringList{orNothing(entry.text.simplified()), violation.basis.item,
                                  signer(violation.by), stateOf(violation)};
    }
    QList<Column> columns{{u"№"_s, 4}, {u"Когда"_s, 14}, {u"Кто"_s, 16}};
    if (chat.isEmpty())
        columns << Column{u"Чат"_s, 12};
    columns << Column{u"Сообщение"_s, chat.isEmpty() ? 15 : 27} << Column{u"Пункт"_s, 9}
            << Column{u"Кто записал"_s, 16} << Column{u"Состояние"_s, 14};
    return fill(u"register"_s,
                {{u"scope"_s, chat.isEmpty() ? u"Все чаты, за которые отвечает составитель"_s
                                             : QString(u"Чат: «"_s + title(chat) + u'»')},
                 {u"count"_s, QString::number(entries.size())},
                 {u"violations"_s, rows.isEmpty() ? paragraph(u"Записанных нарушений нет."_s) : table(columns, rows)}});
}

} // namespace moderation
