// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"

#include "contract/account_fields.h"
#include "contract/announcement_fields.h"
#include "contract/draft_fields.h"
#include "contract/enum_names.h"
#include "contract/fields.h"
#include "contract/invite_fields.h"
#include "contract/moderation_fields.h"
#include "contract/poll_fields.h"
#include "contract/school_fields.h"
#include "contract/session_fields.h"
#include "contract/talk_fields.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

namespace contract {
namespace {

constexpr qsizetype idLimit = 100;
constexpr qsizetype textLimit = 500;
constexpr qsizetype listLimit = 20'000;
constexpr double largestExactNumber = 9'007'199'254'740'992.0; // 2^53: JSON numbers are doubles

template <typename T>
constexpr bool isEnum = std::is_enum_v<T>;

// Signs that cannot stand in XML, or that hide what is written; line feeds and tabs are text.
bool isHidden(QChar c)
{
    return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7f) || c.unicode() == 0xfffe || c.unicode() == 0xffff;
}

bool isText(const QString& text)
{
    return text.isValidUtf16() && std::ranges::none_of(text, isHidden);
}

class Writer
{
public:
    template <typename T>
    void operator()(QLatin1StringView name, const T& value, qsizetype /*limit*/ = 0)
    {
        m_json.insert(name, json(value));
    }
    template <typename T>
    void maybe(QLatin1StringView name, const T& value, qsizetype /*limit*/ = 0)
    {
        if (!(value == T{}))
            m_json.insert(name, json(value));
    }

    [[nodiscard]] QJsonObject take() { return std::move(m_json); }

private:
    static QJsonValue json(const QString& value) { return value; }
    static QJsonValue json(bool value) { return value; }
    static QJsonValue json(int value) { return value; }
    static QJsonValue json(qint64 value) { return value; }
    static QJsonValue json(QDate value) { return value.toString(Qt::ISODate); }
    static QJsonValue json(const QDateTime& value) { return value.toUTC().toString(Qt::ISODateWithMs); }
    template <typename Tag>
    static QJsonValue json(const base::StringId<Tag>& id)
    {
        return id.value();
    }
    template <typename Tag>
    static QJsonValue json(const base::NumberId<Tag>& id)
    {
        return static_cast<qint64>(id.value());
    }
    template <typename T>
    static QJsonValue json(const QList<T>& list)
    {
        QJsonArray array;
        for (const T& each : list)
            array.append(json(each));
        return array;
    }
    template <typename T>
    static QJsonValue json(const T& value)
    {
        if constexpr (isEnum<T>) {
            return QString(nameOf(value));
        } else {
            Writer writer;
            describe(value, writer);
            return writer.take();
        }
    }

    QJsonObject m_json;
};

class Reader
{
public:
    explicit Reader(const QJsonObject& json)
        : m_json(json)
    {
    }

    template <typename T>
    void operator()(QLatin1StringView name, T& value, qsizetype limit = textLimit)
    {
        const QJsonValue json = m_json.value(name);
        if (json.isUndefined())
            refuse(name, "is missing"_L1);
        else
            take(name, json, value, limit);
    }
    template <typename T>
    void maybe(QLatin1StringView name, T& value, qsizetype limit = textLimit)
    {
        const QJsonValue json = m_json.value(name);
        if (!json.isUndefined())
            take(name, json, value, limit);
    }

    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }

private:
    void refuse(const QString& where, QLatin1StringView what, base::ErrorCode code = base::ErrorCode::InvalidInput)
    {
        if (!m_error)
            m_error = base::Error{code, where + ": "_L1 + what};
    }

    template <typename T>
    void take(const QString& where, const QJsonValue& json, T& value, qsizetype limit)
    {
        if (m_error)
            return;
        if constexpr (isEnum<T>)
            takeEnum(where, json, value);
        else if constexpr (requires { describe(value, *this); })
            takeObject(where, json, value);
        else
            read(where, json, value, limit);
    }

    template <typename T>
    void takeEnum(const QString& where, const QJsonValue& json, T& value)
    {
        const auto named = valueNamed<T>(json.toString());
        if (!named)
            return refuse(where, "unknown value"_L1);
        value = *named;
    }

    template <typename T>
    void takeObject(const QString& where, const QJsonValue& json, T& value)
    {
        if (!json.isObject())
            return refuse(where, "not an object"_L1);
        Reader inner(json.toObject());
        describe(value, inner);
        if (inner.error())
            m_error = base::Error{inner.error()->code, where + u'.' + inner.error()->detail};
    }

