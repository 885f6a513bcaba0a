// SPDX-License-Identifier: GPL-3.0-or-later
// The second factor: setting it up, unlocking with it, and what needs it. No reply is kept: they hold secrets.
#include "authority/handlers.h"
#include "authority/moderation_case.h"
#include "authority/token.h"
#include "base/logging.h"
#include "contract/session_messages.h"
#include "domain/second_factor.h"

#include <QRandomGenerator>

#include <array>
#include <utility>

namespace authority {

using namespace domain;

namespace {

constexpr int recoveryCodes = 10;
const QString requiredSetting = QStringLiteral("second factor required");

QByteArray newSecret()
{
    std::array<quint32, totpSecretBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), totpSecretBytes);
}

// As it is written down and typed: "k4dz7q-2abcde".
QString spaced(const QString& code)
{
    return code.left(6) + u'-' + code.mid(6);
}

// Eight digits: read from one screen and typed at another.
QString newMailedCode()
{
    return QString::number(QRandomGenerator::system()->bounded(10'000'000U, 100'000'000U));
}

// Nothing in it comes from whoever has asked for the code.
Letter letterWith(const QString& code, const QString& address, const QString& school)
{
    return {address, QStringLiteral("Код второго фактора: %1").arg(school),
            QStringLiteral("Код: %1\n\nОн действует десять минут и один раз. Если вы его не просили, ваш пароль знает кто-то "
                           "ещё: сразу смените его.\n\nCode of the second factor: %1. It is valid for ten minutes, once. If you "
                           "did not ask for it, somebody else knows your password: change it at once.\n")
                .arg(code)};
}

// "п…@school.example": its owner knows which one it is.
QString hinted(const QString& address)
{
    return address.left(1) + QChar(0x2026) + address.mid(address.lastIndexOf(u'@'));
}

QString unspaced(const QString& typed)
{
    QString code = typed.toLower();
    code.remove(u'-');
    code.remove(u' ');
    return code;
}

} // namespace

base::Result<void> Authority::checkKey(const Caller& caller, const PersonId& person, Act act, const QJsonObject& arguments)
{
    // Looking after the own account needs none, whoever one is: the one in whose hands it is may have no code.
    const bool isOwnAccount = (act == Act::AccountsEnd || act == Act::AccountsFreeze || act == Act::AccountsClose) &&
                              arguments.value("person"_L1).toString().isEmpty();
    if (isOwnAccount || !isOfPower(rolesOf(m_ledger.school(), person), act) || m_unlocks.isOpen(person, caller.stream, caller.key))
        return {};
    const auto factor = m_ledger.factorOf(person);
    const auto required = m_ledger.setting(requiredSetting);
    if (!factor || !required)
        return factor ? base::failWith(required) : base::failWith(factor);
    if (*factor && (*factor)->isConfirmed)
        return refuse("session.locked");
    return required->isEmpty() ? base::Result<void>() : refuse("factor.missing");
}

base::Result<void> Authority::proveCode(const PersonId& person, const QString& code)
{
    if (m_unlocks.isPaused(person))
        return refuse("factor.pause");
    const auto known = m_ledger.factorOf(person);
    if (!known)
        return base::failWith(known);
    if (!*known)
        return refuse("factor.off");
    SecondFactor factor = **known;
    const auto step = totpStepOf(factor.secret, code, m_ledger.clock().now(), factor.lastStep);
    const QByteArray hash = tokenHash(unspaced(code));
    const auto isRecovery = m_ledger.hasRecoveryCode(person, hash);
    if (!isRecovery)
        return base::failWith(isRecovery);
    const bool isMailed = factor.isConfirmed && m_unlocks.isMailed(person, unspaced(code));
    if (!step && !isMailed && !(*isRecovery && factor.isConfirmed)) {
        m_unlocks.countWrongCode(person);
        return refuse("factor.code");
    }
    m_unlocks.forgetWrongCodes(person);
    m_unlocks.spendMailed(person);
    const auto spent = m_ledger.write<bool>(person, QStringLiteral("session.unlock"), [&](Change& change) {
        if (step) {
            factor.lastStep = *step;
            factor.isConfirmed = true;
            change.putFactor(person, factor);
        } else if (*isRecovery) {
            change.spendRecoveryCode(person, hash);
        }
        change.audit(person.value(), step          ? QString()
                                     : *isRecovery ? QStringLiteral("recovery code")
                                                   : QStringLiteral("mailed code"));
        return base::Result<bool>(true);
    });
    if (!spent)
        return base::failWith(spent);
    return {};
}

