// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/refusal.h"

#include <algorithm>
#include <array>

namespace authority {
namespace {

using base::ErrorCode;

struct Refusal
{
    const char* reason;
    ErrorCode code;
    const char* russian;
    const char* english;
};

constexpr std::array refusals{
    Refusal{"service.failed", ErrorCode::Internal,
            "Служба школы не справилась. Ничего не изменено; попробуйте ещё раз.",
            "The school's service failed. Nothing was changed; please try again."},
    Refusal{"server.away", ErrorCode::Offline,
            "Сервер сообщений сейчас не отвечает. Попробуйте через минуту: сделанное не пропадёт.",
            "The message server does not answer now. Try again in a minute: what you did is kept."},
    Refusal{"method.unknown", ErrorCode::Unsupported,
            "Служба школы не знает такой команды. Возможно, программу или службу пора обновить.",
            "The school's service does not know this command. The program or the service may need an update."},
    Refusal{"request.invalid", ErrorCode::InvalidInput, "Запрос составлен неверно и не выполнен.",
            "The request is malformed and was not carried out."},
    Refusal{"request.too-large", ErrorCode::TooLarge, "Запрос слишком велик и не выполнен.",
            "The request is too large and was not carried out."},
    Refusal{"op.reused", ErrorCode::Conflict, "Эта команда уже выполнена с другими данными.",
            "This command was already carried out with other data."},
    Refusal{"person.unknown", ErrorCode::Forbidden, "Вас нет в списках этой школы.",
            "You are not on this school's lists."},
    Refusal{"rights.missing", ErrorCode::Forbidden, "У вас нет права на это действие.",
            "You do not have the right to do this."},
    Refusal{"file.empty", ErrorCode::InvalidInput, "Файл пуст.", "The file is empty."},
    Refusal{"file.too-large", ErrorCode::TooLarge,
            "Файл слишком велик: родителям и ученикам можно до 25 МБ, сотрудникам до 100 МБ.",
            "The file is too large: families may send up to 25 MB, staff up to 100 MB."},
    Refusal{"file.program", ErrorCode::Forbidden,
            "Программы и файлы, которые могут запускаться, в чаты школы не отправляют.",
            "Programs, and files that can run, are not sent in the school's chats."},
    Refusal{"file.too-many", ErrorCode::TooLarge, "Слишком много файлов сразу. Дождитесь, пока отправятся начатые.",
            "Too many files at once. Wait until those that were begun are sent."},
    Refusal{"unit.unknown", ErrorCode::NotFound, "Такого класса или подразделения нет.",
            "There is no such class or unit."},
    Refusal{"unit.exists", ErrorCode::Conflict, "Такой класс в этом учебном году уже есть.",
            "This class already exists in this school year."},
    Refusal{"unit.label", ErrorCode::InvalidInput, "Укажите параллель от 1 до 11 и одну букву.",
            "Give a grade from 1 to 11 and one letter."},
    Refusal{"unit.name", ErrorCode::InvalidInput, "Укажите название.", "Give a name."},
    Refusal{"unit.kind", ErrorCode::InvalidInput, "Такую часть школы нельзя создать отдельно.",
            "A unit of this kind cannot be created by itself."},
    Refusal{"unit.year", ErrorCode::InvalidInput, "Учебный год указан неверно.", "The school year is wrong."},
    Refusal{"unit.root", ErrorCode::Conflict, "Саму организацию нельзя переместить, объединить или сдать в архив.",
            "The organisation itself cannot be moved, merged or archived."},
    Refusal{"unit.archived", ErrorCode::Conflict, "Это подразделение в архиве. Сначала верните его.",
            "This unit is archived. Bring it back first."},
    Refusal{"unit.not-archived", ErrorCode::Conflict, "Это подразделение и так не в архиве.",
            "This unit is not archived."},
    Refusal{"unit.cycle", ErrorCode::Conflict, "Подразделение нельзя поместить внутрь него самого.",
            "A unit cannot be put inside itself."},
    Refusal{"unit.merge", ErrorCode::Conflict, "Объединить можно только разные подразделения одного вида.",
            "Only different units of one kind can be merged."},
    Refusal{"unit.split", ErrorCode::InvalidInput,
            "Разделить можно класс или группу: укажите, кто переходит в новую часть.",
            "A class or a group can be split: say who goes over to the new part."},
    Refusal{"unit.not-in-it", ErrorCode::Conflict, "Не все выбранные ученики числятся в этом классе.",
            "Not all of the chosen pupils are in this class."},
    Refusal{"bulk.outdated", ErrorCode::Conflict,
            "С тех пор как изменения были показаны, в школе что-то поменялось. Посмотрите их ещё раз.",
            "Something has changed in the school since the changes were shown. Please look at them again."},
    Refusal{"undo.too-late", ErrorCode::NotFound, "Отменить можно только за последние сутки и один раз.",
            "Only what was done within the last day can be undone, and only once."},
    Refusal{"person.name", ErrorCode::InvalidInput, "Укажите фамилию и имя буквами, без лишних знаков.",
            "Give family name and given name in letters, without other signs."},
    Refusal{"person.not-found", ErrorCode::NotFound, "Такого человека в списках нет.",
            "There is no such person on the lists."},
    Refusal{"position.self", ErrorCode::Forbidden, "Свою должность подтверждает другой администратор.",
            "Your own position has to be confirmed by another administrator."},
    Refusal{"position.last-administrator", ErrorCode::Conflict,
            "Это последний администратор. Сначала назначьте другого.",
            "This is the last administrator. Appoint another one first."},
    Refusal{"position.not-staff", ErrorCode::Conflict, "Администратором может стать только подтверждённый сотрудник.",
            "Only a confirmed member of the staff can become an administrator."},
    Refusal{"position.pupil", ErrorCode::Conflict, "Ученик не может занимать должность.",
            "A pupil cannot hold a position."},
    Refusal{"seat.second-class", ErrorCode::Conflict, "Ученик уже числится в другом классе. Его можно перевести.",
            "The pupil is in another class already. He can be transferred."},
    Refusal{"seat.not-staff", ErrorCode::Conflict, "Вести класс или предмет может только сотрудник.",
            "Only a member of the staff can teach or lead a class."},
    Refusal{"seat.staff", ErrorCode::Conflict, "Сотрудник не может быть учеником.",
            "A member of the staff cannot be a pupil."},
    Refusal{"roster.empty", ErrorCode::InvalidInput, "В списке нет ни одной строки.", "The list holds no rows."},
    Refusal{"roster.too-large", ErrorCode::TooLarge, "В списке больше 20 000 строк. Разделите его на части.",
            "The list has more than 20,000 rows. Please split it."},
    Refusal{"roster.outdated", ErrorCode::Conflict,
            "С тех пор как список был показан, в школе что-то изменилось. Посмотрите список изменений ещё раз.",
            "Something has changed in the school since the list was shown. Please look at the changes again."},
    Refusal{"invite.unknown", ErrorCode::NotFound, "Такого приглашения нет. Проверьте, целиком ли скопирована ссылка.",
            "There is no such invitation. Check that the link was copied whole."},
    Refusal{"invite.expired", ErrorCode::Forbidden,
            "Срок приглашения истёк. Попросите новое у классного руководителя или администратора.",
            "The invitation has expired. Ask the class teacher or the administrator for a new one."},
    Refusal{"invite.used", ErrorCode::Forbidden,
            "Приглашение уже использовано. Если это были не вы, сообщите классному руководителю или администратору.",
            "The invitation has been used. If it was not you, tell the class teacher or the administrator."},
    Refusal{"invite.annulled", ErrorCode::Forbidden,
            "Приглашение отменено. Попросите новое у классного руководителя или администратора.",
            "The invitation was cancelled. Ask the class teacher or the administrator for a new one."},
    Refusal{"invite.busy", ErrorCode::Conflict, "По этому приглашению уже заходят. Подождите минуту.",
            "Somebody is using this invitation right now. Wait a minute."},
    Refusal{"invite.expiry", ErrorCode::InvalidInput, "Срок приглашения — от часа до 60 дней.",
            "An invitation lasts from an hour to 60 days."},
    Refusal{"invite.not-in-unit", ErrorCode::Conflict, "Этот человек не связан с этим классом.",
            "This person does not belong to this class."},
    Refusal{"invite.not-staff", ErrorCode::Conflict, "Сначала назначьте этому человеку должность или укажите класс.",
            "First give this person a position, or name a class."},
    Refusal{"invite.already-joined", ErrorCode::Conflict, "Этот человек уже присоединился.",
            "This person has joined already."},
    Refusal{"chat.unknown", ErrorCode::NotFound, "Такого чата нет.", "There is no such chat."},
    Refusal{"chat.not-member", ErrorCode::Conflict, "Этого человека нет в этом чате.",
            "This person is not in this chat."},
    Refusal{"message.unknown", ErrorCode::NotFound, "Такого сообщения в чате нет, или оно уже удалено.",
            "There is no such message in the chat, or it has been removed already."},
    Refusal{"message.author-unknown", ErrorCode::Conflict, "Автора этого сообщения уже нет в списках школы.",
            "The author of this message is not on the school's lists any more."},
    Refusal{"report.unknown", ErrorCode::NotFound, "Такой жалобы нет.", "There is no such report."},
    Refusal{"report.own", ErrorCode::Conflict, "Это ваше сообщение: его можно удалить самому.",
            "This is your own message: you can take it back yourself."},
    Refusal{"report.too-many", ErrorCode::Conflict,
            "У вас уже много нерассмотренных жалоб. Подождите, пока модератор их рассмотрит.",
            "Many of your reports are still open. Please wait until a moderator has looked at them."},
    Refusal{"report.decided", ErrorCode::Conflict, "По этой жалобе решение уже принято.",
            "This report has been decided already."},
    Refusal{"report.no-moderator", ErrorCode::Conflict, "Этот человек не модератор этого чата.",
            "This person does not moderate this chat."},
    Refusal{"rules.item", ErrorCode::InvalidInput,
            "Укажите пункт действующих правил: без основания модератор ничего не делает.",
            "Name an item of the rules in force: without a basis a moderator does nothing."},
    Refusal{"ladder.conflict", ErrorCode::Forbidden,
            "Вы сторона в этом деле: решать должен другой модератор. Передайте ему жалобу.",
            "You are a party to this matter: another moderator has to decide. Hand the report over."},
    Refusal{"ladder.recorded-already", ErrorCode::Conflict, "За это сообщение нарушение уже записано.",
            "A violation has been recorded for this message already."},
    Refusal{"ladder.too-few-violations", ErrorCode::Forbidden,
            "Ограничить можно только после четырёх записанных нарушений в этом чате, которые ещё не учтены.",
            "Blocking takes four recorded violations in this chat that have not been counted yet."},
    Refusal{"ladder.term-too-long", ErrorCode::InvalidInput, "Ограничить можно не больше чем на месяц.",
            "A block lasts a month at most."},
    Refusal{"ladder.term-empty", ErrorCode::InvalidInput, "Укажите, когда ограничение закончится.",
            "Say when the block ends."},
    Refusal{"ladder.blocked-already", ErrorCode::Conflict, "Этот человек в этом чате уже ограничен.",
            "This person is blocked in this chat already."},
    Refusal{"ladder.not-blocked", ErrorCode::NotFound, "Такого действующего ограничения нет.",
            "There is no such block running."},
    Refusal{"ladder.apology-missing", ErrorCode::Forbidden,
            "Раньше срока снять ограничение можно только после извинений перед участниками.",
            "A block can be lifted early only after an apology to the others."},
    Refusal{"ladder.apology-given", ErrorCode::Conflict, "Извинения по этому ограничению уже принесены.",
            "There has been an apology for this block already."},
    Refusal{"ladder.window-open", ErrorCode::Forbidden,
            "Участники ещё могут возразить. Снять ограничение можно, когда пройдут сутки с извинений.",
            "The others may still object. The block can be lifted a day after the apology."},
    Refusal{"ladder.window-closed", ErrorCode::Forbidden, "Время для возражений прошло.",
            "The time for objections is over."},
    Refusal{"ladder.objected", ErrorCode::Forbidden, "Участники возразили: ограничение действует до конца срока.",
            "The others have objected: the block lasts until its end."},
    Refusal{"ladder.own-apology", ErrorCode::Forbidden, "На свои извинения не возражают.",
            "Nobody objects to an apology of his own."},
    Refusal{"ladder.appeal-given", ErrorCode::Conflict, "Апелляция по этому ограничению уже подана.",
            "There has been an appeal against this block already."},
    Refusal{"ladder.appeal-decided", ErrorCode::Conflict, "Эта апелляция уже рассмотрена.",
            "This appeal has been decided already."},
    Refusal{"ladder.own-decision", ErrorCode::Forbidden,
            "Апелляцию рассматривает не тот, кто записывал нарушения или ограничивал.",
            "An appeal is not heard by whoever recorded the violations or blocked."},
    Refusal{"ladder.not-shorter", ErrorCode::InvalidInput, "По апелляции срок можно только сократить.",
            "An appeal can only make the term shorter."},
    Refusal{"apology.empty", ErrorCode::InvalidInput, "Напишите сами извинения.", "Write the apology itself."},
    Refusal{"appeal.unknown", ErrorCode::NotFound, "Такой апелляции нет.", "There is no such appeal."},
    Refusal{"quiet.one-person", ErrorCode::Forbidden,
            "Одному человеку запретить писать можно только по правилам: после более чем трёх нарушений.",
            "One person can be kept from writing only by the rules: after more than three violations."},
    Refusal{"quiet.term", ErrorCode::InvalidInput, "Тишина длится не больше суток, остальное — не больше месяца.",
            "Silence lasts a day at most, the rest a month."},
    Refusal{"quiet.seconds", ErrorCode::InvalidInput, "Между сообщениями — от секунды до часа.",
            "Between messages: from a second to an hour."},
    Refusal{"rules.none", ErrorCode::NotFound, "Правила общения ещё не введены в действие.",
            "No rules of communication are in force yet."},
    Refusal{"rules.outdated", ErrorCode::Conflict, "Правила изменились. Прочитайте новую редакцию.",
            "The rules have changed. Please read the new version."},
    Refusal{"rules.not-acknowledged", ErrorCode::InvalidInput, "Чтобы войти, нужно ознакомиться с правилами общения.",
            "To come in you have to acknowledge the rules of communication."},
    Refusal{"consent.missing", ErrorCode::InvalidInput, "Участие в чатах только по вашему согласию.",
            "You take part in the chats only by your own consent."},
    Refusal{"consent.not-asked", ErrorCode::Conflict, "По этому приглашению согласие не спрашивают.",
            "This invitation asks for no consent."},
    Refusal{"password.short", ErrorCode::InvalidInput, "Пароль короче 8 знаков.",
            "The password is shorter than 8 signs."},
    Refusal{"password.long", ErrorCode::InvalidInput, "Пароль длиннее 128 знаков.",
            "The password is longer than 128 signs."},
};

const Refusal& find(QStringView reason)
{
    const auto* const found = std::ranges::find_if(
        refusals, [&](const Refusal& refusal) { return reason == QLatin1StringView(refusal.reason); });
    return found == refusals.end() ? refusals.front() : *found;
}

} // namespace

base::Unexpected<base::Error> refuse(const char* reason)
{
    const QString name = QLatin1StringView(reason);
    return {base::Error{find(name).code, name, name}};
}

QString sentenceFor(const base::Error& error, Language language)
{
    const Refusal& refusal = find(error.reason);
    return QString::fromUtf8(language == Language::Russian ? refusal.russian : refusal.english);
}

base::Error withSentence(base::Error error, Language language)
{
    error.text = sentenceFor(error, language);
    if (error.reason.isEmpty())
        error.reason = QLatin1StringView(refusals.front().reason);
    return error;
}

} // namespace authority