    void read(const QString& where, const QJsonValue& json, QString& value, qsizetype limit)
    {
        if (!json.isString())
            return refuse(where, "not a text"_L1);
        value = json.toString();
        if (value.size() > limit)
            refuse(where, "too long"_L1, base::ErrorCode::TooLarge);
        else if (!isText(value))
            refuse(where, "holds a sign that is no text"_L1);
    }
    void read(const QString& where, const QJsonValue& json, bool& value, qsizetype /*limit*/)
    {
        if (!json.isBool())
            return refuse(where, "neither true nor false"_L1);
        value = json.toBool();
    }
    void read(const QString& where, const QJsonValue& json, qint64& value, qsizetype /*limit*/)
    {
        const double number = json.toDouble(std::numeric_limits<double>::quiet_NaN());
        if (!(std::abs(number) <= largestExactNumber) || std::trunc(number) != number)
            return refuse(where, "not a whole number"_L1);
        value = static_cast<qint64>(number);
    }
    void read(const QString& where, const QJsonValue& json, int& value, qsizetype limit)
    {
        qint64 wide = 0;
        read(where, json, wide, limit);
        if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
            return refuse(where, "number out of range"_L1);
        value = static_cast<int>(wide);
    }
    void read(const QString& where, const QJsonValue& json, QDate& value, qsizetype /*limit*/)
    {
        value = QDate::fromString(json.toString(), Qt::ISODate);
        if (!value.isValid())
            refuse(where, "not a date"_L1);
    }
    void read(const QString& where, const QJsonValue& json, QDateTime& value, qsizetype /*limit*/)
    {
        value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
        if (!value.isValid() || value.timeSpec() == Qt::LocalTime)
            return refuse(where, "not a time with its zone"_L1);
        value = value.toUTC();
    }
    template <typename Tag>
    void read(const QString& where, const QJsonValue& json, base::StringId<Tag>& value, qsizetype /*limit*/)
    {
        QString text;
        read(where, json, text, idLimit);
        value = base::StringId<Tag>(text);
    }
    template <typename Tag>
    void read(const QString& where, const QJsonValue& json, base::NumberId<Tag>& value, qsizetype limit)
    {
        qint64 number = 0;
        read(where, json, number, limit);
        value = base::NumberId<Tag>(number);
    }
    template <typename T>
    void read(const QString& where, const QJsonValue& json, QList<T>& value, qsizetype limit)
    {
        if (!json.isArray())
            return refuse(where, "not a list"_L1);
        const QJsonArray array = json.toArray();
        if (array.size() > listLimit)
            return refuse(where, "too long"_L1, base::ErrorCode::TooLarge);
        value.clear();
        value.reserve(array.size());
        for (const QJsonValue each : array) {
            T item{};
            take(where + u'[' + QString::number(value.size()) + u']', each, item, limit);
            if (m_error)
                return;
            value.append(std::move(item));
        }
    }

    const QJsonObject m_json;
    std::optional<base::Error> m_error;
};

} // namespace

template <typename T>
QJsonObject toJson(const T& message)
{
    Writer writer;
    describe(message, writer);
    return writer.take();
}

template <typename T>
base::Result<T> fromJson(const QJsonObject& json)
{
    T message{};
    Reader reader(json);
    describe(message, reader);
    if (reader.error())
        return base::Unexpected<base::Error>{*reader.error()};
    return message;
}

QString fitting(const QString& text, qsizetype most)
{
    QString fit;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (!isPair && (c.isSurrogate() || isHidden(c)))
            continue;
        const qsizetype length = isPair ? 2 : 1;
        if (fit.size() + length > most)
            break;
        fit += QStringView(text).mid(i, length);
        i += length - 1;
    }
    return fit;
}

#define STAFFROOM_MESSAGE(Type)                                                                                        \
    template QJsonObject toJson<Type>(const Type&);                                                                    \
    template base::Result<Type> fromJson<Type>(const QJsonObject&);