QString Authority::mailAddressOf(const PersonId& person) const
{
    const Person* const found = m_ledger.snapshot().find<Person>(person.value());
    return m_mail && found && found->contacts.email.contains(u'@') ? found->contacts.email.simplified() : QString();
}

base::FutureResult<QJsonObject> Authority::answerWithMail(const Caller& caller, const QString& method,
                                                          const QJsonObject& arguments)
{
    const auto reply = call(caller, method, arguments);
    const auto letter = std::exchange(m_letter, std::nullopt);
    if (!reply || !letter)
        return base::answered<QJsonObject>(reply);
    const base::Answer<QJsonObject> answer;
    base::whenAnswered(m_mail->send(*letter), this, [answer, reply, caller](const base::Result<void>& sent) {
        if (sent) {
            answer.give(reply);
            return;
        }
        qCWarning(lcAuthority) << "code not mailed:" << sent.error().detail;
        answer.give(base::Unexpected<base::Error>{withSentence(refuse("mail.away").error, caller.language)});
    });
    return answer.future();
}

void Authority::addSession()
{
    using namespace contract;
    const auto answerWith = [this]<typename Request>(Act act, auto answer) {
        m_handlers[act] = [answer](const Call& call) -> base::Result<QJsonObject> {
            const auto request = readRequest<Request>(call.arguments);
            if (!request)
                return base::failWith(request);
            return written(answer(call, *request));
        };
    };
    const auto until = [this] { return m_ledger.clock().now().addDuration(Unlocks::lifetime); };

    answerWith.template operator()<SessionUnlockRequest>(
        Act::SessionUnlock,
        [this, until](const Call& call, const SessionUnlockRequest& request) -> base::Result<SessionUnlockReply> {
            const auto known = m_ledger.factorOf(call.person);
            if (!known)
                return base::failWith(known);
            if (!*known || !(*known)->isConfirmed)
                return refuse("factor.off");
            if (const auto proved = proveCode(call.person, request.code); !proved)
                return base::failWith(proved);
            const auto left = m_ledger.factorOf(call.person);
            return SessionUnlockReply{m_unlocks.open(call.person, call.stream), until(),
                                      left && *left ? (*left)->recoveryLeft : 0};
        });
    answerWith.template operator()<SessionMailRequest>(
        Act::SessionMail,
        [this](const Call& call, const SessionMailRequest& /*request*/) -> base::Result<SessionMailReply> {
            const auto factor = m_ledger.factorOf(call.person);
            if (!factor)
                return base::failWith(factor);
            if (!*factor || !(*factor)->isConfirmed)
                return refuse("factor.off");
            const QString address = mailAddressOf(call.person);
            if (address.isEmpty())
                return refuse("mail.off");
            if (m_unlocks.isPaused(call.person))
                return refuse("factor.pause");
            if (!m_unlocks.mayMail(call.person))
                return refuse("mail.soon");
            const QString code = newMailedCode();
            const auto noted = m_ledger.write<bool>(call.person, call.method, [&](Change& change) {
                change.audit(call.person.value());
                tell(change, call.person,
                     QStringLiteral("На вашу почту отправлен код второго фактора. Если вы его не просили, ваш пароль знает "
                                    "кто-то ещё: сразу смените его."));
                return base::Result<bool>(true);
            });
            if (!noted)
                return base::failWith(noted);
            m_unlocks.noteMailed(call.person, code);
            m_letter = letterWith(code, address, m_ledger.school().organisation.shortName);
            return SessionMailReply{hinted(address), m_ledger.clock().now().addDuration(Unlocks::mailedLifetime)};
        });
    answerWith.template operator()<SessionLockRequest>(
        Act::SessionLock, [this](const Call& call, const SessionLockRequest& /*request*/) {
            m_unlocks.close(call.stream);
            return base::Result<SessionLockReply>(SessionLockReply{});
        });
    answerWith.template operator()<FactorGetRequest>(
        Act::FactorGet, [this](const Call& call, const FactorGetRequest& /*request*/) -> base::Result<FactorGetReply> {
            const auto factor = m_ledger.factorOf(call.person);
            const auto required = m_ledger.setting(requiredSetting);
            if (!factor || !required)
                return factor ? base::failWith(required) : base::failWith(factor);
            const bool isOn = *factor && (*factor)->isConfirmed;
            return FactorGetReply{isOn, !required->isEmpty(), m_unlocks.hasKey(call.person, call.stream),
                                  isOn ? (*factor)->recoveryLeft : 0, isOn && !mailAddressOf(call.person).isEmpty()};
        });
    answerWith.template operator()<FactorBeginRequest>(
        Act::FactorBegin,
        [this](const Call& call, const FactorBeginRequest& /*request*/) -> base::Result<FactorBeginReply> {
            const auto factor = m_ledger.factorOf(call.person);
            if (!factor)
                return base::failWith(factor);
            // A new telephone: whoever has only the password must not put his own in the place of the old one.
            if (*factor && (*factor)->isConfirmed)
                return refuse("session.locked");
            const QByteArray secret = newSecret();
            const auto begun = m_ledger.write<bool>(call.person, call.method, [&](Change& change) {
                change.putFactor(call.person, SecondFactor{secret, false, 0, 0});
                change.audit(call.person.value());
                return base::Result<bool>(true);
            });
            if (!begun)
                return base::failWith(begun);
            const Person* const person = m_ledger.snapshot().find<Person>(call.person.value());
            return FactorBeginReply{base32(secret), totpUri(m_ledger.school().organisation.shortName,
                                                            m_addresses.personJid(person->login), secret)};
        });
    answerWith.template operator()<FactorConfirmRequest>(
        Act::FactorConfirm,
        [this, until](const Call& call, const FactorConfirmRequest& request) -> base::Result<FactorConfirmReply> {
            const auto factor = m_ledger.factorOf(call.person);
            if (!factor)
                return base::failWith(factor);
            if (!*factor || (*factor)->isConfirmed)
                return refuse("factor.off");
            if (const auto proved = proveCode(call.person, request.code); !proved)
                return base::failWith(proved);
            FactorConfirmReply reply;
            QList<QByteArray> hashes;
            for (int i = 0; i < recoveryCodes; ++i) {
                const QString code = randomName();
                reply.recovery << spaced(code);
                hashes << tokenHash(code);
            }
            const auto kept = m_ledger.write<bool>(call.person, call.method, [&](Change& change) {
                change.putRecoveryCodes(call.person, hashes);
                change.audit(call.person.value());
                tell(change, call.person,
                     QStringLiteral("На вашем аккаунте включён второй фактор: действия администратора и руководителя теперь "
                                    "требуют код. Если это сделали не вы, сразу смените пароль и скажите администратору."));
                return base::Result<bool>(true);
            });
            if (!kept)
                return base::failWith(kept);
            reply.key = m_unlocks.open(call.person, call.stream);
            reply.until = until();
            return reply;
        });
    answerWith.template operator()<FactorDropRequest>(
        Act::FactorDrop, [this](const Call& call, const FactorDropRequest& request) -> base::Result<FactorDropReply> {
            const PersonId person = request.person.isEmpty() ? call.person : request.person;
            if (!mayAct(m_ledger.school(), call.person, Act::FactorDrop, Subject{person, {}}))
                return refuse("rights.missing");
            const auto factor = m_ledger.factorOf(person);
            if (!factor)
                return base::failWith(factor);
            if (!*factor)
                return refuse("factor.off");
            const auto dropped = m_ledger.write<bool>(call.person, call.method, [&](Change& change) {
                change.dropFactor(person);
                change.audit(person.value());
                if (person != call.person) {
                    tell(change, person,
                         QStringLiteral("Администратор снял ваш второй фактор: его больше не спрашивают. Если вы об этом "
                                        "не просили, сразу скажите директору и смените пароль."));
                }
                return base::Result<bool>(true);
            });
            if (!dropped)
                return base::failWith(dropped);
            m_unlocks.closeAllOf(person);
            m_unlocks.forgetWrongCodes(person);
            return FactorDropReply{};
        });
    answerWith.template operator()<FactorRequireRequest>(
        Act::FactorRequire,
        [this](const Call& call, const FactorRequireRequest& request) -> base::Result<FactorRequireReply> {
            const auto factor = m_ledger.factorOf(call.person);
            if (!factor)
                return base::failWith(factor);
            if (request.required && !(*factor && (*factor)->isConfirmed))
                return refuse("factor.own-first");
            const auto set = m_ledger.write<bool>(call.person, call.method, [&](Change& change) {
                change.putSetting(requiredSetting, request.required ? QStringLiteral("yes") : QString(u""_s));
                change.audit({}, request.required ? QStringLiteral("required") : QStringLiteral("not required"));
                return base::Result<bool>(true);
            });
            if (!set)
                return base::failWith(set);
            return FactorRequireReply{};
        });
}

} // namespace authority
