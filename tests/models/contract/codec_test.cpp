// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"
#include "contract/enum_names.h"
#include "contract/fields.h"
#include "support/qt_strings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

// Fills every field of a struct with random values; half of the optional ones stay as they are.
class Filler
{
public:
    explicit Filler(unsigned seed)
        : m_random(seed)
    {
    }

    template <typename T>
    void operator()(QLatin1StringView /*name*/, T& value, qsizetype /*limit*/ = 0)
    {
        fill(value);
    }
    template <typename T>
    void maybe(QLatin1StringView /*name*/, T& value, qsizetype /*limit*/ = 0)
    {
        if (number(0, 1) == 1)
            fill(value);
    }

private:
    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }

    void fill(QString& value)
    {
        static const QString signs = u"абвЁё «»\"<>&'\n\tZ9—"_s;
        value.clear();
        for (int i = number(0, 12); i > 0; --i)
            value += signs.at(number(0, static_cast<int>(signs.size()) - 1));
        if (number(0, 4) == 0)
            value += u"👩‍🏫"_s;
    }
    void fill(bool& value) { value = number(0, 1) == 1; }
    void fill(int& value) { value = number(-5, 100'000); }
    void fill(qint64& value) { value = qint64{number(0, 1 << 30)} << 20; }
    void fill(QDate& value) { value = QDate(number(1950, 2030), number(1, 12), number(1, 28)); }
    void fill(QDateTime& value)
    {
        value = QDateTime::fromMSecsSinceEpoch(1'600'000'000'000 + number(0, 1 << 30), Qt::UTC);
    }
    template <typename Tag>
    void fill(base::StringId<Tag>& value)
    {
        value = base::StringId<Tag>(QString::number(number(1, 1 << 30), 36));
    }
    template <typename Tag>
    void fill(base::NumberId<Tag>& value)
    {
        value = base::NumberId<Tag>(number(0, 1 << 30));
    }
    template <typename T>
    void fill(QList<T>& list)
    {
        list.clear();
        for (int i = number(0, 3); i > 0; --i) {
            T item{};
            fill(item);
            list << item;
        }
    }
    template <typename T>
    void fill(T& value)
    {
        if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(number(0, static_cast<int>(contract::EnumNames<T>::list.size()) - 1));
        else
            contract::describe(value, *this);
    }

    std::mt19937 m_random;
};

template <typename T>
base::Result<T> overTheWire(const T& message)
{
    const QByteArray bytes = QJsonDocument(contract::toJson(message)).toJson(QJsonDocument::Compact);
    return contract::fromJson<T>(QJsonDocument::fromJson(bytes).object());
}

base::Error errorOf(const char* json)
{
    const auto read =
        contract::fromJson<contract::UnitsCreateRequest>(QJsonDocument::fromJson(QByteArray(json)).object());
    REQUIRE_FALSE(read);
    return read.error();
}

} // namespace

TEMPLATE_TEST_CASE("what is written is read back equal", "", contract::HelloRequest, contract::HelloReply,
                   contract::ChangesRequest, contract::ChangesReply, contract::CommandReply,
                   contract::UnitsCreateRequest, contract::UnitsCreateReply, contract::PeopleCreateRequest,
                   contract::PeopleCreateReply, contract::PositionsSetRequest, contract::SeatsSetRequest,
                   contract::SeatsSetReply, contract::RosterPlanRequest, contract::RosterPlanReply,
                   contract::RosterApplyRequest, contract::RosterApplyReply, contract::InvitesCreateRequest,
                   contract::InvitesCreateReply, contract::InvitesAnnulRequest, contract::RulesGetRequest,
                   contract::RulesGetReply, contract::RulesAcknowledgeRequest, contract::ReconcileRequest,
                   contract::AuditListRequest, contract::AuditListReply)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        TestType message{};
        Filler filler(seed);
        contract::describe(message, filler);
        const auto read = overTheWire(message);
        INFO("seed " << seed);
        REQUIRE(read);
        REQUIRE(*read == message);
    }
}

TEST_CASE("unknown fields are ignored, so that a newer side may say more")
{
    const auto read = contract::fromJson<contract::CommandReply>({{u"rev"_s, 7}, {u"mood"_s, u"good"_s}});
    REQUIRE(read);
    CHECK(read->rev == domain::Rev(7));
}

TEST_CASE("what is wrong is named by its place")
{
    CHECK(errorOf(R"({"year":2026,"units":[]})").detail == u"op: is missing"_s);
    CHECK(errorOf(R"({"op":5,"year":2026,"units":[]})").detail == u"op: not a text"_s);
    CHECK(errorOf(R"({"op":"a","year":"2026","units":[]})").detail == u"year: not a whole number"_s);
    CHECK(errorOf(R"({"op":"a","year":2026.5,"units":[]})").detail == u"year: not a whole number"_s);
    CHECK(errorOf(R"({"op":"a","year":1e30,"units":[]})").detail == u"year: not a whole number"_s);
    CHECK(errorOf(R"({"op":"a","year":9000000000,"units":[]})").detail == u"year: number out of range"_s);
    CHECK(errorOf(R"({"op":"a","year":2026,"units":{}})").detail == u"units: not a list"_s);
    CHECK(errorOf(R"({"op":"a","year":2026,"units":[{"kind":"castle"}]})").detail == u"units[0].kind: unknown value"_s);
    CHECK(errorOf(R"({"op":"a","year":2026,"units":[{"kind":"class","label":{"grade":5}}]})").detail ==
          u"units[0].label.letter: is missing"_s);
    CHECK(errorOf(R"({"op":"a","year":2026,"units":[7]})").detail == u"units[0]: not an object"_s);
    CHECK(errorOf(R"({"op":"a\u0000b","year":2026,"units":[]})").detail == u"op: holds a sign that is no text"_s);
}

TEST_CASE("what is too large is refused")
{
    contract::UnitsCreateRequest request{domain::OpId(u"a"_s), 2026, {}};
    request.units = {{domain::UnitKind::Club, {}, {}, QString(501, u'я')}};
    REQUIRE_FALSE(overTheWire(request));
    CHECK(overTheWire(request).error().code == base::ErrorCode::TooLarge);

    request.units = QList<contract::NewUnit>(20'001);
    CHECK(overTheWire(request).error().code == base::ErrorCode::TooLarge);
}

TEST_CASE("a time without a zone is refused: it would mean something else on another computer")
{
    QJsonObject json = contract::toJson(contract::InvitesCreateRequest{
        domain::OpId(u"a"_s), domain::PersonId(u"p"_s), {}, {}, QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC)});
    json[u"expiresAt"_s] = u"2026-09-01T08:00:00"_s;
    CHECK_FALSE(contract::fromJson<contract::InvitesCreateRequest>(json));
    json[u"expiresAt"_s] = u"2026-09-01T11:00:00+03:00"_s;
    REQUIRE(contract::fromJson<contract::InvitesCreateRequest>(json));
    CHECK(contract::fromJson<contract::InvitesCreateRequest>(json)->expiresAt.time() == QTime(8, 0));
}