STAFFROOM_MESSAGE(HelloRequest)
STAFFROOM_MESSAGE(HelloReply)
STAFFROOM_MESSAGE(ChangesRequest)
STAFFROOM_MESSAGE(ChangesReply)
STAFFROOM_MESSAGE(CommandReply)
STAFFROOM_MESSAGE(UnitsCreateRequest)
STAFFROOM_MESSAGE(UnitsCreateReply)
STAFFROOM_MESSAGE(PeopleCreateRequest)
STAFFROOM_MESSAGE(PeopleCreateReply)
STAFFROOM_MESSAGE(PositionsSetRequest)
STAFFROOM_MESSAGE(SeatsSetRequest)
STAFFROOM_MESSAGE(SeatsSetReply)
STAFFROOM_MESSAGE(RosterPlanRequest)
STAFFROOM_MESSAGE(RosterPlanReply)
STAFFROOM_MESSAGE(RosterApplyRequest)
STAFFROOM_MESSAGE(RosterApplyReply)
STAFFROOM_MESSAGE(InvitesCreateRequest)
STAFFROOM_MESSAGE(InvitesCreateReply)
STAFFROOM_MESSAGE(InvitesAnnulRequest)
STAFFROOM_MESSAGE(InvitesGroupRequest)
STAFFROOM_MESSAGE(InvitesGuestRequest)
STAFFROOM_MESSAGE(InvitesKitRequest)
STAFFROOM_MESSAGE(InvitesKitReply)
STAFFROOM_MESSAGE(InvitesSweepRequest)
STAFFROOM_MESSAGE(InvitesSweepReply)
STAFFROOM_MESSAGE(InvitesFoundRequest)
STAFFROOM_MESSAGE(InvitesFoundReply)
STAFFROOM_MESSAGE(RequestsListRequest)
STAFFROOM_MESSAGE(RequestsListReply)
STAFFROOM_MESSAGE(RequestsDecideRequest)
STAFFROOM_MESSAGE(RequestsDecideReply)
STAFFROOM_MESSAGE(RulesRegisterRequest)
STAFFROOM_MESSAGE(RulesRegisterReply)
STAFFROOM_MESSAGE(PapersEnterRequest)
STAFFROOM_MESSAGE(PapersEnterReply)
STAFFROOM_MESSAGE(ConsentsSetRequest)
STAFFROOM_MESSAGE(SessionUnlockRequest)
STAFFROOM_MESSAGE(SessionUnlockReply)
STAFFROOM_MESSAGE(SessionMailRequest)
STAFFROOM_MESSAGE(SessionMailReply)
STAFFROOM_MESSAGE(SessionLockRequest)
STAFFROOM_MESSAGE(SessionLockReply)
STAFFROOM_MESSAGE(FactorGetRequest)
STAFFROOM_MESSAGE(FactorGetReply)
STAFFROOM_MESSAGE(FactorBeginRequest)
STAFFROOM_MESSAGE(FactorBeginReply)
STAFFROOM_MESSAGE(FactorConfirmRequest)
STAFFROOM_MESSAGE(FactorConfirmReply)
STAFFROOM_MESSAGE(FactorDropRequest)
STAFFROOM_MESSAGE(FactorDropReply)
STAFFROOM_MESSAGE(FactorRequireRequest)
STAFFROOM_MESSAGE(FactorRequireReply)
STAFFROOM_MESSAGE(AccountsGetRequest)
STAFFROOM_MESSAGE(AccountsGetReply)
STAFFROOM_MESSAGE(AccountsEndRequest)
STAFFROOM_MESSAGE(AccountsFreezeRequest)
STAFFROOM_MESSAGE(AccountsCloseRequest)
STAFFROOM_MESSAGE(AccountsResetRequest)
STAFFROOM_MESSAGE(AccountsResetReply)
STAFFROOM_MESSAGE(LimitsGetRequest)
STAFFROOM_MESSAGE(LimitsGetReply)
STAFFROOM_MESSAGE(LimitsSetRequest)
STAFFROOM_MESSAGE(RulesGetRequest)
STAFFROOM_MESSAGE(RulesGetReply)
STAFFROOM_MESSAGE(RulesAcknowledgeRequest)
STAFFROOM_MESSAGE(ReconcileRequest)
STAFFROOM_MESSAGE(AuditListRequest)
STAFFROOM_MESSAGE(AuditListReply)
STAFFROOM_MESSAGE(ReportsCreateRequest)
STAFFROOM_MESSAGE(ReportsCreateReply)
STAFFROOM_MESSAGE(ReportsTakeRequest)
STAFFROOM_MESSAGE(ReportsKeepRequest)
STAFFROOM_MESSAGE(ModerationQueueRequest)
STAFFROOM_MESSAGE(ModerationQueueReply)
STAFFROOM_MESSAGE(ModerationCardRequest)
STAFFROOM_MESSAGE(Evidence)
STAFFROOM_MESSAGE(ModerationCardReply)
STAFFROOM_MESSAGE(ModerationLedgerRequest)
STAFFROOM_MESSAGE(ModerationLedgerReply)
STAFFROOM_MESSAGE(MessagesRetractRequest)
STAFFROOM_MESSAGE(RulesRemindRequest)
STAFFROOM_MESSAGE(RulesPinRequest)
STAFFROOM_MESSAGE(ViolationsRecordRequest)
STAFFROOM_MESSAGE(ViolationsRecordReply)
STAFFROOM_MESSAGE(BlocksCreateRequest)
STAFFROOM_MESSAGE(BlocksCreateReply)
STAFFROOM_MESSAGE(BlocksLiftRequest)
STAFFROOM_MESSAGE(ApologiesCreateRequest)
STAFFROOM_MESSAGE(AppealsCreateRequest)
STAFFROOM_MESSAGE(AppealsCreateReply)
STAFFROOM_MESSAGE(ObjectionsCreateRequest)
STAFFROOM_MESSAGE(AppealsDecideRequest)
STAFFROOM_MESSAGE(QuietSetRequest)
STAFFROOM_MESSAGE(AccessExplainRequest)
STAFFROOM_MESSAGE(AccessExplainReply)
STAFFROOM_MESSAGE(AuditVerifyRequest)
STAFFROOM_MESSAGE(AuditVerifyReply)
STAFFROOM_MESSAGE(ModerationUndoRequest)
STAFFROOM_MESSAGE(ModerationChatRequest)
STAFFROOM_MESSAGE(ModerationChatReply)
STAFFROOM_MESSAGE(BlocksListRequest)
STAFFROOM_MESSAGE(BlocksListReply)
STAFFROOM_MESSAGE(EvidenceGetRequest)
STAFFROOM_MESSAGE(EvidenceGetReply)
STAFFROOM_MESSAGE(ModerationFiguresRequest)
STAFFROOM_MESSAGE(ModerationFiguresReply)
STAFFROOM_MESSAGE(ChatsReadRequest)
STAFFROOM_MESSAGE(ChatsReadReply)
STAFFROOM_MESSAGE(FiltersGetRequest)
STAFFROOM_MESSAGE(FiltersGetReply)
STAFFROOM_MESSAGE(FiltersSetRequest)
STAFFROOM_MESSAGE(RulesPublishRequest)
STAFFROOM_MESSAGE(ModerationOwnRequest)
STAFFROOM_MESSAGE(ModerationOwnReply)
STAFFROOM_MESSAGE(ModerationRegisterRequest)
STAFFROOM_MESSAGE(ModerationRegisterReply)
STAFFROOM_MESSAGE(MessagesHideRequest)
STAFFROOM_MESSAGE(RulesDiscussRequest)
STAFFROOM_MESSAGE(DraftsPutRequest)
STAFFROOM_MESSAGE(DraftsPutReply)
STAFFROOM_MESSAGE(DraftsWithdrawRequest)
STAFFROOM_MESSAGE(DraftsListRequest)
STAFFROOM_MESSAGE(DraftsListReply)
STAFFROOM_MESSAGE(OpinionsGiveRequest)

STAFFROOM_MESSAGE(BulkReply)
STAFFROOM_MESSAGE(UnitsEditRequest)
STAFFROOM_MESSAGE(PeopleEditRequest)
STAFFROOM_MESSAGE(HistoryListRequest)
STAFFROOM_MESSAGE(HistoryListReply)
STAFFROOM_MESSAGE(GuardiansSetRequest)
STAFFROOM_MESSAGE(OrganisationSetRequest)
STAFFROOM_MESSAGE(PositionsVerifyRequest)
STAFFROOM_MESSAGE(StaffListRequest)
STAFFROOM_MESSAGE(LoadEditRequest)
STAFFROOM_MESSAGE(LoadChatsRequest)
STAFFROOM_MESSAGE(WordsSetRequest)
STAFFROOM_MESSAGE(ContactsSetRequest)
STAFFROOM_MESSAGE(ChatsOpenRequest)
STAFFROOM_MESSAGE(AdministratorClaimRequest)
STAFFROOM_MESSAGE(AdministratorClaimReply)
STAFFROOM_MESSAGE(MovementsRecordRequest)
STAFFROOM_MESSAGE(MovementsCancelRequest)
STAFFROOM_MESSAGE(RolloverRequest)
STAFFROOM_MESSAGE(CompletenessRequest)
STAFFROOM_MESSAGE(CompletenessReply)
STAFFROOM_MESSAGE(UndoListRequest)
STAFFROOM_MESSAGE(UndoListReply)
STAFFROOM_MESSAGE(UndoApplyRequest)
STAFFROOM_MESSAGE(UndoApplyReply)

STAFFROOM_MESSAGE(AnnouncementsCreateRequest)
STAFFROOM_MESSAGE(AnnouncementsCreateReply)
STAFFROOM_MESSAGE(AnnouncementsListRequest)
STAFFROOM_MESSAGE(AnnouncementsListReply)
STAFFROOM_MESSAGE(AnnouncementsTableRequest)
STAFFROOM_MESSAGE(AnnouncementsTableReply)
STAFFROOM_MESSAGE(AnnouncementsDueRequest)
STAFFROOM_MESSAGE(AnnouncementsDueReply)
STAFFROOM_MESSAGE(AnnouncementsConfirmRequest)
STAFFROOM_MESSAGE(AnnouncementsRecordRequest)
STAFFROOM_MESSAGE(AnnouncementsCorrectRequest)
STAFFROOM_MESSAGE(AnnouncementsWithdrawRequest)
STAFFROOM_MESSAGE(AnnouncementsRemindRequest)
STAFFROOM_MESSAGE(AnnouncementsRemindReply)

STAFFROOM_MESSAGE(PollsCreateRequest)
STAFFROOM_MESSAGE(PollsCreateReply)
STAFFROOM_MESSAGE(PollsListRequest)
STAFFROOM_MESSAGE(PollsListReply)
STAFFROOM_MESSAGE(PollsResultsRequest)
STAFFROOM_MESSAGE(PollsResultsReply)
STAFFROOM_MESSAGE(PollsVoteRequest)
STAFFROOM_MESSAGE(PollsCloseRequest)

STAFFROOM_MESSAGE(TalkOwnRequest)
STAFFROOM_MESSAGE(TalkOwnReply)
STAFFROOM_MESSAGE(TalkSetRequest)
STAFFROOM_MESSAGE(HolidaysSetRequest)
STAFFROOM_MESSAGE(HoursSetRequest)
STAFFROOM_MESSAGE(WaitingPutRequest)
STAFFROOM_MESSAGE(WaitingPutReply)
STAFFROOM_MESSAGE(WaitingDropRequest)

// Rows by themselves, as the service keeps earlier ones.
STAFFROOM_MESSAGE(domain::Organisation)
STAFFROOM_MESSAGE(domain::Unit)
STAFFROOM_MESSAGE(domain::Person)
STAFFROOM_MESSAGE(domain::GuardianLink)
STAFFROOM_MESSAGE(domain::Position)
STAFFROOM_MESSAGE(domain::Seat)
STAFFROOM_MESSAGE(domain::Chat)
STAFFROOM_MESSAGE(domain::ChatMember)
STAFFROOM_MESSAGE(domain::Invite)
STAFFROOM_MESSAGE(domain::Rules)
STAFFROOM_MESSAGE(domain::Acknowledgement)
STAFFROOM_MESSAGE(domain::Consent)
STAFFROOM_MESSAGE(domain::Report)
STAFFROOM_MESSAGE(domain::Violation)
STAFFROOM_MESSAGE(domain::Block)
STAFFROOM_MESSAGE(domain::Apology)
STAFFROOM_MESSAGE(domain::Objection)
STAFFROOM_MESSAGE(domain::Appeal)
STAFFROOM_MESSAGE(domain::Quiet)
STAFFROOM_MESSAGE(domain::Movement)
STAFFROOM_MESSAGE(domain::FilterPolicy)
STAFFROOM_MESSAGE(domain::JoinRequest)
STAFFROOM_MESSAGE(domain::Announcement)
STAFFROOM_MESSAGE(domain::AnnouncementChat)
STAFFROOM_MESSAGE(domain::Confirmation)
STAFFROOM_MESSAGE(domain::Poll)
STAFFROOM_MESSAGE(domain::Vote)
STAFFROOM_MESSAGE(domain::TalkTerms)
STAFFROOM_MESSAGE(domain::Holiday)
STAFFROOM_MESSAGE(domain::WaitingMessage)

#undef STAFFROOM_MESSAGE

} // namespace contract
