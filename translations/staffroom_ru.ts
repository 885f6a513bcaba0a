<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>AnnouncementWords</name>
    <message>
        <source>somebody who has left</source>
        <translation>выбывший</translation>
    </message>
    <message>
        <source>family of %1</source>
        <comment>name of the child</comment>
        <translation>семья: %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>not in the chat: tell them on paper</source>
        <translation>не в чате: сообщите на бумаге</translation>
    </message>
    <message>
        <source>%1, on paper</source>
        <comment>time</comment>
        <translation>%1, на бумаге</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, who</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>a chat that is no more</source>
        <translation>чат, которого уже нет</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>the first of several chats</comment>
        <translation>
            <numerusform>%1 и ещё %n чат</numerusform>
            <numerusform>%1 и ещё %n чата</numerusform>
            <numerusform>%1 и ещё %n чатов</numerusform>
        </translation>
    </message>
    <message>
        <source>without confirmation</source>
        <translation>без подтверждения</translation>
    </message>
    <message>
        <source>confirmed: %1 of %2</source>
        <translation>ознакомлены: %1 из %2</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Кого просят</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Ознакомление</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, chat, confirmed or not</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>corrected %1</source>
        <comment>an announcement, moment</comment>
        <translation>исправлено %1</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <comment>an announcement, moment</comment>
        <translation>отозвано %1</translation>
    </message>
    <message>
        <source>confirm by %1</source>
        <comment>moment</comment>
        <translation>подтвердить до %1</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>an announcement</comment>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>Who has confirmed</source>
        <translation>Кто ознакомился</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who confirmed</source>
        <translation>Кто подтвердил</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>confirmed</comment>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <comment>confirmed</comment>
        <translation>нет</translation>
    </message>
    <message>
        <source>no, not in the chat</source>
        <comment>confirmed</comment>
        <translation>нет, не в чате</translation>
    </message>
    <message>
        <source>in the program or on the page</source>
        <translation>в программе или на странице</translation>
    </message>
    <message>
        <source>by a message</source>
        <translation>сообщением</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>на бумаге</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>You are not signed in. What is on this computer can be read and searched.</source>
        <translation>Вы не вошли. Всё, что есть на этом компьютере, можно читать и искать.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Подключаюсь к %1…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вхожу…</translation>
    </message>
    <message>
        <source>Catching up: %1 of %2 chats…</source>
        <translation>Получаю новое: %1 из %2 чатов…</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Получаю новое…</translation>
    </message>
    <message>
        <source>No connection since %1. You can read, search and write: messages go out when it is back.</source>
        <translation>Нет связи с %1. Можно читать, искать и писать: сообщения уйдут, когда связь вернётся.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>New classes and other units: %1</source>
        <translation>Новые классы и другие подразделения: %1</translation>
    </message>
    <message>
        <source>Get another name: %1</source>
        <translation>Получают другое название: %1</translation>
    </message>
    <message>
        <source>Move to another place in the structure: %1</source>
        <translation>Переходят на другое место в структуре: %1</translation>
    </message>
    <message>
        <source>Go on in another school year: %1</source>
        <translation>Переходят в другой учебный год: %1</translation>
    </message>
    <message>
        <source>Go into the archive, chats become read-only: %1</source>
        <translation>Уходят в архив, чаты остаются только для чтения: %1</translation>
    </message>
    <message>
        <source>Come back from the archive: %1</source>
        <translation>Возвращаются из архива: %1</translation>
    </message>
    <message>
        <source>Are no more: %1</source>
        <translation>Исчезают: %1</translation>
    </message>
    <message>
        <source>New people: %1</source>
        <translation>Новые люди: %1</translation>
    </message>
    <message>
        <source>Cards change: %1</source>
        <translation>Меняются карточки: %1</translation>
    </message>
    <message>
        <source>Leave the school, their accounts are closed: %1</source>
        <translation>Выбывают из школы, вход для них закрывается: %1</translation>
    </message>
    <message>
        <source>Come back to the school: %1</source>
        <translation>Возвращаются в школу: %1</translation>
    </message>
    <message>
        <source>Are no longer in the lists: %1</source>
        <translation>Уходят из списков: %1</translation>
    </message>
    <message>
        <source>Get a position: %1</source>
        <translation>Получают должность: %1</translation>
    </message>
    <message>
        <source>Positions change: %1</source>
        <translation>Меняются должности: %1</translation>
    </message>
    <message>
        <source>Give up a position: %1</source>
        <translation>Оставляют должность: %1</translation>
    </message>
    <message>
        <source>Get a place in a class or group: %1</source>
        <translation>Получают место в классе или группе: %1</translation>
    </message>
    <message>
        <source>Places change: %1</source>
        <translation>Меняются места: %1</translation>
    </message>
    <message>
        <source>Give up a place in a class or group: %1</source>
        <translation>Оставляют место в классе или группе: %1</translation>
    </message>
    <message>
        <source>Answer for a child from now on: %1</source>
        <translation>Становятся представителями ребёнка: %1</translation>
    </message>
    <message>
        <source>Family links change: %1</source>
        <translation>Меняются семейные связи: %1</translation>
    </message>
    <message>
        <source>No longer answer for a child: %1</source>
        <translation>Больше не представляют ребёнка: %1</translation>
    </message>
    <message>
        <source>New chats: %1</source>
        <translation>Новые чаты: %1</translation>
    </message>
    <message>
        <source>Chats get another title: %1</source>
        <translation>Чаты получают другое название: %1</translation>
    </message>
    <message>
        <source>Chats become read-only: %1</source>
        <translation>Чаты остаются только для чтения: %1</translation>
    </message>
    <message>
        <source>Chats are open again: %1</source>
        <translation>Чаты снова открыты: %1</translation>
    </message>
    <message>
        <source>Chats are no more: %1</source>
        <translation>Чаты исчезают: %1</translation>
    </message>
    <message>
        <source>Chats that people come into: %1</source>
        <translation>Чаты, в которые входят люди: %1</translation>
    </message>
    <message>
        <source>Chats that people leave: %1</source>
        <translation>Чаты, из которых люди выходят: %1</translation>
    </message>
    <message>
        <source>Chats that get a moderator: %1</source>
        <translation>Чаты, которые получают модератора: %1</translation>
    </message>
    <message>
        <source>Chats that lose a moderator: %1</source>
        <translation>Чаты, которые теряют модератора: %1</translation>
    </message>
    <message>
        <source>Invitations that are no longer valid: %1</source>
        <translation>Приглашения больше не действуют: %1</translation>
    </message>
    <message>
        <source>Invitations that lead elsewhere now: %1</source>
        <translation>Приглашения теперь ведут в другое место: %1</translation>
    </message>
    <message>
        <source>Entries in the journal: %1</source>
        <translation>Записи в журнале движения: %1</translation>
    </message>
    <message>
        <source>Entries of the journal that change: %1</source>
        <translation>Меняются записи журнала движения: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>position (how far it is confirmed)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name, what happens</comment>
        <translation>%1 — %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>school year %1/%2</source>
        <translation>%1/%2 учебный год</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>class, as what</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mother: Efimova Lyubov (her child)</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>transferred, from 1 December 2026</comment>
        <translation>%1, с %2</translation>
    </message>
    <message>
        <source>class teacher</source>
        <translation>классный руководитель</translation>
    </message>
    <message>
        <source>deputy of the class teacher</source>
        <translation>заместитель классного руководителя</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>учитель</translation>
    </message>
    <message>
        <source>teacher: %1</source>
        <translation>учитель: %1</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>руководитель</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>ученик</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>waits for confirmation</source>
        <translation>ждёт подтверждения</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>зачисление</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>перевод</translation>
    </message>
    <message>
        <source>left the school</source>
        <translation>выбытие</translation>
    </message>
    <message>
        <source>hired</source>
        <translation>приём на работу</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>увольнение</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Level of education</source>
        <translation>Уровень образования</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Subgroup</source>
        <translation>Подгруппа</translation>
    </message>
    <message>
        <source>Learning group</source>
        <translation>Учебная группа</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Кружок</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Объединение</translation>
    </message>
    <message>
        <source>Methodical association</source>
        <translation>Методическое объединение</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>could not be carried out: look at it</source>
        <translation>не удалось выполнить: проверьте</translation>
    </message>
    <message>
        <source>Words change: %1</source>
        <translation>Меняются слова: %1</translation>
    </message>
    <message>
        <source>Who may write to whom changes: %1</source>
        <translation>Меняется, кто кому может писать: %1</translation>
    </message>
    <message>
        <source>Chats get another last day: %1</source>
        <translation>У чатов другой последний день: %1</translation>
    </message>
    <message>
        <source>no last day</source>
        <translation>без последнего дня</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <comment>pair of roles: before → after; whom it concerns</comment>
        <translation>%1: %2; %3</translation>
    </message>
    <message>
        <source>concerns nobody yet</source>
        <translation>пока никого не касается</translation>
    </message>
    <message numerus="yes">
        <source>concerns %n person(s)</source>
        <translation>
            <numerusform>касается %n человека</numerusform>
            <numerusform>касается %n человек</numerusform>
            <numerusform>касается %n человек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorSentence</name>
    <message>
        <source>This was interrupted before it was finished. Please try again.</source>
        <translation>Действие прервалось, не закончившись. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Please try again in a minute.</source>
        <translation>Сервер не ответил вовремя. Попробуйте ещё раз через минуту.</translation>
    </message>
    <message>
        <source>There is no connection to the school’s server. Please try again when it is back.</source>
        <translation>Нет связи с сервером школы. Попробуйте, когда она восстановится.</translation>
    </message>
    <message>
        <source>This could not be read. Please check what was entered.</source>
        <translation>Это не удалось прочитать. Проверьте, что введено.</translation>
    </message>
    <message>
        <source>This is too large. Please make it smaller or divide it.</source>
        <translation>Это слишком большое. Уменьшите или разделите на части.</translation>
    </message>
    <message>
        <source>This is not there any more, or it is not open to you.</source>
        <translation>Этого уже нет, или у вас нет доступа.</translation>
    </message>
    <message>
        <source>You do not have the right to do this. Please ask the school’s administrator.</source>
        <translation>У вас нет права на это действие. Обратитесь к администратору школы.</translation>
    </message>
    <message>
        <source>Somebody has changed this meanwhile. Please look at it again and repeat.</source>
        <translation>Кто-то уже успел это изменить. Посмотрите ещё раз и повторите.</translation>
    </message>
    <message>
        <source>The login or the password is wrong.</source>
        <translation>Неверный логин или пароль.</translation>
    </message>
    <message>
        <source>The server’s certificate is not valid, so the password was not sent. Please tell the school’s administrator.</source>
        <translation>Сертификат сервера недействителен, поэтому пароль не отправлен. Сообщите администратору школы.</translation>
    </message>
    <message>
        <source>The server answered in a way that this program does not understand. Please tell the school’s administrator.</source>
        <translation>Сервер ответил так, что программа его не поняла. Сообщите администратору школы.</translation>
    </message>
    <message>
        <source>This needs a newer version of the program.</source>
        <translation>Для этого нужна более новая версия программы.</translation>
    </message>
    <message>
        <source>A file of the program was damaged. It has been put aside; nothing on the server is lost.</source>
        <translation>Файл программы был повреждён. Он отложен в сторону; на сервере ничего не потеряно.</translation>
    </message>
    <message>
        <source>The disk is full. Please free some space and try again.</source>
        <translation>На диске нет места. Освободите место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The program’s folder cannot be written. Please check its permissions.</source>
        <translation>В папку программы нельзя писать. Проверьте права доступа к ней.</translation>
    </message>
    <message>
        <source>A file or the network failed. Please try again.</source>
        <translation>Не удалось прочитать файл или связаться по сети. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Please try again; if it happens again, tell the school’s administrator.</source>
        <translation>В программе произошла ошибка. Попробуйте ещё раз; если повторится, сообщите администратору школы.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>New: %1</source>
        <translation>Новые: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Изменения: %1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Переходы: %1</translation>
    </message>
    <message>
        <source>Not in the list: %1</source>
        <translation>Нет в списке: %1</translation>
    </message>
    <message>
        <source>Possibly known already: %1</source>
        <translation>Возможно, уже есть: %1</translation>
    </message>
    <message>
        <source>Remarks: %1</source>
        <translation>Замечания: %1</translation>
    </message>
    <message>
        <source>%1, child: %2</source>
        <translation>%1, ребёнок: %2</translation>
    </message>
    <message>
        <source>%1 is in the school already. If this is the same pupil, mend the list first.</source>
        <translation>В школе уже есть %1. Если это тот же ученик, сначала исправьте список.</translation>
    </message>
    <message>
        <source>is in this class, but not in the list. Nothing happens to this pupil.</source>
        <translation>есть в этом классе, но не в списке. С учеником ничего не произойдёт.</translation>
    </message>
    <message>
        <source>%1: %2, %3. %4</source>
        <translation>%1: %2, %3. %4</translation>
    </message>
</context>
<context>
    <name>MaterialDelegate</name>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, who, when</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>Earlier messages have not been read from the server yet</source>
        <translation>Более ранние сообщения ещё не получены с сервера</translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>Непрочитанные сообщения</translation>
    </message>
</context>
<context>
    <name>PollCard</name>
    <message>
        <source>%1 · %2 %</source>
        <comment>votes, per cent</comment>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Vote anew</source>
        <translation>Изменить голос</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Проголосовать</translation>
    </message>
    <message>
        <source>Poll, closed</source>
        <translation>Опрос завершён</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>анонимный</translation>
    </message>
    <message>
        <source>several answers</source>
        <translation>несколько ответов</translation>
    </message>
    <message>
        <source>one vote for a child</source>
        <translation>один голос за ребёнка</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>moment</comment>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Voted: %1 of %2</source>
        <translation>Проголосовали: %1 из %2</translation>
    </message>
    <message>
        <source>quorum of %1 % reached</source>
        <translation>кворум %1 % есть</translation>
    </message>
    <message>
        <source>quorum of %1 % not reached</source>
        <translation>кворума %1 % нет</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>Итоги…</translation>
    </message>
</context>
<context>
    <name>PollTables</name>
    <message>
        <source>family of %1</source>
        <comment>name of the child</comment>
        <translation>семья: %1</translation>
    </message>
    <message>
        <source>has not voted</source>
        <translation>не голосовали</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Голосов</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Чей голос</translation>
    </message>
    <message>
        <source>Who chose what</source>
        <translation>Кто как ответил</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Who voted</source>
        <translation>Кто голосовал</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Asked by %1 in “%2”, %3</source>
        <comment>name, chat, moment</comment>
        <translation>Спрашивает %1 в чате «%2», %3</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>moment</comment>
        <translation>Завершён: %1</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>The file is larger than 64 MB. Please divide it by classes.</source>
        <translation>Файл больше 64 МБ. Разделите его по классам.</translation>
    </message>
    <message>
        <source>The file is empty. Please choose another one.</source>
        <translation>Файл пуст. Выберите другой.</translation>
    </message>
    <message>
        <source>A line of the file is longer than a million letters. Please check that it is a list of people.</source>
        <translation>В файле есть строка длиннее миллиона букв. Проверьте, что это список людей.</translation>
    </message>
    <message>
        <source>A line of the file has more than a thousand columns. Please check that it is a list of people.</source>
        <translation>В файле есть строка, где больше тысячи столбцов. Проверьте, что это список людей.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed. Please mend it in the file and choose it again.</source>
        <translation>В файле открыта и не закрыта кавычка. Исправьте её и выберите файл снова.</translation>
    </message>
    <message>
        <source>There are headings, but nobody under them.</source>
        <translation>Заголовки есть, а людей под ними нет.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Строка %1: %2</translation>
    </message>
    <message>
        <source>new class</source>
        <translation>новый класс</translation>
    </message>
    <message>
        <source>new pupil</source>
        <translation>новый ученик</translation>
    </message>
    <message>
        <source>pupil’s data changed</source>
        <translation>изменились данные ученика</translation>
    </message>
    <message>
        <source>moved from another class</source>
        <translation>переведён из другого класса</translation>
    </message>
    <message>
        <source>new parent</source>
        <translation>новый родитель</translation>
    </message>
    <message>
        <source>parent’s data changed</source>
        <translation>изменились данные родителя</translation>
    </message>
    <message>
        <source>one more child of a known parent</source>
        <translation>ещё один ребёнок известного родителя</translation>
    </message>
    <message numerus="yes">
        <source>%n new class(es)</source>
        <translation>
            <numerusform>%n новый класс</numerusform>
            <numerusform>%n новых класса</numerusform>
            <numerusform>%n новых классов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pupil(s)</source>
        <translation>
            <numerusform>%n новый ученик</numerusform>
            <numerusform>%n новых ученика</numerusform>
            <numerusform>%n новых учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n переведён</numerusform>
            <numerusform>%n переведены</numerusform>
            <numerusform>%n переведены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new parent(s)</source>
        <translation>
            <numerusform>%n новый родитель</numerusform>
            <numerusform>%n новых родителя</numerusform>
            <numerusform>%n новых родителей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) to children</source>
        <translation>
            <numerusform>%n новая связь с ребёнком</numerusform>
            <numerusform>%n новые связи с детьми</numerusform>
            <numerusform>%n новых связей с детьми</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with changed data</source>
        <translation>
            <numerusform>у %n изменятся данные</numerusform>
            <numerusform>у %n изменятся данные</numerusform>
            <numerusform>у %n изменятся данные</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes: everybody in the list is in the school already.</source>
        <translation>Ничего не изменится: все из списка уже есть в школе.</translation>
    </message>
    <message>
        <source>Will be made: %1.</source>
        <translation>Будет сделано: %1.</translation>
    </message>
    <message>
        <source>This is a spreadsheet in the old Excel format (.xls). Please open it and save it as an Excel workbook (.xlsx).</source>
        <translation>Это таблица старого формата Excel (.xls). Откройте её и сохраните как книгу Excel (.xlsx).</translation>
    </message>
    <message>
        <source>This is a binary Excel workbook (.xlsb). Please open it and save it as an Excel workbook (.xlsx).</source>
        <translation>Это двоичная книга Excel (.xlsb). Откройте её и сохраните как книгу Excel (.xlsx).</translation>
    </message>
    <message>
        <source>This is a spreadsheet of LibreOffice (.ods). Please open it and save it as an Excel workbook (.xlsx).</source>
        <translation>Это таблица LibreOffice (.ods). Откройте её и сохраните как книгу Excel (.xlsx).</translation>
    </message>
    <message>
        <source>This is not a spreadsheet but an archive or a text document. Please copy the table into a spreadsheet, or take it out of the archive.</source>
        <translation>Это не таблица, а архив или текстовый документ. Скопируйте список в таблицу или достаньте её из архива.</translation>
    </message>
    <message>
        <source>The file is under a password. Please open it, take the password away and save it again.</source>
        <translation>Файл закрыт паролем. Откройте его, снимите пароль и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>The workbook is damaged or was not copied whole. Please open it in a spreadsheet program and save it again.</source>
        <translation>Книга повреждена или скопирована не до конца. Откройте её в программе для таблиц и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>There is far more in this workbook than a school’s lists are. Please copy the list into a workbook of its own.</source>
        <translation>В этой книге гораздо больше, чем бывает в школьных списках. Скопируйте список в отдельную книгу.</translation>
    </message>
    <message>
        <source>This is a web page under the name of a table, as some e-journals make it. Please open it in a spreadsheet program and save it as an Excel workbook (.xlsx).</source>
        <translation>Это веб-страница под именем таблицы: так выгружают некоторые электронные журналы. Откройте её в программе для таблиц и сохраните как книгу Excel (.xlsx).</translation>
    </message>
    <message>
        <source>This is not a list but a file of another kind. Please choose an Excel workbook (.xlsx) or a CSV file.</source>
        <translation>Это не список, а файл другого рода. Выберите книгу Excel (.xlsx) или файл CSV.</translation>
    </message>
    <message>
        <source>There are more than 20,000 rows. Please divide the list, for instance by parallels.</source>
        <translation>В списке больше 20 000 строк. Разделите его, например по параллелям.</translation>
    </message>
    <message>
        <source>No column looks like a person’s name. Please give the columns headings like “Family name”, “Given name”, “Class”.</source>
        <translation>Ни один столбец не похож на имя человека. Назовите столбцы, например «Фамилия», «Имя», «Класс».</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Строка %1</translation>
    </message>
    <message>
        <source>Sheet “%1”, line %2</source>
        <translation>Лист «%1», строка %2</translation>
    </message>
    <message>
        <source>%1 is left out: there is no family name or no given name.</source>
        <translation>%1 — пропущено: нет фамилии или имени.</translation>
    </message>
    <message>
        <source>%1 is left out: “%2” is too long for a name or holds a sign that no name has.</source>
        <translation>%1 — пропущено: «%2» слишком длинно для имени или содержит знак, которого в именах не бывает.</translation>
    </message>
    <message>
        <source>%1 is left out: “%2” is a formula without a value.</source>
        <translation>%1 — пропущено: «%2» — формула без значения.</translation>
    </message>
    <message>
        <source>%1 is left out: “%2” is not a class.</source>
        <translation>%1 — пропущено: «%2» — не класс.</translation>
    </message>
    <message>
        <source>%1 is left out: no class is named.</source>
        <translation>%1 — пропущено: класс не указан.</translation>
    </message>
    <message>
        <source>%1 is left out: no subject is named.</source>
        <translation>%1 — пропущено: предмет не указан.</translation>
    </message>
    <message>
        <source>%1 is left out: the same stands above (%2).</source>
        <translation>%1 — пропущено: то же уже есть выше (%2).</translation>
    </message>
    <message>
        <source>%1 is left out: it is marked as a parent’s, and no child is named.</source>
        <translation>%1 — пропущено: это строка родителя, а ребёнок не назван.</translation>
    </message>
    <message>
        <source>%1: the telephone number “%2” is left out.</source>
        <translation>%1: номер телефона «%2» не взят.</translation>
    </message>
    <message>
        <source>%1: the e-mail address “%2” is left out.</source>
        <translation>%1: адрес почты «%2» не взят.</translation>
    </message>
    <message>
        <source>%1: there is no such date as “%2”; the date of birth is left out.</source>
        <translation>%1: даты «%2» не бывает; дата рождения не взята.</translation>
    </message>
    <message>
        <source>%1: a parent has contacts but no name, and is left out.</source>
        <translation>%1: у родителя есть контакты, но нет имени; он не взят.</translation>
    </message>
    <message>
        <source>%1: “%2” is no name of a parent, and is left out.</source>
        <translation>%1: «%2» — не имя родителя; он не взят.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a class, and is left out.</source>
        <translation>%1: «%2» — не класс; класс не взят.</translation>
    </message>
    <message>
        <source>%1: “%2” is no position of this program; the person comes without one.</source>
        <translation>%1: должности «%2» в программе нет; человек добавляется без должности.</translation>
    </message>
    <message>
        <source>%1 is left out: the same pupil stands in the list twice.</source>
        <translation>%1 — пропущено: этот ученик стоит в списке дважды.</translation>
    </message>
    <message>
        <source>%1 is left out: several pupils of the school have this name. A date of birth or a personal number would tell who is meant.</source>
        <translation>%1 — пропущено: в школе несколько учеников с таким именем. Дата рождения или номер личного дела покажут, о ком речь.</translation>
    </message>
    <message>
        <source>%1 is left out: the name holds a sign that no name has.</source>
        <translation>%1 — пропущено: в имени есть знак, которого в именах не бывает.</translation>
    </message>
    <message>
        <source>— not used —</source>
        <translation>— не нужен —</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>фамилия</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>отчество</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>дата рождения</translation>
    </message>
    <message>
        <source>personal number</source>
        <translation>номер личного дела</translation>
    </message>
    <message>
        <source>class</source>
        <translation>класс</translation>
    </message>
    <message>
        <source>letter of the class</source>
        <translation>буква класса</translation>
    </message>
    <message>
        <source>“yes” for a parent’s row</source>
        <translation>«да» в строке родителя</translation>
    </message>
    <message>
        <source>position</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>предмет</translation>
    </message>
    <message>
        <source>hours in this class</source>
        <translation>часы в этом классе</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>мать</translation>
    </message>
    <message>
        <source>father</source>
        <translation>отец</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>опекун</translation>
    </message>
    <message>
        <source>legal representative</source>
        <translation>законный представитель</translation>
    </message>
    <message>
        <source>parent %1: %2</source>
        <translation>родитель %1: %2</translation>
    </message>
    <message>
        <source>parent %1 (%2): %3</source>
        <translation>родитель %1 (%2): %3</translation>
    </message>
    <message>
        <source>is left out: this position is not kept here; administrators are appointed one by one</source>
        <translation>пропущено: такая должность здесь не ведётся; администраторов назначают по одному</translation>
    </message>
    <message>
        <source>is left out: nobody of the staff has this name; bring the staff in first</source>
        <translation>пропущено: среди сотрудников такого имени нет; сначала добавьте сотрудников</translation>
    </message>
    <message>
        <source>is left out: several of the staff have this name; write the full name</source>
        <translation>пропущено: такое имя у нескольких сотрудников; напишите имя полностью</translation>
    </message>
    <message>
        <source>is left out: there is no such class in this school year</source>
        <translation>пропущено: такого класса в этом учебном году нет</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>SchoolSheets</name>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Мама</translation>
    </message>
    <message>
        <source>Phone of the mother</source>
        <translation>Телефон мамы</translation>
    </message>
    <message>
        <source>E-mail of the mother</source>
        <translation>Почта мамы</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Папа</translation>
    </message>
    <message>
        <source>Phone of the father</source>
        <translation>Телефон папы</translation>
    </message>
    <message>
        <source>E-mail of the father</source>
        <translation>Почта папы</translation>
    </message>
    <message>
        <source>Guardian %1</source>
        <translation>Опекун %1</translation>
    </message>
    <message>
        <source>Phone of guardian %1</source>
        <translation>Телефон опекуна %1</translation>
    </message>
    <message>
        <source>E-mail of guardian %1</source>
        <translation>Почта опекуна %1</translation>
    </message>
    <message>
        <source>Representative %1</source>
        <translation>Представитель %1</translation>
    </message>
    <message>
        <source>Phone of representative %1</source>
        <translation>Телефон представителя %1</translation>
    </message>
    <message>
        <source>E-mail of representative %1</source>
        <translation>Почта представителя %1</translation>
    </message>
    <message>
        <source>Parent %1</source>
        <translation>Родитель %1</translation>
    </message>
    <message>
        <source>Phone of parent %1</source>
        <translation>Телефон родителя %1</translation>
    </message>
    <message>
        <source>E-mail of parent %1</source>
        <translation>Почта родителя %1</translation>
    </message>
    <message>
        <source>Pupils and families</source>
        <translation>Ученики и семьи</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>personal file</comment>
        <translation>Личное дело</translation>
    </message>
    <message>
        <source>Has joined</source>
        <translation>Есть учётная запись</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>Представители</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кем приходится</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Parents’ active group</source>
        <translation>Родительский актив</translation>
    </message>
    <message>
        <source>full</source>
        <comment>rights</comment>
        <translation>полные</translation>
    </message>
    <message>
        <source>restricted</source>
        <comment>rights</comment>
        <translation>ограниченные</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Class teacher of</source>
        <comment>header of a column: classes</comment>
        <translation>Классное руководство</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>of an employee</comment>
        <translation>Табельный номер</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Учебный год</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Классный руководитель</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Заместитель</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Pupils joined</source>
        <translation>Учеников вступило</translation>
    </message>
    <message>
        <source>Representatives joined</source>
        <translation>Представителей вступило</translation>
    </message>
    <message>
        <source>Teaching load</source>
        <translation>Учебная нагрузка</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Journal of movements</source>
        <translation>Журнал движения</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Приказ</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Дата приказа</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Chats of the classes</source>
        <translation>Чаты классов</translation>
    </message>
    <message>
        <source>Pupils’ chat</source>
        <translation>Чат учеников</translation>
    </message>
    <message>
        <source>Parents’ chat</source>
        <translation>Чат родителей</translation>
    </message>
    <message>
        <source>Teachers’ chat</source>
        <translation>Чат учителей</translation>
    </message>
    <message>
        <source>%1: could join</source>
        <translation>%1: могут вступить</translation>
    </message>
    <message>
        <source>%1: have joined</source>
        <translation>%1: вступили</translation>
    </message>
    <message>
        <source>%1: know the rules</source>
        <translation>%1: знают правила</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет чата</translation>
    </message>
    <message>
        <source>no moderator</source>
        <translation>нет модератора</translation>
    </message>
    <message>
        <source>has a moderator</source>
        <translation>модератор есть</translation>
    </message>
</context>
<context>
    <name>SearchHitDelegate</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>This week</source>
        <translation>Эта неделя</translation>
    </message>
    <message>
        <source>This school year</source>
        <translation>Этот учебный год</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>in:</source>
        <translation>в:</translation>
    </message>
    <message>
        <source>from:</source>
        <translation>от:</translation>
    </message>
    <message>
        <source>after:</source>
        <translation>после:</translation>
    </message>
    <message>
        <source>before:</source>
        <translation>до:</translation>
    </message>
    <message>
        <source>has:file</source>
        <translation>есть:файл</translation>
    </message>
    <message>
        <source>has:picture</source>
        <translation>есть:картинка</translation>
    </message>
    <message>
        <source>has:link</source>
        <translation>есть:ссылка</translation>
    </message>
    <message>
        <source>has:question</source>
        <translation>есть:вопрос</translation>
    </message>
    <message>
        <source>from: whom</source>
        <translation>от: кого</translation>
    </message>
    <message>
        <source>in: which chat</source>
        <translation>в: каком чате</translation>
    </message>
    <message>
        <source>after: which date</source>
        <translation>после: даты</translation>
    </message>
    <message>
        <source>before: which date</source>
        <translation>до: даты</translation>
    </message>
    <message>
        <source>role:parent</source>
        <translation>роль:родитель</translation>
    </message>
    <message numerus="yes">
        <source>Messages of %n chat(s) are still on the server.</source>
        <translation>
            <numerusform>Сообщения %n чата ещё на сервере.</numerusform>
            <numerusform>Сообщения %n чатов ещё на сервере.</numerusform>
            <numerusform>Сообщения %n чатов ещё на сервере.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete since %1; older messages of %n chat(s) are still on the server.</source>
        <translation>
            <numerusform>Здесь всё с %1; более ранние сообщения %n чата ещё на сервере.</numerusform>
            <numerusform>Здесь всё с %1; более ранние сообщения %n чатов ещё на сервере.</numerusform>
            <numerusform>Здесь всё с %1; более ранние сообщения %n чатов ещё на сервере.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found.</source>
        <translation>
            <numerusform>Найдено %n сообщение.</numerusform>
            <numerusform>Найдено %n сообщения.</numerusform>
            <numerusform>Найдено %n сообщений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searched %1 of %2; the rest is being prepared.</source>
        <translation>Просмотрено %1 из %2; остальное готовится к поиску.</translation>
    </message>
</context>
<context>
    <name>SignInSentence</name>
    <message>
        <source>The certificate of %1 has expired, so the password was not sent. Please tell the school’s administrator; also check the date of this computer.</source>
        <translation>У сервера %1 истёк сертификат, поэтому пароль не отправлен. Сообщите администратору школы и проверьте дату на этом компьютере.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server than %1, so the password was not sent. Please check the address.</source>
        <translation>Сертификат выдан не для %1, а для другого сервера, поэтому пароль не отправлен. Проверьте адрес.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of %1, so the password was not sent. Please tell the school’s administrator.</source>
        <translation>Этот компьютер не доверяет сертификату %1, поэтому пароль не отправлен. Сообщите администратору школы.</translation>
    </message>
    <message>
        <source>The login or the password is wrong. Check the keyboard layout and Caps Lock; a new password is given by the school’s administrator.</source>
        <translation>Неверный логин или пароль. Проверьте раскладку и Caps Lock; новый пароль выдаёт администратор школы.</translation>
    </message>
    <message>
        <source>There is no server %1. Please check the part of the address after the @ sign, it is printed on the invitation.</source>
        <translation>Сервера %1 нет. Проверьте часть адреса после знака @, она напечатана на приглашении.</translation>
    </message>
    <message>
        <source>%1 does not answer. Please check the Internet connection and the address.</source>
        <translation>%1 не отвечает. Проверьте подключение к интернету и адрес.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Please try again in a minute.</source>
        <translation>%1 не ответил вовремя. Попробуйте ещё раз через минуту.</translation>
    </message>
    <message>
        <source>%1 takes no connections of this program: WebSocket is not switched on there. Please tell the school’s administrator.</source>
        <translation>%1 не принимает подключения этой программы: на нём не включён WebSocket. Сообщите администратору школы.</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>waiting to be sent</source>
        <translation>ждёт отправки</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>%1 (not confirmed)</source>
        <translation>%1 (не подтверждён)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>My classes</source>
        <translation>Мои классы</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Whole school</source>
        <translation>Вся школа</translation>
    </message>
    <message>
        <source>Other chats</source>
        <translation>Другие чаты</translation>
    </message>
    <message>
        <source>Chats you are not in</source>
        <translation>Чаты без вас</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>мама</translation>
    </message>
    <message>
        <source>father</source>
        <translation>папа</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>опекун</translation>
    </message>
    <message>
        <source>legal representative</source>
        <translation>законный представитель</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>представитель</translation>
    </message>
    <message>
        <source>head of the school</source>
        <translation>директор</translation>
    </message>
    <message>
        <source>deputy head</source>
        <translation>заместитель директора</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>responsible for the introduction</source>
        <translation>ответственный за внедрение</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>учитель</translation>
    </message>
    <message>
        <source>not invited</source>
        <translation>нет приглашения</translation>
    </message>
    <message>
        <source>link issued</source>
        <translation>ссылка выдана</translation>
    </message>
    <message>
        <source>link opened</source>
        <translation>ссылка открыта</translation>
    </message>
    <message>
        <source>link expired</source>
        <translation>ссылка истекла</translation>
    </message>
    <message>
        <source>link annulled</source>
        <translation>ссылка аннулирована</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>в школе</translation>
    </message>
    <message>
        <source>class teacher</source>
        <translation>классный руководитель</translation>
    </message>
    <message>
        <source>teacher: %1</source>
        <translation>учитель: %1</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>руководитель</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>ученик</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mother: Efimova Lyubov (her child)</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Черновик:</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>Вы:</translation>
    </message>
    <message>
        <source>Message removed</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message>
        <source>Not sent. Press to try again.</source>
        <translation>Не отправлено. Нажмите, чтобы повторить.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Не отправлено: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>class teacher %1</source>
        <translation>классный руководитель %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплённые</translation>
    </message>
    <message>
        <source>A message that is not here</source>
        <translation>Сообщение, которого здесь нет</translation>
    </message>
    <message>
        <source>reactions: %1</source>
        <translation>реакции: %1</translation>
    </message>
    <message>
        <source>Forwarded: %1, %2</source>
        <comment>sender, time</comment>
        <translation>Переслано: %1, %2</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплён</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>без уведомлений</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>отмечен непрочитанным</translation>
    </message>
    <message>
        <source>you are mentioned</source>
        <translation>вас упомянули</translation>
    </message>
    <message>
        <source>answers %1: %2</source>
        <translation>в ответ на сообщение (%1): %2</translation>
    </message>
    <message>
        <source>%1 (in the archive)</source>
        <translation>%1 (в архиве)</translation>
    </message>
    <message>
        <source>%1 — has left</source>
        <comment>name</comment>
        <translation>%1 — выбыл(а)</translation>
    </message>
    <message>
        <source>%1 — family in %2</source>
        <comment>name, class</comment>
        <translation>%1 — семья, %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name, class</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>просит принять</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>%1 asks to join %2</source>
        <translation>%1 просит принять в %2</translation>
    </message>
    <message>
        <source>%1, nobody like that in the lists</source>
        <translation>%1, в списках такого нет</translation>
    </message>
    <message>
        <source>%1, perhaps %2</source>
        <translation>%1, возможно, это %2</translation>
    </message>
    <message>
        <source>sent %1 %</source>
        <translation>отправлено %1 %</translation>
    </message>
    <message>
        <source>waits for the connection</source>
        <translation>ждёт соединения</translation>
    </message>
    <message>
        <source>fetched %1 %</source>
        <translation>загружено %1 %</translation>
    </message>
    <message>
        <source>a program: it is not opened here</source>
        <translation>программа: отсюда не открывается</translation>
    </message>
    <message>
        <source>file</source>
        <translation>файл</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>folder %1</source>
        <translation>папка «%1»</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Личные</translation>
    </message>
</context>
<context>
    <name>chat::AboutPanel</name>
    <message>
        <source>Hours and slow mode…</source>
        <translation>Часы и медленный режим…</translation>
    </message>
    <message>
        <source>Polls…</source>
        <translation>Опросы…</translation>
    </message>
    <message>
        <source>Save the chat…</source>
        <translation>Сохранить чат…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>About the chat</source>
        <translation>О чате</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
</context>
<context>
    <name>chat::AttachDialog</name>
    <message>
        <source>Are there children on it? Pictures of children are sent here only with the consent of their parents.</source>
        <translation>На снимке дети? Фотографии детей отправляют сюда только с согласия их родителей.</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Отправить файлы</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Make pictures smaller</source>
        <translation>Уменьшить картинки</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>Too large: the most that you can send is %1.</source>
        <translation>Слишком большой: вы можете отправлять файлы до %1.</translation>
    </message>
    <message>
        <source>Programs and pages with programs are not sent.</source>
        <translation>Программы и страницы с программами не отправляются.</translation>
    </message>
    <message>
        <source>You cannot send files in this school.</source>
        <translation>В этой школе вы не можете отправлять файлы.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>file name, size</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>What tells of the place and the device is taken out of pictures.</source>
        <translation>Сведения о месте съёмки и устройстве из картинок убираются.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>None of these files can be sent.</source>
        <translation>Ни один из этих файлов нельзя отправить.</translation>
    </message>
</context>
<context>
    <name>chat::ChatList</name>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Чатов пока нет</translation>
    </message>
    <message>
        <source>They appear by themselves as soon as you have a place in the school.</source>
        <translation>Они появятся сами, как только у вас будет место в школе.</translation>
    </message>
    <message>
        <source>Only unread</source>
        <translation>Только непрочитанные</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Всё прочитано</translation>
    </message>
    <message>
        <source>New messages appear here.</source>
        <translation>Здесь появятся новые сообщения.</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанным</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Отметить непрочитанным</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Закрепить сверху</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Of every message</source>
        <translation>О каждом сообщении</translation>
    </message>
    <message>
        <source>Only when I am mentioned</source>
        <translation>Только когда меня упоминают</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Не уведомлять</translation>
    </message>
    <message>
        <source>Show only chats with unread messages</source>
        <translation>Показать только чаты с непрочитанными сообщениями</translation>
    </message>
    <message>
        <source>Save the chat…</source>
        <translation>Сохранить чат…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Новая папка…</translation>
    </message>
    <message>
        <source>Out of the folder</source>
        <translation>Убрать из папки</translation>
    </message>
    <message>
        <source>Back from the archive</source>
        <translation>Вернуть из архива</translation>
    </message>
    <message>
        <source>To the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Chats that you have put away. One comes back by itself with a message that you are told of.</source>
        <translation>Чаты, которые вы убрали. Чат вернётся сам с сообщением, о котором придёт уведомление.</translation>
    </message>
    <message>
        <source>Archive (%1)</source>
        <translation>Архив (%1)</translation>
    </message>
    <message>
        <source>All chats are in the archive</source>
        <translation>Все чаты в архиве</translation>
    </message>
    <message>
        <source>One comes back with a message that you are told of.</source>
        <translation>Чат вернётся с сообщением, о котором придёт уведомление.</translation>
    </message>
</context>
<context>
    <name>chat::Composer</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Сообщение…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Insert a picture character</source>
        <translation>Вставить смайлик</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Отменить (Esc)</translation>
    </message>
    <message>
        <source>People to mention</source>
        <translation>Кого упомянуть</translation>
    </message>
    <message>
        <source>Answer to %1</source>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>Editing a message</source>
        <translation>Изменение сообщения</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>Отправить позже…</translation>
    </message>
    <message>
        <source>Quick phrases</source>
        <translation>Быстрые фразы</translation>
    </message>
    <message>
        <source>Quick phrases (/ in an empty message)</source>
        <translation>Быстрые фразы (/ в пустом сообщении)</translation>
    </message>
    <message>
        <source>Send (Enter). Right button: without sound or later</source>
        <translation>Отправить (Enter). Правая кнопка: без звука или позже</translation>
    </message>
    <message>
        <source>Change the phrases…</source>
        <translation>Изменить фразы…</translation>
    </message>
    <message>
        <source>Send without sound</source>
        <translation>Отправить без звука</translation>
    </message>
</context>
<context>
    <name>chat::Conversation</name>
    <message>
        <source>Back to the chats</source>
        <translation>Назад к чатам</translation>
    </message>
    <message>
        <source>About the chat</source>
        <translation>О чате</translation>
    </message>
    <message>
        <source>Choose a chat</source>
        <translation>Выберите чат</translation>
    </message>
    <message>
        <source>Or find a message, a person or a class: Ctrl+F, Ctrl+K.</source>
        <translation>Или найдите сообщение, чат или класс: Ctrl+F, Ctrl+K.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n участник</numerusform>
            <numerusform>%n участника</numerusform>
            <numerusform>%n участников</numerusform>
        </translation>
    </message>
    <message>
        <source>you are the moderator</source>
        <translation>модератор: вы</translation>
    </message>
    <message>
        <source>You are not a member of this chat</source>
        <translation>Вы не участник этого чата</translation>
    </message>
    <message>
        <source>Only those who publish write here</source>
        <translation>Здесь пишут только те, кто публикует</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The change was not accepted: %1</source>
        <translation>Изменение не принято: %1</translation>
    </message>
    <message>
        <source>Call so many people?</source>
        <translation>Позвать столько людей?</translation>
    </message>
    <message numerus="yes">
        <source>%n people will be notified of this message.</source>
        <translation>
            <numerusform>Об этом сообщении узнает %n человек.</numerusform>
            <numerusform>Об этом сообщении узнают %n человека.</numerusform>
            <numerusform>Об этом сообщении узнают %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send this message?</source>
        <translation>Отправить это сообщение?</translation>
    </message>
    <message>
        <source>You are asked to confirm that you know of it: %1</source>
        <translation>Просят подтвердить, что вы ознакомились: %1</translation>
    </message>
    <message>
        <source>I know of it</source>
        <translation>Ознакомлен(а)</translation>
    </message>
    <message>
        <source>New poll</source>
        <translation>Новый опрос</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>Искать в этом чате</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Перейти…</translation>
    </message>
    <message>
        <source>A day…</source>
        <translation>К дате…</translation>
    </message>
    <message>
        <source>The first unread message</source>
        <translation>К первому непрочитанному</translation>
    </message>
    <message>
        <source>My last message</source>
        <translation>К моему последнему сообщению</translation>
    </message>
    <message>
        <source>The newest message</source>
        <translation>К самому новому</translation>
    </message>
    <message>
        <source>Only the two of you see this</source>
        <translation>Видите только вы двое</translation>
    </message>
</context>
<context>
    <name>chat::DateSheet</name>
    <message>
        <source>Go to a day</source>
        <translation>Перейти к дате</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
</context>
<context>
    <name>chat::HolidayRows</name>
    <message>
        <source>Add &amp;days</source>
        <translation>&amp;Добавить дни</translation>
    </message>
    <message>
        <source>Autumn holidays</source>
        <translation>Осенние каникулы</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>First day, row %1</source>
        <translation>Первый день, строка %1</translation>
    </message>
    <message>
        <source>Last day, row %1</source>
        <translation>Последний день, строка %1</translation>
    </message>
    <message>
        <source>What it is called, row %1</source>
        <translation>Название, строка %1</translation>
    </message>
    <message>
        <source>Take away row %1</source>
        <translation>Убрать строку %1</translation>
    </message>
</context>
<context>
    <name>chat::HoursFields</name>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
</context>
<context>
    <name>chat::ImportantBar</name>
    <message>
        <source>All important messages</source>
        <translation>Все важные сообщения</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Важное</translation>
    </message>
    <message>
        <source>Important: %1</source>
        <translation>Важное: %1</translation>
    </message>
</context>
<context>
    <name>chat::LaterSheet</name>
    <message>
        <source>Send later</source>
        <translation>Отправить позже</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Отправить в это время</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>The school&apos;s service keeps the message and sends it then, also while this program is closed. Until then you can change the time or take it back.</source>
        <translation>Сообщение останется у службы школы, и она отправит его в это время, даже если эта программа закрыта. До тех пор время можно изменить, а сообщение забрать.</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>Это время уже прошло.</translation>
    </message>
</context>
<context>
    <name>chat::MaterialsPane</name>
    <message>
        <source>Name, words or person</source>
        <translation>Название, слова или человек</translation>
    </message>
    <message>
        <source>What was shared</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
    <message>
        <source>Search what was shared</source>
        <translation>Поиск по материалам</translation>
    </message>
    <message>
        <source>What was shared in this chat</source>
        <translation>Материалы этого чата</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Try a part of the name, or who sent it.</source>
        <translation>Попробуйте часть названия или имя отправителя.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Картинок пока нет</translation>
    </message>
    <message>
        <source>Pictures sent to this chat are gathered here.</source>
        <translation>Здесь собираются картинки из этого чата.</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Файлов пока нет</translation>
    </message>
    <message>
        <source>Files sent to this chat are gathered here.</source>
        <translation>Здесь собираются файлы из этого чата.</translation>
    </message>
    <message>
        <source>No links yet</source>
        <translation>Ссылок пока нет</translation>
    </message>
    <message>
        <source>Links written in this chat are gathered here.</source>
        <translation>Здесь собираются ссылки из этого чата.</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>Показать в чате</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Открыть ссылку</translation>
    </message>
</context>
<context>
    <name>chat::MembersPane</name>
    <message>
        <source>Find a member</source>
        <translation>Найти участника</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>модератор</translation>
    </message>
    <message>
        <source>%1, moderator</source>
        <comment>class teacher, moderator</comment>
        <translation>%1, модератор</translation>
    </message>
</context>
<context>
    <name>chat::MessageDetails</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>About the message</source>
        <translation>О сообщении</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>В ответ на сообщение: %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Text as of %1</source>
        <translation>Текст на %1</translation>
    </message>
    <message>
        <source>Text, not sent yet</source>
        <translation>Текст, ещё не отправлен</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Реакции</translation>
    </message>
</context>
<context>
    <name>chat::MessageMenu</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Edit as a new message</source>
        <translation>Исправить и отправить заново</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Copy with names and times</source>
        <translation>Копировать с именами и временем</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Переслать…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>Удалить у всех</translation>
    </message>
    <message>
        <source>About the message</source>
        <translation>О сообщении</translation>
    </message>
    <message>
        <source>Delete the message?</source>
        <translation>Удалить сообщение?</translation>
    </message>
    <message>
        <source>It disappears for everybody in this chat. Programs of other makers may keep it.</source>
        <translation>Оно исчезнет у всех участников чата. В других программах оно может остаться.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Отменить отправку</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Приостановить отправку</translation>
    </message>
    <message>
        <source>Vote…</source>
        <translation>Проголосовать…</translation>
    </message>
    <message>
        <source>Results of the poll…</source>
        <translation>Итоги опроса…</translation>
    </message>
    <message>
        <source>Off the important ones</source>
        <translation>Убрать из важного</translation>
    </message>
    <message>
        <source>Mark as important</source>
        <translation>Отметить как важное</translation>
    </message>
    <message>
        <source>Copy the link to the message</source>
        <translation>Копировать ссылку на сообщение</translation>
    </message>
</context>
<context>
    <name>chat::OutgoingFiles</name>
    <message>
        <source>Files for the chat</source>
        <translation>Файлы для чата</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>картинка</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send this message?</source>
        <translation>Отправить это сообщение?</translation>
    </message>
</context>
<context>
    <name>chat::OwnHoursSheet</name>
    <message>
        <source>My working hours</source>
        <translation>Мои рабочие часы</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>I read at certain &amp;hours only</source>
        <translation>Читаю личные сообщения только по &amp;часам</translation>
    </message>
    <message>
        <source>I am &amp;away</source>
        <translation>Меня &amp;не будет</translation>
    </message>
    <message>
        <source>First day of the leave</source>
        <translation>Первый день отсутствия</translation>
    </message>
    <message>
        <source>Last day of the leave</source>
        <translation>Последний день отсутствия</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>until the end of</source>
        <translation>по</translation>
    </message>
    <message>
        <source>On leave until 12 January. Urgent matters, please, to the deputy head.</source>
        <translation>В отпуске до 12 января. По срочным вопросам — к заместителю.</translation>
    </message>
    <message>
        <source>For what parents and pupils write to you alone, from any app. What comes at another time is received, waits, and reaches you when your hours begin. Colleagues reach you at any time.</source>
        <translation>Для того, что семьи пишут лично вам из любого приложения. Написанное в другое время будет принято, подождёт и придёт к вам, когда начнутся ваши часы. Коллеги пишут в любое время.</translation>
    </message>
    <message>
        <source>Holidays of the calendar are days off as well.</source>
        <translation>Каникулы и праздники из общего календаря — тоже нерабочие дни.</translation>
    </message>
    <message>
        <source>Your hours begin again on the day after.</source>
        <translation>На следующий день часы начнутся снова.</translation>
    </message>
    <message>
        <source>Add to the automatic &amp;answer</source>
        <translation>Добавить к &amp;автоответу</translation>
    </message>
    <message>
        <source>Whoever writes meanwhile is told once when the message reaches you, whom to turn to if it is urgent, and this.</source>
        <translation>Тому, кто пишет в это время, один раз ответят, когда сообщение придёт к вам и к кому обратиться срочно, и добавят ваши слова.</translation>
    </message>
    <message>
        <source>The end comes after the beginning, and one weekday at least is chosen.</source>
        <translation>Конец должен быть позже начала, и нужен хотя бы один день недели.</translation>
    </message>
    <message>
        <source>The leave ends before it begins, or is longer than a year.</source>
        <translation>Отсутствие кончается раньше, чем начинается, или длится дольше года.</translation>
    </message>
    <message numerus="yes">
        <source>The answer is too long by %n letter(s).</source>
        <translation>
            <numerusform>Автоответ длиннее, чем можно, на %n знак.</numerusform>
            <numerusform>Автоответ длиннее, чем можно, на %n знака.</numerusform>
            <numerusform>Автоответ длиннее, чем можно, на %n знаков.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chat::PersonSheet</name>
    <message>
        <source>Who</source>
        <translation>Кто это</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>Это вы.</translation>
    </message>
    <message>
        <source>Does not take part in the chats any more.</source>
        <translation>В чатах больше не участвует.</translation>
    </message>
    <message>
        <source>You cannot write to this person alone: there is no account yet, or the rules of the organisation do not allow it. Write in the common chat.</source>
        <translation>Лично написать нельзя: учётной записи ещё нет или это не разрешают правила организации. Напишите в общем чате.</translation>
    </message>
    <message>
        <source>Write personally</source>
        <translation>Написать лично</translation>
    </message>
</context>
<context>
    <name>chat::PhraseOffer</name>
    <message>
        <source>Quick phrases</source>
        <translation>Быстрые фразы</translation>
    </message>
</context>
<context>
    <name>chat::PhrasesSheet</name>
    <message>
        <source>Quick phrases</source>
        <translation>Быстрые фразы</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&amp;New phrase</source>
        <translation>&amp;Новая фраза</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Выше</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Ниже</translation>
    </message>
    <message>
        <source>Type / in an empty message to put one in. The phrases are yours alone, on all your computers.</source>
        <translation>Чтобы вставить фразу, наберите / в пустом сообщении. Фразы видите только вы — на всех ваших компьютерах.</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>{имя} of whom you answer, {чат}, {дата} and {я} are filled in by themselves, other words in braces by hand.</source>
        <translation>{имя} того, кому отвечаете, {чат}, {дата} и {я} встанут сами, другие слова в скобках впишете вы.</translation>
    </message>
</context>
<context>
    <name>chat::SharedActs</name>
    <message>
        <source>Save the file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Открыть ссылку?</translation>
    </message>
    <message>
        <source>It leads to %1. Its name may look like the name of another site.</source>
        <translation>Она ведёт на %1. Её адрес может быть похож на адрес другого сайта.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Save the file as…</source>
        <translation>Сохранить файл как…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Показать в папке</translation>
    </message>
</context>
<context>
    <name>chat::TalkBar</name>
    <message>
        <source>today at %1</source>
        <translation>сегодня в %1</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation>завтра в %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>Out of hours: your message comes into the chat %1.</source>
        <translation>Сейчас нерабочее время: сообщение придёт в чат %1.</translation>
    </message>
    <message>
        <source>%1 Urgent? %2</source>
        <translation>%1 Срочно? %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of your messages wait(s).</source>
        <translation>
            <numerusform>Ждёт %n ваше сообщение.</numerusform>
            <numerusform>Ждут %n ваших сообщения.</numerusform>
            <numerusform>Ждут %n ваших сообщений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Показать…</translation>
    </message>
</context>
<context>
    <name>chat::TalkSheet</name>
    <message>
        <source>Hours of “%1”</source>
        <translation>Часы чата «%1»</translation>
    </message>
    <message>
        <source>Hours of all chats</source>
        <translation>Часы всех чатов</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>This chat has hours of its &amp;own</source>
        <translation>У этого чата &amp;свой порядок</translation>
    </message>
    <message>
        <source>Families write at certain &amp;hours only</source>
        <translation>Семьи пишут только по &amp;часам</translation>
    </message>
    <message>
        <source>On duty: the secretary, +7 …</source>
        <translation>Дежурный: секретарь, +7 …</translation>
    </message>
    <message>
        <source>as often as they like</source>
        <translation>сколько угодно</translation>
    </message>
    <message>
        <source>once in 30 seconds</source>
        <translation>раз в 30 секунд</translation>
    </message>
    <message>
        <source>once a minute</source>
        <translation>раз в минуту</translation>
    </message>
    <message>
        <source>once in 5 minutes</source>
        <translation>раз в 5 минут</translation>
    </message>
    <message>
        <source>once in 15 minutes</source>
        <translation>раз в 15 минут</translation>
    </message>
    <message>
        <source>once an hour</source>
        <translation>раз в час</translation>
    </message>
    <message>
        <source>What they write at another time, in any app, is received, waits, and comes into the chat when the hours begin. The staff write at any time.</source>
        <translation>То, что они напишут в другое время в любом приложении, будет принято, подождёт и придёт в чат, когда часы начнутся. Сотрудники пишут в любое время.</translation>
    </message>
    <message>
        <source>Each of them &amp;writes</source>
        <translation>Каждый из них &amp;пишет</translation>
    </message>
    <message>
        <source>Whom to turn to &amp;meanwhile</source>
        <translation>К кому обращаться в &amp;нерабочее время</translation>
    </message>
    <message>
        <source>Told to whoever writes out of hours.</source>
        <translation>Это увидит тот, кто пишет не вовремя.</translation>
    </message>
    <message>
        <source>The school is &amp;closed on</source>
        <translation>&amp;Школа закрыта</translation>
    </message>
    <message>
        <source>All chats…</source>
        <translation>Все чаты…</translation>
    </message>
    <message numerus="yes">
        <source>once in %n second(s)</source>
        <translation>
            <numerusform>раз в %n секунду</numerusform>
            <numerusform>раз в %n секунды</numerusform>
            <numerusform>раз в %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>The end comes after the beginning, and one weekday at least is chosen.</source>
        <translation>Конец должен быть позже начала, и нужен хотя бы один день недели.</translation>
    </message>
    <message>
        <source>Holidays and days off; hours of chats and of people count them. Whole days, the last one included.</source>
        <translation>Каникулы и праздники: в эти дни нерабочее время у всех чатов и у сотрудников. Последний день тоже входит.</translation>
    </message>
    <message>
        <source>Two of the closed terms begin on the same day.</source>
        <translation>Два срока начинаются в один день.</translation>
    </message>
</context>
<context>
    <name>chat::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>To the newest messages</source>
        <translation>К новым сообщениям</translation>
    </message>
</context>
<context>
    <name>chat::WaitingSheet</name>
    <message>
        <source>Messages that wait</source>
        <translation>Сообщения, которые ждут</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Забрать</translation>
    </message>
    <message>
        <source>The school&apos;s service has them and lets them into the chat, also while this program is closed. What is taken back returns to the field: change it and send it anew.</source>
        <translation>Они уже у службы школы и придут в чат, даже если эта программа закрыта. То, что вы заберёте, вернётся в поле ввода: исправьте и отправьте снова.</translation>
    </message>
    <message>
        <source>A moderator reads it first</source>
        <translation>Сначала прочитает модератор</translation>
    </message>
    <message>
        <source>Comes into the chat %1</source>
        <translation>Придёт в чат %1</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Другое время…</translation>
    </message>
</context>
<context>
    <name>client::CommandLine</name>
    <message>
        <source>Staffroom: the chats and the structure of a school.</source>
        <translation>Учительская: чаты и структура школы.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Показывает эту справку.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Показывает версию.</translation>
    </message>
    <message>
        <source>Keeps accounts and messages in this folder.</source>
        <translation>Хранит учётные записи и сообщения в этой папке.</translation>
    </message>
    <message>
        <source>Runs the school&apos;s server on this computer.</source>
        <translation>Запускает сервер школы на этом компьютере.</translation>
    </message>
    <message>
        <source>Fills a new server with an invented school: tiny, small, school or large.</source>
        <translation>Наполняет новый сервер вымышленной школой: tiny, small, school или large.</translation>
    </message>
    <message>
        <source>Opens this account.</source>
        <translation>Открывает эту учётную запись.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Непонятно: %1</translation>
    </message>
    <message>
        <source>A sample school is one of these: %1</source>
        <translation>Вымышленная школа — одна из этих: %1</translation>
    </message>
    <message>
        <source>A login has the form login@school.example: %1</source>
        <translation>Логин имеет вид login@school.example: %1</translation>
    </message>
</context>
<context>
    <name>client::Program</name>
    <message>
        <source>Staffroom</source>
        <translation>Учительская</translation>
    </message>
    <message>
        <source>The keyring did not take the password; it will be asked for next time.</source>
        <translation>Связка ключей не приняла пароль; в следующий раз его нужно будет ввести.</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Ищу сервер…</translation>
    </message>
    <message>
        <source>Starting the school’s server…</source>
        <translation>Запускаю сервер школы…</translation>
    </message>
    <message>
        <source>Inventing a school and starting its server…</source>
        <translation>Создаю учебную школу и запускаю её сервер…</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <translation>Проверяю пароль…</translation>
    </message>
    <message>
        <source>The server cannot be reached, and nobody else can tell whether the password is right.</source>
        <translation>Сервер недоступен, а проверить пароль может только он.</translation>
    </message>
    <message>
        <source>This is not the password.</source>
        <translation>Пароль не подошёл.</translation>
    </message>
    <message>
        <source>(%1) Staffroom</source>
        <translation>(%1) Учительская</translation>
    </message>
    <message>
        <source>A new message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>Unlock the program to read it.</source>
        <translation>Разблокируйте программу, чтобы прочитать его.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>sender, chat</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sender and chat, school</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n непрочитанное сообщение</numerusform>
            <numerusform>%n непрочитанных сообщения</numerusform>
            <numerusform>%n непрочитанных сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::AccountSheet</name>
    <message>
        <source>Where I am signed in</source>
        <translation>Где выполнен вход</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Аккаунт: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваю сервер…</translation>
    </message>
    <message>
        <source>&amp;Signed in now</source>
        <translation>&amp;Сейчас выполнен вход</translation>
    </message>
    <message>
        <source>End this one</source>
        <translation>Завершить этот</translation>
    </message>
    <message>
        <source>End all</source>
        <translation>Завершить все</translation>
    </message>
    <message>
        <source>Link to a new password…</source>
        <translation>Ссылка на новый пароль…</translation>
    </message>
    <message>
        <source>Take off the second factor…</source>
        <translation>Снять второй фактор…</translation>
    </message>
    <message>
        <source>An app that keeps the password can sign in again. If a device is not yours, change the password on your page: that ends everything at once.</source>
        <translation>Приложение, в котором сохранён пароль, может войти снова. Если устройство не ваше, смените пароль на своей странице: это завершит всё сразу.</translation>
    </message>
    <message>
        <source>An app that keeps the password can sign in again: for a lost telephone give a link to a new password, for a stolen account freeze it first.</source>
        <translation>Приложение, в котором сохранён пароль, может войти снова. Потерян телефон — дайте ссылку на новый пароль; аккаунт украден — сначала заморозьте.</translation>
    </message>
    <message>
        <source>There is no account.</source>
        <translation>Аккаунта нет.</translation>
    </message>
    <message>
        <source>The account is open.</source>
        <translation>Аккаунт открыт.</translation>
    </message>
    <message>
        <source>Frozen %1: %2. Nobody can sign in.</source>
        <translation>Заморожен %1: %2. Войти не может никто.</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>эта программа</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Нигде</translation>
    </message>
    <message>
        <source>The message server does not answer now.</source>
        <translation>Сервер сообщений сейчас не отвечает.</translation>
    </message>
    <message>
        <source>Open the account…</source>
        <translation>Открыть аккаунт…</translation>
    </message>
    <message>
        <source>My account is in other hands…</source>
        <translation>Мой аккаунт взломан…</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Заморозить…</translation>
    </message>
    <message>
        <source>All sessions are ended.</source>
        <translation>Все входы завершены.</translation>
    </message>
    <message>
        <source>The session is ended.</source>
        <translation>Вход завершён.</translation>
    </message>
    <message>
        <source>Freeze your own account?</source>
        <translation>Заморозить свой аккаунт?</translation>
    </message>
    <message>
        <source>You are signed out everywhere, here too, and nobody can sign in until an administrator or the head opens the account. The administrators are told at once.</source>
        <translation>Все входы завершатся, здесь тоже, и войти не сможет никто, пока аккаунт не откроет администратор или руководитель. Администраторы узнают сразу.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Заморозить</translation>
    </message>
    <message>
        <source>The account is frozen.</source>
        <translation>Аккаунт заморожен.</translation>
    </message>
    <message>
        <source>Freeze the account of %1?</source>
        <translation>Заморозить аккаунт: %1?</translation>
    </message>
    <message>
        <source>All sessions end and nobody can sign in until the account is opened again. The places in the chats stay.</source>
        <translation>Все входы завершатся, и войти не сможет никто, пока аккаунт не откроют снова. Места в чатах сохранятся.</translation>
    </message>
    <message>
        <source>&amp;Reason, for the journal</source>
        <translation>&amp;Причина, для журнала</translation>
    </message>
    <message>
        <source>Give the reason: it stands in the journal.</source>
        <translation>Укажите причину: она останется в журнале.</translation>
    </message>
    <message>
        <source>Open the account of %1?</source>
        <translation>Открыть аккаунт: %1?</translation>
    </message>
    <message>
        <source>The old password works again. If somebody else may know it, give a link to a new one at once.</source>
        <translation>Прежний пароль снова подойдёт. Если его мог узнать кто-то ещё, сразу дайте ссылку на новый.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The account is open again.</source>
        <translation>Аккаунт снова открыт.</translation>
    </message>
    <message>
        <source>Take off the second factor of %1?</source>
        <translation>Снять второй фактор: %1?</translation>
    </message>
    <message>
        <source>For who has lost both the telephone and the codes of recovery. Until a new one is set up, the password alone opens all acts of power. The person is told.</source>
        <translation>Для того, кто потерял и телефон, и запасные коды. Пока не настроен новый, управлять школой от его имени можно с одним паролем. Человеку об этом сообщат.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>The second factor is taken off.</source>
        <translation>Второй фактор снят.</translation>
    </message>
    <message>
        <source>Closed, and to be deleted %1. Until then its owner can have it back on the page “my account”.</source>
        <translation>Закрыт, будет удалён %1. До этого владелец может вернуть его на странице «мой аккаунт».</translation>
    </message>
    <message>
        <source>Frozen by its owner, %1: “my account is in other hands”. Nobody can sign in. Once you are sure who has said so, give a link to a new password: it opens the account.</source>
        <translation>Заморозил сам владелец, %1: «мой аккаунт взломан». Войти не может никто. Убедитесь, что это сказал он, и дайте ссылку на новый пароль: с ней аккаунт откроется.</translation>
    </message>
    <message>
        <source>Keep the account…</source>
        <translation>Оставить аккаунт…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Delete the account of %1?</source>
        <translation>Удалить аккаунт: %1?</translation>
    </message>
    <message numerus="yes">
        <source>For whoever has asked for it on paper. All sessions end at once. For %n day(s) the owner, or you, can have it back; then the address and the password are gone, all chats are left, and what was said in them bears no name. The person stays on the lists.</source>
        <translation>
            <numerusform>Для того, кто попросил об этом письменно. Все сессии завершатся сразу. %n день аккаунт может вернуть владелец или вы; потом адрес и пароль исчезнут, человек выйдет из всех чатов, а то, что он написал, останется без имени. В списках он останется.</numerusform>
            <numerusform>Для того, кто попросил об этом письменно. Все сессии завершатся сразу. %n дня аккаунт может вернуть владелец или вы; потом адрес и пароль исчезнут, человек выйдет из всех чатов, а то, что он написал, останется без имени. В списках он останется.</numerusform>
            <numerusform>Для того, кто попросил об этом письменно. Все сессии завершатся сразу. %n дней аккаунт может вернуть владелец или вы; потом адрес и пароль исчезнут, человек выйдет из всех чатов, а то, что он написал, останется без имени. В списках он останется.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The account is closed and will be deleted.</source>
        <translation>Аккаунт закрыт и будет удалён.</translation>
    </message>
    <message>
        <source>Keep the account of %1?</source>
        <translation>Оставить аккаунт: %1?</translation>
    </message>
    <message>
        <source>It opens again with its password and its places in the chats.</source>
        <translation>Он откроется с прежним паролем и местами в чатах.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>The account stays.</source>
        <translation>Аккаунт остаётся.</translation>
    </message>
</context>
<context>
    <name>invites::DiscussionBar</name>
    <message>
        <source>&amp;Save as a table…</source>
        <translation>&amp;Сохранить таблицей…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message numerus="yes">
        <source>Discussed in %1 of %n classes.</source>
        <translation>
            <numerusform>Обсуждено в %1 из %n класса.</numerusform>
            <numerusform>Обсуждено в %1 из %n классов.</numerusform>
            <numerusform>Обсуждено в %1 из %n классов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which &amp;classes…</source>
        <translation>По &amp;классам…</translation>
    </message>
    <message>
        <source>The class discussed these rules on %1. Noted by %2.</source>
        <translation>Класс обсудил эти правила %1. Отметку сделал(а): %2.</translation>
    </message>
    <message>
        <source>The class has not discussed these rules yet.</source>
        <translation>Класс эти правила ещё не обсуждал.</translation>
    </message>
    <message>
        <source>Another &amp;day…</source>
        <translation>Другой &amp;день…</translation>
    </message>
    <message>
        <source>Note the &amp;day…</source>
        <translation>Отметить &amp;день…</translation>
    </message>
    <message>
        <source>The class has discussed the rules</source>
        <translation>Класс обсудил правила</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>At a lesson on safety of information: what may be written in the chats and what follows from breaking the rules. The administration sees the day.</source>
        <translation>На занятии по информационной безопасности: что можно писать в чатах и что бывает за нарушения. День увидит администрация.</translation>
    </message>
    <message>
        <source>&amp;Day of the lesson</source>
        <translation>&amp;День занятия</translation>
    </message>
    <message>
        <source>The day is noted.</source>
        <translation>День отмечен.</translation>
    </message>
    <message>
        <source>The note is taken away.</source>
        <translation>Отметка снята.</translation>
    </message>
    <message>
        <source>&amp;Take the note away</source>
        <translation>&amp;Снять отметку</translation>
    </message>
    <message>
        <source>Discussion of the rules, version %1</source>
        <translation>Обсуждение правил, редакция %1</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Discussed on</source>
        <translation>Обсудили</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Отметил(а)</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
</context>
<context>
    <name>invites::FoundLinkDialog</name>
    <message>
        <source>A link in the open</source>
        <translation>Ссылка в открытом доступе</translation>
    </message>
    <message>
        <source>Find the invitation</source>
        <translation>Найти приглашение</translation>
    </message>
    <message>
        <source>A page of a social network, a notice board at the entrance</source>
        <translation>Страница в социальной сети, доска объявлений у входа</translation>
    </message>
    <message>
        <source>An invitation that anybody can read lets in anybody. Paste it, and it is put on the list of those that had better be annulled; the act will say where it was found.</source>
        <translation>По приглашению, которое может прочитать кто угодно, может прийти кто угодно. Вставьте его сюда: оно попадёт в список тех, что лучше аннулировать, а в акте будет сказано, где его нашли.</translation>
    </message>
    <message>
        <source>&amp;Link, or the code of a slip</source>
        <translation>&amp;Ссылка или код с листка</translation>
    </message>
    <message>
        <source>&amp;Where it was found</source>
        <translation>&amp;Где её нашли</translation>
    </message>
    <message>
        <source>Paste the link, or type the code.</source>
        <translation>Вставьте ссылку или введите код.</translation>
    </message>
    <message>
        <source>There is no invitation in this text. Paste the whole link, or type all digits of the code.</source>
        <translation>В этом тексте нет приглашения. Вставьте ссылку целиком или введите все цифры кода.</translation>
    </message>
    <message>
        <source>Say where it was found: it stands in the act.</source>
        <translation>Напишите, где её нашли: это войдёт в акт.</translation>
    </message>
</context>
<context>
    <name>invites::GroupLinkDialog</name>
    <message>
        <source>Link for the staff</source>
        <translation>Ссылка для сотрудников</translation>
    </message>
    <message>
        <source>Link for %1</source>
        <translation>Ссылка для %1</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Создать ссылку</translation>
    </message>
    <message>
        <source>Each request is &amp;decided by me</source>
        <translation>Каждую заявку &amp;рассматриваю я</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Родители</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Who comes by it says who he is and waits until you have accepted him and confirmed his position. Personal links are safer: use them where you know whom you invite.</source>
        <translation>Кто придёт по этой ссылке, напишет, кто он, и будет ждать, пока вы примете заявку и подтвердите должность. Личные ссылки надёжнее: пользуйтесь ими, когда знаете, кого приглашаете.</translation>
    </message>
    <message>
        <source>One link for all. Who comes by it says who he is, and is in nothing before the request is accepted. Personal slips are safer and quicker for families.</source>
        <translation>Одна ссылка на всех. Кто придёт по ней, напишет, кто он, и до вашего решения не попадёт ни в один чат. Личные листки надёжнее, и семьям с ними быстрее.</translation>
    </message>
    <message>
        <source>For &amp;whom</source>
        <translation>&amp;Для кого</translation>
    </message>
    <message>
        <source>&amp;How many people at most</source>
        <translation>&amp;Сколько человек, не больше</translation>
    </message>
    <message>
        <source>Valid for, &amp;days</source>
        <translation>Срок, &amp;дней</translation>
    </message>
</context>
<context>
    <name>invites::GuestLinkDialog</name>
    <message>
        <source>Link for guests</source>
        <translation>Ссылка для гостей</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Создать ссылку</translation>
    </message>
    <message>
        <source>An excursion, a jury, a lesson of an expert</source>
        <translation>Экскурсия, жюри, урок специалиста</translation>
    </message>
    <message>
        <source>Guests see this one chat, no other and no list of people, and leave it by themselves when the term is over. Each request is decided by you: you vouch for who comes.</source>
        <translation>Гости видят только этот чат, без других чатов и списков людей, и выходят из него сами, когда срок истечёт. Каждую заявку решаете вы и ручаетесь за того, кто вошёл.</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Чат</translation>
    </message>
    <message>
        <source>&amp;How many guests at most</source>
        <translation>&amp;Сколько гостей, не больше</translation>
    </message>
    <message>
        <source>Valid for, &amp;days</source>
        <translation>Срок, &amp;дней</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>&amp;Для чего</translation>
    </message>
    <message>
        <source>Say what for: the guests read it, and so does who looks through the links later.</source>
        <translation>Напишите, для чего: это прочтут гости и тот, кто позже будет проверять ссылки.</translation>
    </message>
</context>
<context>
    <name>invites::InvitesScreen</name>
    <message>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>Создать приглашение</translation>
    </message>
    <message>
        <source>Annul…</source>
        <translation>Аннулировать…</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>Class or staff</source>
        <translation>Класс или сотрудники</translation>
    </message>
    <message>
        <source>People and their invitations</source>
        <translation>Люди и их приглашения</translation>
    </message>
    <message>
        <source>Nobody to invite yet</source>
        <translation>Приглашать пока некого</translation>
    </message>
    <message>
        <source>First bring people into the class from a list, in the section School.</source>
        <translation>Сначала добавьте людей в класс из списка, в разделе «Школа».</translation>
    </message>
    <message>
        <source>Make a new invitation</source>
        <translation>Создать новое приглашение</translation>
    </message>
    <message>
        <source>The link is copied. Give it to this person only.</source>
        <translation>Ссылка скопирована. Передайте её только этому человеку.</translation>
    </message>
    <message>
        <source>Annul the invitation?</source>
        <translation>Аннулировать приглашение?</translation>
    </message>
    <message>
        <source>The link of %1 stops working at once and for ever. A new one can be made later.</source>
        <translation>Ссылка для %1 перестанет работать сразу и навсегда. Позже можно создать новую.</translation>
    </message>
    <message>
        <source>Annul</source>
        <translation>Аннулировать</translation>
    </message>
    <message>
        <source>The invitation is annulled.</source>
        <translation>Приглашение аннулировано.</translation>
    </message>
    <message>
        <source>Join kit…</source>
        <translation>Набор для класса…</translation>
    </message>
    <message>
        <source>Link for many…</source>
        <translation>Общая ссылка…</translation>
    </message>
    <message>
        <source>Slips, instruction and sheet of signatures of the class, for printing</source>
        <translation>Листки, памятка и лист подписей класса — для печати</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Links to tidy</source>
        <translation>Лишние ссылки</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) are saved.</source>
        <translation>
            <numerusform>Сохранён %n листок.</numerusform>
            <numerusform>Сохранено %n листка.</numerusform>
            <numerusform>Сохранено %n листков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open for printing</source>
        <translation>Открыть для печати</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Ссылка скопирована.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 have joined, %n invitation(s) on the way, %3 opened, %4 asking, %5 declined</source>
        <translation>
            <numerusform>Присоединились %1 из %2, %n приглашение в пути, открыли %3, заявок %4, отказов %5</numerusform>
            <numerusform>Присоединились %1 из %2, %n приглашения в пути, открыли %3, заявок %4, отказов %5</numerusform>
            <numerusform>Присоединились %1 из %2, %n приглашений в пути, открыли %3, заявок %4, отказов %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules and consents</source>
        <translation>Правила и согласия</translation>
    </message>
    <message>
        <source>Guest link…</source>
        <translation>Ссылка для гостей…</translation>
    </message>
    <message>
        <source>Who invites how…</source>
        <translation>Кто как приглашает…</translation>
    </message>
    <message>
        <source>Into one chat that was made by hand, for a short time</source>
        <translation>В один чат, созданный вручную, на короткий срок</translation>
    </message>
    <message>
        <source>Which links class teachers and others may make, and how long they hold at most</source>
        <translation>Какие ссылки могут создавать классные руководители и другие и сколько они действуют</translation>
    </message>
    <message>
        <source>It holds for every link made from now on.</source>
        <translation>Это действует для всех новых ссылок.</translation>
    </message>
</context>
<context>
    <name>invites::Kit</name>
    <message>
        <source>Invitation for the pupil</source>
        <translation>Приглашение ученику</translation>
    </message>
    <message>
        <source>Invitation for the representative. Child: %1</source>
        <translation>Приглашение представителю. Ребёнок: %1</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the square, or open</source>
        <translation>Наведите камеру телефона на квадрат или откройте</translation>
    </message>
    <message>
        <source>and type the code:</source>
        <translation>и наберите код:</translation>
    </message>
    <message>
        <source>Valid until %1, for one person</source>
        <translation>До %1, для одного человека</translation>
    </message>
    <message>
        <source>How to join the chats of %1</source>
        <translation>Как вступить в чаты %1</translation>
    </message>
    <message>
        <source>Take your own slip: each is for one person. Point your phone&apos;s camera at the square on it.</source>
        <translation>Возьмите свой листок: каждый для одного человека. Наведите камеру телефона на квадрат.</translation>
    </message>
    <message>
        <source>No camera? Open the address below and type the 16 digits of your slip.</source>
        <translation>Нет камеры? Откройте адрес внизу и наберите 16 цифр со своего листка.</translation>
    </message>
    <message>
        <source>Read the rules and decide: taking part is voluntary. Who refuses is told what matters by phone or on paper.</source>
        <translation>Прочтите правила и решите: участие добровольное. Кто откажется, тому важное сообщат по телефону или на бумаге.</translation>
    </message>
    <message>
        <source>Choose a password and write down the address that the page shows. No phone number is asked for.</source>
        <translation>Выберите пароль и запишите адрес, который покажет страница. Номер телефона не нужен.</translation>
    </message>
    <message>
        <source>Install an app: Conversations or Cheogram on Android, Monal or Siskin on iPhone, Gajim on a computer. Sign in with the address and the password; the chats are there.</source>
        <translation>Установите приложение: Conversations или Cheogram для Android, Monal или Siskin для iPhone, Gajim для компьютера. Войдите с адресом и паролем: чаты уже там.</translation>
    </message>
    <message>
        <source>Address for typing the code:</source>
        <translation>Адрес, где набирают код:</translation>
    </message>
    <message>
        <source>Give your slip to nobody: whoever has it could join in your name. Lost it? Tell the class teacher, who annuls it and prints another.</source>
        <translation>Никому не отдавайте свой листок: по нему могли бы войти вместо вас. Потеряли? Скажите классному руководителю: он аннулирует его и напечатает новый.</translation>
    </message>
    <message>
        <source>Invitations handed over</source>
        <translation>Ведомость выдачи приглашений</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Invitations of %1</source>
        <translation>Приглашения %1</translation>
    </message>
    <message>
        <source>Act about annulled invitations</source>
        <translation>Акт об аннулировании приглашений</translation>
    </message>
    <message numerus="yes">
        <source>For the security of information %n invitation(s) were annulled. Since then the school&apos;s server refuses them.</source>
        <translation>
            <numerusform>В целях информационной безопасности аннулировано %n приглашение. С этого момента сервер школы его не принимает.</numerusform>
            <numerusform>В целях информационной безопасности аннулировано %n приглашения. С этого момента сервер школы их не принимает.</numerusform>
            <numerusform>В целях информационной безопасности аннулировано %n приглашений. С этого момента сервер школы их не принимает.</numerusform>
        </translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Выдано</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Annulled by: %1   ______________</source>
        <translation>Аннулировал(а): %1   ______________</translation>
    </message>
    <message>
        <source>Register of acknowledgement of the rules</source>
        <translation>Реестр ознакомления с правилами общения</translation>
    </message>
    <message>
        <source>%1, version %2. %3</source>
        <translation>%1, редакция %2. %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Signature or basis</source>
        <translation>Подпись или основание</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Новый пароль: %1</translation>
    </message>
    <message>
        <source>By this sheet you choose a new password for your account. Your chats and messages stay.</source>
        <translation>С этим листком вы выберете новый пароль для своего аккаунта. Чаты и сообщения сохранятся.</translation>
    </message>
    <message>
        <source>Works once, until %1.</source>
        <translation>Действует один раз, до %1.</translation>
    </message>
    <message>
        <source>Give this sheet to nobody and tear it up afterwards: whoever has it could take your account. You did not ask for it? Tell the school at once.</source>
        <translation>Никому не отдавайте этот листок и порвите его потом: с ним можно забрать ваш аккаунт. Вы о нём не просили? Сразу скажите школе.</translation>
    </message>
</context>
<context>
    <name>invites::KitDialog</name>
    <message>
        <source>Join kit of %1</source>
        <translation>Набор приглашений: %1</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Also for those whose link still holds: the &amp;old paper stops working</source>
        <translation>И тем, чья ссылка ещё действует: &amp;старые листки перестанут работать</translation>
    </message>
    <message>
        <source>The file holds the links themselves. Print it and delete it: whoever has a slip can join in that name.</source>
        <translation>В файле сами ссылки. Напечатайте его и удалите: кто получит листок, тот сможет войти под этим именем.</translation>
    </message>
    <message>
        <source>Invitations %1.pdf</source>
        <translation>Приглашения %1.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Nothing can be saved in this folder. Choose another one.</source>
        <translation>В эту папку нельзя сохранить. Выберите другую.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have a link that still holds. Tick the box to replace them.</source>
        <translation>
            <numerusform>У %n человека ссылка ещё действует. Отметьте галочку, чтобы заменить её.</numerusform>
            <numerusform>У %n человек ссылка ещё действует. Отметьте галочку, чтобы заменить их.</numerusform>
            <numerusform>У %n человек ссылка ещё действует. Отметьте галочку, чтобы заменить их.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody of this class has joined: there is nothing to print.</source>
        <translation>Все в этом классе уже присоединились: печатать нечего.</translation>
    </message>
    <message>
        <source>The file could not be written. Tick the box and choose another folder.</source>
        <translation>Файл не записался. Отметьте галочку и выберите другую папку.</translation>
    </message>
    <message>
        <source>How to join on the &amp;back of each slip: print on both sides</source>
        <translation>Памятка на &amp;обороте каждого листка: печатать с двух сторон</translation>
    </message>
    <message>
        <source>Eight on a sheet of A4</source>
        <translation>Восемь на листе А4</translation>
    </message>
    <message>
        <source>Large, A5: two on a sheet, each with the instruction</source>
        <translation>Крупные, А5: два на листе, на каждом памятка</translation>
    </message>
    <message>
        <source>A PDF for printing: a slip for each pupil and each representative who has not joined, to be cut along the lines; an instruction to be hung up; and a sheet for their signatures.</source>
        <translation>PDF для печати: листок каждому ученику и представителю, кто ещё не присоединился, разрезать по линиям; памятка на стену; лист подписей.</translation>
    </message>
    <message>
        <source>&amp;Size of the slips</source>
        <translation>&amp;Размер листков</translation>
    </message>
</context>
<context>
    <name>invites::LimitsSheet</name>
    <message>
        <source>Personal links and slips</source>
        <translation>Личные ссылки и листки</translation>
    </message>
    <message>
        <source>One link for a class</source>
        <translation>Общая ссылка класса</translation>
    </message>
    <message>
        <source>One link for the staff</source>
        <translation>Общая ссылка для сотрудников</translation>
    </message>
    <message>
        <source>Links for guests</source>
        <translation>Ссылки для гостей</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Классный руководитель</translation>
    </message>
    <message>
        <source>Who runs a chat</source>
        <translation>Кто ведёт чат</translation>
    </message>
    <message>
        <source>Who invites how</source>
        <translation>Кто как приглашает</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Days at most</source>
        <translation>Дней, не больше</translation>
    </message>
    <message>
        <source>People at most</source>
        <translation>Человек, не больше</translation>
    </message>
    <message>
        <source>%1: days at most</source>
        <translation>%1: дней, не больше</translation>
    </message>
    <message>
        <source>%1: people at most</source>
        <translation>%1: человек, не больше</translation>
    </message>
    <message>
        <source>It holds for links made from now on; links that are out already stay as they are. The service refuses what is not allowed here, whatever program asks.</source>
        <translation>Действует для новых ссылок; уже выданные остаются как есть. Что здесь не разрешено, служба школы не выполнит, из какой бы программы её ни просили.</translation>
    </message>
</context>
<context>
    <name>invites::LinkDialog</name>
    <message>
        <source>Invitation for %1</source>
        <translation>Приглашение: %1</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Personal &amp;link</source>
        <translation>Личная &amp;ссылка</translation>
    </message>
    <message>
        <source>Valid once, until %1. Copy it now: it is not shown again, but a new one can be made at any time.</source>
        <translation>Действует один раз, до %1. Скопируйте её сейчас: больше она не покажется, но новую можно создать в любое время.</translation>
    </message>
    <message>
        <source>Link for %1</source>
        <translation>Ссылка для %1</translation>
    </message>
    <message>
        <source>&amp;Link for many</source>
        <translation>Общая &amp;ссылка</translation>
    </message>
    <message>
        <source>Valid until %1. Everybody who comes by it asks to be let in. Copy it now: it is not shown again, but a new one can be made at any time.</source>
        <translation>Действует до %1. Каждый, кто придёт по ней, подаёт заявку. Скопируйте сейчас: больше её не покажут, но всегда можно создать новую.</translation>
    </message>
    <message>
        <source>&amp;Code, to be typed on the same page</source>
        <translation>&amp;Код, чтобы набрать на той же странице</translation>
    </message>
    <message>
        <source>&amp;Letter…</source>
        <translation>&amp;Письмо…</translation>
    </message>
    <message>
        <source>A draft in the computer&apos;s mail program</source>
        <translation>Черновик в почтовой программе этого компьютера</translation>
    </message>
    <message>
        <source>You are invited into the chats. Open the link and follow the page:</source>
        <translation>Вас приглашают в чаты. Откройте ссылку и следуйте странице:</translation>
    </message>
    <message>
        <source>Or type this code on the same page: %1</source>
        <translation>Или наберите на той же странице код: %1</translation>
    </message>
    <message>
        <source>Valid until %1.</source>
        <translation>Действует до %1.</translation>
    </message>
    <message>
        <source>Invitation into the chats</source>
        <translation>Приглашение в чаты</translation>
    </message>
</context>
<context>
    <name>invites::PapersDialog</name>
    <message numerus="yes">
        <source>Enter %n signature(s)</source>
        <translation>
            <numerusform>Внести %n подпись</numerusform>
            <numerusform>Внести %n подписи</numerusform>
            <numerusform>Внести %n подписей</numerusform>
        </translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Have acknowledged version %1 of the &amp;rules</source>
        <translation>Ознакомлены с &amp;правилами, редакция %1</translation>
    </message>
    <message>
        <source>Not on this paper</source>
        <translation>На этой бумаге нет</translation>
    </message>
    <message>
        <source>Agree to take part</source>
        <translation>Согласны участвовать</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отказываются</translation>
    </message>
    <message>
        <source>Sheet of acknowledgement of the parents&apos; meeting</source>
        <translation>Лист ознакомления родительского собрания</translation>
    </message>
    <message>
        <source>Only what somebody has signed with his own hand. Keep the paper: the register names it.</source>
        <translation>Только то, что человек подписал сам. Бумагу сохраните: реестр ссылается на неё.</translation>
    </message>
    <message>
        <source>Chats of the &amp;class</source>
        <translation>&amp;Чаты класса</translation>
    </message>
    <message>
        <source>&amp;Day of signing</source>
        <translation>&amp;Дата подписи</translation>
    </message>
    <message>
        <source>&amp;Which paper</source>
        <translation>Какая &amp;бумага</translation>
    </message>
    <message>
        <source>Name the paper, so that it can be found later.</source>
        <translation>Назовите бумагу, чтобы её можно было найти.</translation>
    </message>
    <message>
        <source>Choose what was signed: the rules, the part in the chats, or both.</source>
        <translation>Выберите, что подписано: правила, участие в чатах или и то и другое.</translation>
    </message>
</context>
<context>
    <name>invites::PasswordLinkDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>Новый пароль: %1</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Копировать ссылку</translation>
    </message>
    <message>
        <source>Personal &amp;link</source>
        <translation>Личная &amp;ссылка</translation>
    </message>
    <message>
        <source>Valid once, until %1. Whoever has it chooses the password: give it to this person only, best on paper and face to face. It is not shown again.</source>
        <translation>Действует один раз, до %1. Пароль выберет тот, у кого она: отдайте её только этому человеку, лучше на бумаге и в руки. Больше её не покажут.</translation>
    </message>
    <message>
        <source>&amp;Code, to be typed on the page of passwords</source>
        <translation>&amp;Код, чтобы ввести на странице паролей</translation>
    </message>
    <message>
        <source>Save for printing…</source>
        <translation>Сохранить для печати…</translation>
    </message>
    <message>
        <source>New password.pdf</source>
        <translation>Новый пароль.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Файл не записан. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The sheet is saved. Print it and delete the file.</source>
        <translation>Листок сохранён. Напечатайте его и удалите файл.</translation>
    </message>
    <message>
        <source>The link is copied. Give it to this person only.</source>
        <translation>Ссылка скопирована. Передайте её только этому человеку.</translation>
    </message>
</context>
<context>
    <name>invites::RegisterPage</name>
    <message>
        <source>Representative: %1</source>
        <translation>Представитель: %1</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Only who has &amp;not acknowledged</source>
        <translation>Только кто &amp;не ознакомился</translation>
    </message>
    <message>
        <source>Enter from &amp;paper…</source>
        <translation>Внести с &amp;бумаги…</translation>
    </message>
    <message>
        <source>Save as CS&amp;V…</source>
        <translation>Сохранить CS&amp;V…</translation>
    </message>
    <message>
        <source>Sheet for p&amp;rinting…</source>
        <translation>Лист для &amp;печати…</translation>
    </message>
    <message>
        <source>Acknowledgements and consents</source>
        <translation>Ознакомления и согласия</translation>
    </message>
    <message>
        <source>Whole school or a class</source>
        <translation>Вся школа или класс</translation>
    </message>
    <message>
        <source>Version of the rules</source>
        <translation>Редакция правил</translation>
    </message>
    <message>
        <source>Who has acknowledged the rules</source>
        <translation>Кто ознакомился с правилами</translation>
    </message>
    <message>
        <source>Whole school</source>
        <translation>Вся школа</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Редакция %1 от %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people have acknowledged version %2.</source>
        <translation>
            <numerusform>С редакцией %2 ознакомились %1 из %n человека.</numerusform>
            <numerusform>С редакцией %2 ознакомились %1 из %n человек.</numerusform>
            <numerusform>С редакцией %2 ознакомились %1 из %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who has not until %1 may only read.</source>
        <translation>Кто не ознакомится до %1, сможет только читать.</translation>
    </message>
    <message>
        <source>Everybody has acknowledged the rules</source>
        <translation>Все ознакомились с правилами</translation>
    </message>
    <message>
        <source>Nobody to list yet</source>
        <translation>Пока никого нет</translation>
    </message>
    <message>
        <source>Untick the box to see who did and when.</source>
        <translation>Снимите отметку, чтобы увидеть, кто и когда.</translation>
    </message>
    <message>
        <source>People appear here once they are in the lists of the school.</source>
        <translation>Люди появятся здесь, когда войдут в списки школы.</translation>
    </message>
    <message>
        <source>No, may only read</source>
        <translation>Нет, только читает</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Has no account yet</source>
        <translation>Ещё нет аккаунта</translation>
    </message>
    <message>
        <source>By the person</source>
        <translation>Лично</translation>
    </message>
    <message>
        <source>Given on %1</source>
        <translation>Да, с %1</translation>
    </message>
    <message>
        <source>Declined on %1</source>
        <translation>Отказ %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Ознакомлен</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Takes part in the chats</source>
        <translation>Участвует в чатах</translation>
    </message>
    <message>
        <source>Enter from &amp;paper (%1)…</source>
        <translation>Внести с &amp;бумаги (%1)…</translation>
    </message>
    <message>
        <source>Select the people who have signed</source>
        <translation>Выберите тех, кто подписал</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) written down.</source>
        <translation>
            <numerusform>Записана %n отметка.</numerusform>
            <numerusform>Записаны %n отметки.</numerusform>
            <numerusform>Записано %n отметок.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this was written down before.</source>
        <translation>Всё это уже было записано.</translation>
    </message>
    <message>
        <source>Acknowledgements.csv</source>
        <translation>Ознакомления.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The register is saved.</source>
        <translation>Реестр сохранён.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Файл не записан. Выберите другую папку.</translation>
    </message>
    <message>
        <source>Acknowledgements.pdf</source>
        <translation>Ознакомления.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>Лист сохранён.</translation>
    </message>
</context>
<context>
    <name>invites::RequestsPage</name>
    <message>
        <source>Requests to join</source>
        <translation>Заявки на вступление</translation>
    </message>
    <message>
        <source>Who asks to join</source>
        <translation>Кто просит принять</translation>
    </message>
    <message>
        <source>Whom of the lists it may be</source>
        <translation>Кто это может быть по спискам</translation>
    </message>
    <message>
        <source>Nobody asks to join</source>
        <translation>Заявок нет</translation>
    </message>
    <message>
        <source>Who comes by a link for many says who he is, and waits here for your answer.</source>
        <translation>Кто приходит по общей ссылке, пишет, кто он, и ждёт здесь вашего ответа.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Принять</translation>
    </message>
    <message>
        <source>&amp;Refuse…</source>
        <translation>&amp;Отказать…</translation>
    </message>
    <message>
        <source>As&amp;k…</source>
        <translation>&amp;Спросить…</translation>
    </message>
    <message>
        <source>Accept all &amp;clear ones</source>
        <translation>Принять &amp;точные</translation>
    </message>
    <message>
        <source>As: %1, %2</source>
        <translation>Кем: %1, %2</translation>
    </message>
    <message>
        <source>As: parent, %1. Child: %2</source>
        <translation>Кем: родитель, %1. Ребёнок: %2</translation>
    </message>
    <message>
        <source>Asked on %1, knows version %2 of the rules</source>
        <translation>Заявка от %1, с правилами (редакция %2) ознакомлен(а)</translation>
    </message>
    <message>
        <source>Says to have the account %1</source>
        <translation>Указан аккаунт %1</translation>
    </message>
    <message>
        <source>You asked: %1</source>
        <translation>Вы спросили: %1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>⚠ A pupil of this class has this name: perhaps a child has opened the parents&apos; link.</source>
        <translation>⚠ Так зовут ученика этого класса: возможно, ссылку для родителей открыл ребёнок.</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n more request(s) in the same name.</source>
        <translation>
            <numerusform>⚠ Ещё %n заявка от того же имени.</numerusform>
            <numerusform>⚠ Ещё %n заявки от того же имени.</numerusform>
            <numerusform>⚠ Ещё %n заявок от того же имени.</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Nobody in the lists is called like that.</source>
        <translation>⚠ В списках таких нет.</translation>
    </message>
    <message>
        <source>Accept all &amp;clear ones (%1)</source>
        <translation>Принять &amp;точные (%1)</translation>
    </message>
    <message>
        <source>Accepted. The answer stands on the page of whoever asked.</source>
        <translation>Принято. Ответ показан на странице заявки.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n request(s)?</source>
        <translation>
            <numerusform>Принять %n заявку?</numerusform>
            <numerusform>Принять %n заявки?</numerusform>
            <numerusform>Принять %n заявок?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each matches one person of the lists clearly. They can come into the chats at once.</source>
        <translation>Каждая точно совпадает с одним человеком из списков. Эти люди сразу смогут войти в чаты.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) accepted.</source>
        <translation>
            <numerusform>Принята %n заявка.</numerusform>
            <numerusform>Приняты %n заявки.</numerusform>
            <numerusform>Принято %n заявок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refuse the request?</source>
        <translation>Отказать?</translation>
    </message>
    <message>
        <source>&amp;Reason, which is shown to whoever asked</source>
        <translation>&amp;Причина: её увидит тот, кто подал заявку</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказать</translation>
    </message>
    <message>
        <source>Refused. The reason stands on the page of whoever asked.</source>
        <translation>Отказано. Причина показана на странице заявки.</translation>
    </message>
    <message>
        <source>Ask before deciding</source>
        <translation>Спросить, прежде чем решить</translation>
    </message>
    <message>
        <source>&amp;Question, which is shown to whoever asked</source>
        <translation>&amp;Вопрос: его увидит тот, кто подал заявку</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>The question stands on the page. The answer will be shown here.</source>
        <translation>Вопрос показан на странице заявки. Ответ появится здесь.</translation>
    </message>
    <message>
        <source>Write it in a few words: the person will read it.</source>
        <translation>Напишите несколько слов: человек это прочтёт.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n could not be: decide about them one by one.</source>
        <translation>
            <numerusform>%1 %n не получилось: решите отдельно.</numerusform>
            <numerusform>%1 %n не получилось: решите по одной.</numerusform>
            <numerusform>%1 %n не получилось: решите по одной.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which requests are shown</source>
        <translation>Какие заявки показаны</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Ждут решения</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решённые</translation>
    </message>
    <message>
        <source>Nothing has been decided yet</source>
        <translation>Решённых заявок пока нет</translation>
    </message>
    <message>
        <source>Accepted and refused requests can be looked up here.</source>
        <translation>Здесь можно посмотреть принятые и отклонённые заявки.</translation>
    </message>
    <message>
        <source>Refused by %1 on %2. Reason: %3</source>
        <translation>Отказ: %1, %2. Причина: %3</translation>
    </message>
    <message>
        <source>Accepted on %1 as %2, without being asked</source>
        <translation>Принята %1 как %2, без вопроса</translation>
    </message>
    <message>
        <source>Accepted by %1 on %2 as %3</source>
        <translation>Принята: %1, %2, как %3</translation>
    </message>
</context>
<context>
    <name>invites::TidyPage</name>
    <message>
        <source>Links that had better be annulled</source>
        <translation>Ссылки, которые лучше аннулировать</translation>
    </message>
    <message>
        <source>A link was found in the open…</source>
        <translation>Нашли ссылку в открытом доступе…</translation>
    </message>
    <message>
        <source>It is on the list, with where it was found.</source>
        <translation>Она в списке, и сказано, где её нашли.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>All links are in order</source>
        <translation>Со ссылками всё в порядке</translation>
    </message>
    <message>
        <source>Links that nobody has used for a week, that are too broad, that were seen in the open, or whose author or class is gone are shown here to be annulled.</source>
        <translation>Здесь появятся ссылки, которые пора аннулировать: неделю без дела, слишком широкие, увиденные в открытом доступе, без автора или класса.</translation>
    </message>
    <message numerus="yes">
        <source>Annul %n link(s)…</source>
        <translation>
            <numerusform>Аннулировать %n ссылку…</numerusform>
            <numerusform>Аннулировать %n ссылки…</numerusform>
            <numerusform>Аннулировать %n ссылок…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annul %n link(s)?</source>
        <translation>
            <numerusform>Аннулировать %n ссылку?</numerusform>
            <numerusform>Аннулировать %n ссылки?</numerusform>
            <numerusform>Аннулировать %n ссылок?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stop working at once and for ever. New ones can be made later.</source>
        <translation>Они сразу и навсегда перестанут работать. Потом можно создать новые.</translation>
    </message>
    <message>
        <source>Annul</source>
        <translation>Аннулировать</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) annulled.</source>
        <translation>
            <numerusform>Аннулирована %n ссылка.</numerusform>
            <numerusform>Аннулировано %n ссылки.</numerusform>
            <numerusform>Аннулировано %n ссылок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the act…</source>
        <translation>Сохранить акт…</translation>
    </message>
    <message>
        <source>Act about annulled invitations.pdf</source>
        <translation>Акт об аннулировании приглашений.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The act is saved.</source>
        <translation>Акт сохранён.</translation>
    </message>
    <message>
        <source>The act could not be written. Choose another folder.</source>
        <translation>Акт не записался. Выберите другую папку.</translation>
    </message>
</context>
<context>
    <name>invites::Words</name>
    <message>
        <source>seen in the open: %1</source>
        <translation>видели в открытом доступе: %1</translation>
    </message>
    <message>
        <source>not used for a week</source>
        <translation>неделю никто не пользовался</translation>
    </message>
    <message>
        <source>many uses left</source>
        <translation>осталось много вступлений</translation>
    </message>
    <message>
        <source>its author does not work here any more</source>
        <translation>автор больше не работает в школе</translation>
    </message>
    <message>
        <source>the class is in the archive</source>
        <translation>класс в архиве</translation>
    </message>
    <message>
        <source>the person has left</source>
        <translation>человек выбыл</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Кто просит</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation>В списках</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>perhaps a child!</source>
        <translation>похоже, ребёнок!</translation>
    </message>
    <message>
        <source>was asked, no answer yet</source>
        <translation>спросили, ответа ещё нет</translation>
    </message>
    <message>
        <source>clear match</source>
        <translation>точно совпал</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никого</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>посмотреть</translation>
    </message>
    <message>
        <source>parent of %1</source>
        <translation>родитель: %1</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>то же имя</translation>
    </message>
    <message>
        <source>another form of the given name</source>
        <translation>другая форма имени</translation>
    </message>
    <message>
        <source>initial only</source>
        <translation>только инициал</translation>
    </message>
    <message>
        <source>names changed places</source>
        <translation>имя и фамилия переставлены</translation>
    </message>
    <message>
        <source>wrong keyboard layout</source>
        <translation>не та раскладка</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>латиницей</translation>
    </message>
    <message>
        <source>one letter differs</source>
        <translation>отличается одна буква</translation>
    </message>
    <message>
        <source>another patronymic</source>
        <translation>другое отчество</translation>
    </message>
    <message>
        <source>named their account</source>
        <translation>указан его аккаунт</translation>
    </message>
    <message>
        <source>nobody of that name answers for the child</source>
        <translation>у ребёнка нет представителя с таким именем</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>ученик</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>родитель</translation>
    </message>
    <message>
        <source>member of staff</source>
        <translation>сотрудник</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>гость</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>%1, child: %2</source>
        <translation>%1, ребёнок: %2</translation>
    </message>
    <message>
        <source>%1
%2 % — %3</source>
        <translation>%1
%2 % — %3</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>вступили %1 из %2</translation>
    </message>
    <message>
        <source>Link for many (%1), %2</source>
        <translation>Общая ссылка (%1), %2</translation>
    </message>
</context>
<context>
    <name>moderation::ActForm</name>
    <message>
        <source>Report a message</source>
        <translation>Пожаловаться на сообщение</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n message(s) by the rules</source>
        <translation>
            <numerusform>Удалить по правилам %n сообщение</numerusform>
            <numerusform>Удалить по правилам %n сообщения</numerusform>
            <numerusform>Удалить по правилам %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a message by the rules</source>
        <translation>Удалить сообщение по правилам</translation>
    </message>
    <message>
        <source>Remind of the rules</source>
        <translation>Напомнить правила</translation>
    </message>
    <message>
        <source>Record a violation</source>
        <translation>Записать нарушение</translation>
    </message>
    <message>
        <source>Restrict writing</source>
        <translation>Ограничить возможность писать</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Пожаловаться</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Ограничить</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What is &amp;wrong with it</source>
        <translation>Что в нём &amp;не так</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>Можно не заполнять.</translation>
    </message>
    <message>
        <source>Asking what is recorded…</source>
        <translation>Узнаём, что записано…</translation>
    </message>
    <message>
        <source>No rules of communication are in force yet: without an item of them a moderator does nothing.</source>
        <translation>Правила общения ещё не введены в действие, а без их пункта модератор ничего не делает.</translation>
    </message>
    <message>
        <source>I do not know which</source>
        <translation>Не знаю, какой</translation>
    </message>
    <message>
        <source>Item of the &amp;rules</source>
        <translation>&amp;Пункт правил</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>До какого времени</translation>
    </message>
    <message>
        <source>The moderator of the chat sees it, you hear how it was decided. The others do not learn of it.</source>
        <translation>Жалобу увидит модератор чата, а вы узнаете, чем она закончилась. Другие участники о ней не узнают.</translation>
    </message>
    <message>
        <source>Disappears for everybody, also for those who are offline now, and cannot be brought back. A copy is kept for moderators and for an appeal.</source>
        <translation>Исчезнет у всех, в том числе у тех, кто сейчас не в сети; вернуть его нельзя. Копия сохранится для модераторов и на случай апелляции.</translation>
    </message>
    <message>
        <source>The chat shows the text of the item to everybody. This is no violation.</source>
        <translation>В чате появится текст пункта для всех. Это не нарушение.</translation>
    </message>
    <message>
        <source>The author is told. It can be taken back within five minutes.</source>
        <translation>Автор получит сообщение. Отменить можно в течение пяти минут.</translation>
    </message>
    <message>
        <source>The person goes on reading this chat and does not write in it, also from other programs and devices. It ends by itself. The person is told why and how to appeal. It can be taken back within five minutes.</source>
        <translation>Человек сможет читать этот чат, но не писать в него, в том числе из других программ и с других устройств. Ограничение закончится само. Человек узнает, за что и как обжаловать. Отменить можно в течение пяти минут.</translation>
    </message>
    <message>
        <source>This will be violation number %1.</source>
        <translation>Это будет нарушение № %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more violation(s) would have to be recorded.</source>
        <translation>
            <numerusform>Для ограничения не хватает %n записанного нарушения.</numerusform>
            <numerusform>Для ограничения не хватает %n записанных нарушений.</numerusform>
            <numerusform>Для ограничения не хватает %n записанных нарушений.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, до %2</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>На сутки</translation>
    </message>
    <message>
        <source>For three days</source>
        <translation>На три дня</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>На неделю</translation>
    </message>
    <message>
        <source>For a month, the longest term</source>
        <translation>На месяц, самый долгий срок</translation>
    </message>
    <message>
        <source>&amp;Keep the item above the chat</source>
        <translation>&amp;Закрепить пункт над чатом</translation>
    </message>
    <message>
        <source>Everybody sees it there, in every program, until it is taken down.</source>
        <translation>Там его видят все, в любой программе, пока его не уберут.</translation>
    </message>
    <message>
        <source>By the rules of the school the chat is closed to the person: no reading and no writing, also from other programs and devices. It opens by itself. The person is told why and how to appeal. It can be taken back within five minutes.</source>
        <translation>По правилам школы чат закрывается для участника: он не читает его и не пишет в нём, и из других программ и устройств тоже. Чат откроется сам. Участнику сообщат, за что и как обжаловать. Отменить можно в течение пяти минут.</translation>
    </message>
</context>
<context>
    <name>moderation::AuditPane</name>
    <message>
        <source>Show &amp;earlier ones</source>
        <translation>Показать более &amp;ранние</translation>
    </message>
    <message>
        <source>E&amp;xport (CSV)…</source>
        <translation>&amp;Сохранить (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>&amp;Проверить цепочку</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Все действия</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Нарушения</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>Удаления</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Ограничения</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Апелляции</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Копии сообщений</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Acts of power</source>
        <translation>Действия с полномочиями</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Над чем</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Что</translation>
    </message>
    <message>
        <source>W&amp;ho</source>
        <translation>&amp;Кто</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>С какого &amp;дня</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>The service itself</source>
        <translation>Сама служба школы</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) shown.</source>
        <translation>
            <numerusform>Показано %n действие.</numerusform>
            <numerusform>Показано %n действия.</numerusform>
            <numerusform>Показано %n действий.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is broken at row %1: it was changed or something before it is missing. Keep the file of the service and tell its administrator.</source>
        <translation>Цепочка нарушена на строке %1: её изменили, или перед ней чего-то не хватает. Сохраните файл службы и сообщите её администратору.</translation>
    </message>
    <message>
        <source>The chain of %1 rows is whole. Its last hash, to be written down elsewhere: %2</source>
        <translation>Цепочка из %1 строк цела. Её последний хеш, который стоит записать в другом месте: %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) read…</source>
        <translation>
            <numerusform>Прочитано %n действие…</numerusform>
            <numerusform>Прочитано %n действия…</numerusform>
            <numerusform>Прочитано %n действий…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) saved: %1</source>
        <translation>
            <numerusform>Сохранено %n действие: %1</numerusform>
            <numerusform>Сохранено %n действия: %1</numerusform>
            <numerusform>Сохранено %n действий: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Chats of others read</source>
        <translation>Чтение чужих чатов</translation>
    </message>
</context>
<context>
    <name>moderation::BlocksPane</name>
    <message>
        <source>&amp;Lift early…</source>
        <translation>&amp;Снять досрочно…</translation>
    </message>
    <message>
        <source>&amp;Decide the appeal…</source>
        <translation>&amp;Решить по апелляции…</translation>
    </message>
    <message>
        <source>&amp;Notice (PDF)</source>
        <translation>&amp;Уведомление (PDF)</translation>
    </message>
    <message>
        <source>&amp;Protocol of the apology (PDF)</source>
        <translation>&amp;Протокол извинений (PDF)</translation>
    </message>
    <message>
        <source>De&amp;cision on the appeal (PDF)</source>
        <translation>Р&amp;ешение по апелляции (PDF)</translation>
    </message>
    <message>
        <source>&amp;Evidence (ZIP)</source>
        <translation>&amp;Копии сообщений (ZIP)</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Ограничения</translation>
    </message>
    <message>
        <source>No restrictions</source>
        <translation>Ограничений нет</translation>
    </message>
    <message>
        <source>When writing is restricted in a chat that you moderate, it stands here with apology, objections and appeal.</source>
        <translation>Когда в вашем чате кому-то ограничат возможность писать, это появится здесь вместе с извинениями, возражениями и апелляцией.</translation>
    </message>
    <message>
        <source>Protocol of the apology</source>
        <translation>Протокол рассмотрения извинений</translation>
    </message>
    <message>
        <source>Decision on the appeal</source>
        <translation>Решение по апелляции</translation>
    </message>
    <message>
        <source>Restrictions are not known now</source>
        <translation>Ограничения сейчас неизвестны</translation>
    </message>
    <message>
        <source>An appeal waits to be heard</source>
        <translation>Апелляция ждёт решения</translation>
    </message>
    <message>
        <source>Lifted %1</source>
        <translation>Снято %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Закончилось %1</translation>
    </message>
    <message>
        <source>Apologised; the others have objected</source>
        <translation>Извинения принесены, участники возразили</translation>
    </message>
    <message>
        <source>Apologised; objections until %1</source>
        <translation>Извинения принесены, возражения до %1</translation>
    </message>
    <message>
        <source>Apologised, nobody objected: can be lifted</source>
        <translation>Извинения принесены, никто не возразил: можно снять</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
    <message>
        <source>From %1 to %2, item %3 of the rules. Restricted by %4.</source>
        <translation>С %1 до %2, пункт %3 правил. Решение: %4.</translation>
    </message>
    <message numerus="yes">
        <source>Stands on %n violation(s).</source>
        <translation>
            <numerusform>Основано на %n нарушении.</numerusform>
            <numerusform>Основано на %n нарушениях.</numerusform>
            <numerusform>Основано на %n нарушениях.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apology, %1: “%2”</source>
        <translation>Извинения, %1: «%2»</translation>
    </message>
    <message>
        <source>Nobody has objected. The time for objections ends %1.</source>
        <translation>Никто не возразил. Возражать можно до %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) have objected; their names are in the protocol only.</source>
        <translation>
            <numerusform>Возразил %n участник; кто — сказано только в протоколе.</numerusform>
            <numerusform>Возразили %n участника; кто — сказано только в протоколе.</numerusform>
            <numerusform>Возразили %n участников; кто — сказано только в протоколе.</numerusform>
        </translation>
    </message>
    <message>
        <source>Appeal, %1: “%2”</source>
        <translation>Апелляция, %1: «%2»</translation>
    </message>
    <message>
        <source>Decided by %1: %2</source>
        <translation>Рассмотрено: %1. %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Обоснование: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Only after an apology that nobody objects to.</source>
        <translation>Только после извинений, против которых никто не возразил.</translation>
    </message>
    <message>
        <source>An appeal is not heard by whoever recorded the violations or restricted.</source>
        <translation>Апелляцию рассматривает не тот, кто записывал нарушения или ограничивал.</translation>
    </message>
    <message>
        <source>Lift the restriction early?</source>
        <translation>Снять ограничение досрочно?</translation>
    </message>
    <message>
        <source>%1 can write again at once and is told. The violations stay in the ledger.</source>
        <translation>%1 сразу сможет писать и узнает об этом. Нарушения останутся в журнале.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>The restriction is lifted.</source>
        <translation>Ограничение снято.</translation>
    </message>
    <message>
        <source>Decide the appeal</source>
        <translation>Решение по апелляции</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>New &amp;end</source>
        <translation>Новое &amp;окончание</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Решение</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Обоснование</translation>
    </message>
    <message>
        <source>The person reads it as it stands here.</source>
        <translation>Человек прочтёт его в этом виде.</translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>Напишите обоснование.</translation>
    </message>
    <message>
        <source>The appeal is decided; the person has been told.</source>
        <translation>Решение принято, человек его получил.</translation>
    </message>
    <message>
        <source>Notice of a restriction</source>
        <translation>Уведомление об ограничении</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Копии сообщений</translation>
    </message>
    <message>
        <source>ZIP (*.zip)</source>
        <translation>ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Saved: %1. Hash of the list, to be written down: %2</source>
        <translation>Сохранено: %1. Контрольная сумма списка, её записывают отдельно: %2</translation>
    </message>
    <message>
        <source>The chat is closed to the person: no reading, no writing.</source>
        <translation>Чат закрыт для участника: он его не читает и в нём не пишет.</translation>
    </message>
    <message>
        <source>The person reads the chat and does not write in it.</source>
        <translation>Участник читает чат и не пишет в нём.</translation>
    </message>
</context>
<context>
    <name>moderation::ChatNotice</name>
    <message>
        <source>Until %1 you read this chat and do not write in it: item %2 of the rules.</source>
        <translation>До %1 вы читаете этот чат, но не пишете в нём: пункт %2 правил.</translation>
    </message>
    <message>
        <source>What can I do?</source>
        <translation>Что можно сделать</translation>
    </message>
    <message>
        <source>%1 asks for pardon. Who is against lifting the restriction early can object until %2.</source>
        <translation>%1 просит прощения. Кто против того, чтобы ограничение сняли раньше срока, может возразить до %2.</translation>
    </message>
    <message>
        <source>Object…</source>
        <translation>Возразить…</translation>
    </message>
    <message>
        <source>Until %1 this chat is closed to you: item %2 of the rules. What is here stays; nothing new comes until then.</source>
        <translation>До %1 этот чат для вас закрыт: пункт %2 правил. То, что уже здесь, остаётся; нового до этого времени не будет.</translation>
    </message>
    <message>
        <source>This chat is closed to you until %1</source>
        <translation>Чат закрыт для вас до %1</translation>
    </message>
</context>
<context>
    <name>moderation::ChatRecordsPane</name>
    <message>
        <source>&amp;Pause the chat</source>
        <translation>&amp;Пауза в чате</translation>
    </message>
    <message>
        <source>&amp;End the pause</source>
        <translation>&amp;Закончить паузу</translation>
    </message>
    <message>
        <source>&amp;Ledger of the chosen person (PDF)</source>
        <translation>&amp;Журнал выбранного участника (PDF)</translation>
    </message>
    <message>
        <source>Why can this person not &amp;write?</source>
        <translation>Почему он &amp;не может писать?</translation>
    </message>
    <message>
        <source>Who has a record in this chat</source>
        <translation>У кого есть записи в этом чате</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Нарушения</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Ещё не учтены</translation>
    </message>
    <message>
        <source>Cannot write until</source>
        <translation>Не может писать до</translation>
    </message>
    <message>
        <source>Silence for 10 minutes</source>
        <translation>Тишина на 10 минут</translation>
    </message>
    <message>
        <source>Silence for an hour</source>
        <translation>Тишина на час</translation>
    </message>
    <message>
        <source>One message a minute, for a day</source>
        <translation>Не чаще раза в минуту, на сутки</translation>
    </message>
    <message>
        <source>A moderator reads first, for a day</source>
        <translation>Сначала читает модератор, на сутки</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Чат</translation>
    </message>
    <message>
        <source>A member of the school</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>No pause: everybody writes.</source>
        <translation>Паузы нет: пишут все.</translation>
    </message>
    <message>
        <source>Everybody can write again.</source>
        <translation>Все снова могут писать.</translation>
    </message>
    <message>
        <source>The pause is set. It ends by itself.</source>
        <translation>Пауза началась. Она закончится сама.</translation>
    </message>
    <message>
        <source>%1 can write in this chat.</source>
        <translation>%1 может писать в этом чате.</translation>
    </message>
    <message>
        <source>Ledger of violations</source>
        <translation>Журнал нарушений</translation>
    </message>
    <message>
        <source>Put a&amp;bove the chat</source>
        <translation>За&amp;крепить над чатом</translation>
    </message>
    <message>
        <source>Item of the rules above the chat</source>
        <translation>Пункт правил над чатом</translation>
    </message>
    <message>
        <source>Take d&amp;own</source>
        <translation>У&amp;брать</translation>
    </message>
    <message>
        <source>Above the chat: %1</source>
        <translation>Над чатом: %1</translation>
    </message>
    <message>
        <source>No rule above the chat</source>
        <translation>Над чатом ничего не закреплено</translation>
    </message>
    <message>
        <source>No rule stands above the chat any more.</source>
        <translation>Над чатом больше ничего не закреплено.</translation>
    </message>
    <message>
        <source>The rule stands above the chat, for everybody.</source>
        <translation>Пункт закреплён над чатом, его видят все.</translation>
    </message>
    <message>
        <source>Read by %1, who is not in the chat, %2: “%3”</source>
        <translation>Чат читает не участник: %1, %2. Причина: «%3»</translation>
    </message>
</context>
<context>
    <name>moderation::FiltersForm</name>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&amp;Obscene words</source>
        <translation>&amp;Нецензурные слова</translation>
    </message>
    <message>
        <source>&amp;Personal data: telephone, passport, SNILS, card</source>
        <translation>&amp;Персональные данные: телефон, паспорт, СНИЛС, карта</translation>
    </message>
    <message>
        <source>&amp;Links into other messengers</source>
        <translation>&amp;Ссылки в другие мессенджеры</translation>
    </message>
    <message>
        <source>&amp;Floods</source>
        <translation>Слишком &amp;частые сообщения</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source> h</source>
        <translation> ч</translation>
    </message>
    <message>
        <source>&amp;Words of the school&apos;s own</source>
        <translation>&amp;Свои слова школы</translation>
    </message>
    <message>
        <source>One a line, in the dictionary form. Other endings are found too.</source>
        <translation>По одному в строке, в начальной форме. Другие окончания тоже найдутся.</translation>
    </message>
    <message>
        <source>A report that waits is told to the &amp;administration after</source>
        <translation>Сообщать &amp;администрации о нерассмотренной жалобе через</translation>
    </message>
    <message>
        <source>A filter never restricts anybody: a moderator looks at what it finds. Chats of the staff are not read.</source>
        <translation>Фильтр никого не ограничивает: найденное смотрит модератор. Чаты сотрудников фильтры не читают.</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ничего не делать</translation>
    </message>
    <message>
        <source>Tell the author</source>
        <translation>Сказать автору</translation>
    </message>
    <message>
        <source>Show to the moderator</source>
        <translation>Показать модератору</translation>
    </message>
    <message>
        <source>Hold until the moderator has read it</source>
        <translation>Задержать, пока не прочтёт модератор</translation>
    </message>
</context>
<context>
    <name>moderation::MessageActs</name>
    <message>
        <source>Report…</source>
        <translation>Пожаловаться…</translation>
    </message>
    <message>
        <source>Remove by the rules…</source>
        <translation>Удалить по правилам…</translation>
    </message>
    <message>
        <source>Remove these by the rules…</source>
        <translation>Удалить их по правилам…</translation>
    </message>
    <message>
        <source>Remind of the rules…</source>
        <translation>Напомнить правила…</translation>
    </message>
    <message>
        <source>Record a violation…</source>
        <translation>Записать нарушение…</translation>
    </message>
    <message>
        <source>Restrict writing…</source>
        <translation>Ограничить…</translation>
    </message>
    <message>
        <source>The author is no member of this chat any more.</source>
        <translation>Автора уже нет в этом чате.</translation>
    </message>
    <message>
        <source>The moderator has been told. You will hear how it was decided.</source>
        <translation>Жалоба передана модератору. Вы узнаете, чем она закончилась.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) removed.</source>
        <translation>
            <numerusform>Удалено %n сообщение.</numerusform>
            <numerusform>Удалено %n сообщения.</numerusform>
            <numerusform>Удалено %n сообщений.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat has been reminded of the item. This is no violation.</source>
        <translation>Чату напомнили пункт правил. Это не нарушение.</translation>
    </message>
    <message>
        <source>Recorded. There are more than three now: writing can be restricted.</source>
        <translation>Записано. Теперь их больше трёх: возможность писать можно ограничить.</translation>
    </message>
    <message numerus="yes">
        <source>Recorded. %n violation(s) in this chat.</source>
        <translation>
            <numerusform>Записано. В этом чате %n нарушение.</numerusform>
            <numerusform>Записано. В этом чате %n нарушения.</numerusform>
            <numerusform>Записано. В этом чате %n нарушений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing is restricted until %1.</source>
        <translation>Возможность писать ограничена до %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Hide at once</source>
        <translation>Скрыть сразу</translation>
    </message>
    <message>
        <source>Hide these at once</source>
        <translation>Скрыть их сразу</translation>
    </message>
    <message>
        <source>Remove all of this person in the last hour…</source>
        <translation>Удалить всё от этого человека за час…</translation>
    </message>
    <message>
        <source>Hidden for everybody. Without an item of the rules it comes back at %1.</source>
        <translation>Скрыто у всех. Если не назвать пункт правил, в %1 вернётся.</translation>
    </message>
    <message>
        <source>Name the item…</source>
        <translation>Назвать пункт…</translation>
    </message>
    <message>
        <source>Nothing of this person is left from the last hour.</source>
        <translation>За последний час от этого человека ничего не осталось.</translation>
    </message>
</context>
<context>
    <name>moderation::ModerationScreen</name>
    <message>
        <source>To the app&amp;eal…</source>
        <translation>К апелля&amp;ции…</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Модерация</translation>
    </message>
    <message>
        <source>What waits for a moderator</source>
        <translation>Что ждёт модератора</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Ничего не ждёт решения</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Оставить</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Record a &amp;violation…</source>
        <translation>Записать на&amp;рушение…</translation>
    </message>
    <message>
        <source>Restrict &amp;writing…</source>
        <translation>О&amp;граничить…</translation>
    </message>
    <message>
        <source>Take or &amp;hand over…</source>
        <translation>Взять или п&amp;ередать…</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) wait</source>
        <translation>
            <numerusform>Ждёт решения: %n</numerusform>
            <numerusform>Ждут решения: %n</numerusform>
            <numerusform>Ждут решения: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Опубликовать</translation>
    </message>
    <message>
        <source>Do not publish…</source>
        <translation>Не публиковать…</translation>
    </message>
    <message>
        <source>The message is published.</source>
        <translation>Сообщение опубликовано.</translation>
    </message>
    <message>
        <source>The message stays. Whoever reported it has been told.</source>
        <translation>Сообщение остаётся. Тому, кто жаловался, отправлен ответ.</translation>
    </message>
    <message>
        <source>Nobody sees the message, and its author is told which item it breaks: %1</source>
        <translation>Сообщение никто не увидит, автору сообщат, что оно нарушает: %1</translation>
    </message>
    <message>
        <source>Not publish the message?</source>
        <translation>Не публиковать сообщение?</translation>
    </message>
    <message>
        <source>Do not publish</source>
        <translation>Не публиковать</translation>
    </message>
    <message>
        <source>I am dealing with it</source>
        <translation>Разбираю я</translation>
    </message>
    <message>
        <source>The others see that you are dealing with it.</source>
        <translation>Другие видят, что разбираете вы.</translation>
    </message>
    <message>
        <source>Handed over to %1.</source>
        <translation>Передано: %1.</translation>
    </message>
    <message>
        <source>&amp;Remind of the rules…</source>
        <translation>&amp;Напомнить правила…</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Очередь</translation>
    </message>
    <message>
        <source>Restri&amp;ctions</source>
        <translation>О&amp;граничения</translation>
    </message>
    <message>
        <source>Ch&amp;ats</source>
        <translation>&amp;Чаты</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>&amp;Правила</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>&amp;Действия</translation>
    </message>
    <message>
        <source>No connection to the school&apos;s service: this is what waited when it was last heard.</source>
        <translation>Нет связи со службой школы: показано то, что ждало решения, когда связь была.</translation>
    </message>
    <message>
        <source>What waits is not known now</source>
        <translation>Сейчас неизвестно, что ждёт решения</translation>
    </message>
    <message>
        <source>Reports and the texts of reported messages are kept by the school&apos;s service, and there is no connection to it. They are shown as soon as there is.</source>
        <translation>Жалобы и тексты сообщений хранит служба школы, а связи с ней нет. Они появятся, как только связь восстановится.</translation>
    </message>
    <message>
        <source>Asking the school&apos;s service…</source>
        <translation>Спрашиваем службу школы…</translation>
    </message>
    <message>
        <source>Complaints of members, what the filters find, appeals and messages that wait to be read come here.</source>
        <translation>Сюда приходят жалобы участников, находки фильтров, апелляции и сообщения, которые нужно прочесть до публикации.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Taken back: the report waits again.</source>
        <translation>Отменено: жалоба снова ждёт решения.</translation>
    </message>
    <message>
        <source>The message is not published.</source>
        <translation>Сообщение не опубликовано.</translation>
    </message>
    <message>
        <source>Hide at &amp;once</source>
        <translation>С&amp;крыть сразу</translation>
    </message>
    <message>
        <source>Take &amp;back…</source>
        <translation>Отменить &amp;недавнее…</translation>
    </message>
    <message>
        <source>Violat&amp;ions</source>
        <translation>На&amp;рушения</translation>
    </message>
    <message>
        <source>About &amp;me</source>
        <translation>О&amp;бо мне</translation>
    </message>
    <message>
        <source>&amp;Give back</source>
        <translation>Верн&amp;уть</translation>
    </message>
    <message>
        <source>Name the item…</source>
        <translation>Назвать пункт…</translation>
    </message>
    <message>
        <source>The message is given back: the chat shows it again.</source>
        <translation>Сообщение возвращено: чат снова его показывает.</translation>
    </message>
    <message>
        <source>In the last five minutes you did nothing that can be taken back.</source>
        <translation>За последние пять минут вы не сделали ничего, что можно отменить.</translation>
    </message>
    <message>
        <source>Kept a message of %1, %2</source>
        <translation>Сообщение оставлено: %1, %2</translation>
    </message>
    <message>
        <source>Recorded a violation of %1, %2</source>
        <translation>Записано нарушение: %1, %2</translation>
    </message>
    <message>
        <source>Restricted writing of %1, %2</source>
        <translation>Ограничено: %1, %2</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Об&amp;зор</translation>
    </message>
</context>
<context>
    <name>moderation::OpinionSheet</name>
    <message>
        <source>Opinion of the parents</source>
        <translation>Мнение родителей</translation>
    </message>
    <message>
        <source>There are no remarks.</source>
        <translation>Замечаний нет.</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Отозвать</translation>
    </message>
    <message>
        <source>Take into the &amp;editor</source>
        <translation>В &amp;редактор</translation>
    </message>
    <message>
        <source>Remarks, without names</source>
        <translation>Замечания без имён</translation>
    </message>
    <message>
        <source>&amp;Result (PDF)</source>
        <translation>&amp;Протокол (PDF)</translation>
    </message>
    <message>
        <source>“%1”, asked on %2</source>
        <translation>«%1», спросили %2</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Проект</translation>
    </message>
</context>
<context>
    <name>moderation::OverviewPane</name>
    <message>
        <source>&amp;Read the chat…</source>
        <translation>Прочитать ча&amp;т…</translation>
    </message>
    <message>
        <source>Moderation by chats</source>
        <translation>Модерация по чатам</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation>Ждут сейчас</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Нарушения</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Ограничения</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Апелляции</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>&amp;С какого дня</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, сейчас %2</translation>
    </message>
    <message>
        <source>%1, granted %2</source>
        <translation>%1, удовлетворено %2</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) wait</source>
        <translation>
            <numerusform>Ждёт решения: %n</numerusform>
            <numerusform>Ждут решения: %n</numerusform>
            <numerusform>Ждут решения: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You are in this chat: open it in the section Chats.</source>
        <translation>Вы участник этого чата: откройте его в разделе «Чаты».</translation>
    </message>
    <message>
        <source>Read a chat that you are not in</source>
        <translation>Прочитать чат, в котором вас нет</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>&amp;Why you open it</source>
        <translation>&amp;Зачем вы его открываете</translation>
    </message>
    <message>
        <source>Whoever keeps order in the chat reads this at once. It stays in the log.</source>
        <translation>Модератор чата сразу получит эти слова. Они останутся в журнале.</translation>
    </message>
    <message>
        <source>Say why you open the chat.</source>
        <translation>Напишите, зачем открываете чат.</translation>
    </message>
</context>
<context>
    <name>moderation::PaperFile</name>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>moderation::ReadingSheet</name>
    <message>
        <source>Show &amp;earlier ones</source>
        <translation>Показать более &amp;ранние</translation>
    </message>
    <message>
        <source>What was written in this chat</source>
        <translation>Что написано в этом чате</translation>
    </message>
    <message>
        <source>Opened for reading: “%1”. The moderator of the chat has been told.</source>
        <translation>Открыт для чтения: «%1». Модератору чата об этом сообщено.</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(удалено)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nothing has been written here yet.</source>
        <translation>Здесь ещё ничего не написано.</translation>
    </message>
</context>
<context>
    <name>moderation::RegisterPane</name>
    <message>
        <source>Show &amp;earlier ones</source>
        <translation>Показать более &amp;ранние</translation>
    </message>
    <message>
        <source>Recorded violations</source>
        <translation>Записанные нарушения</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Записал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>No violations are recorded</source>
        <translation>Нарушений не записано</translation>
    </message>
    <message>
        <source>Each violation that a moderator records stands here with the message, the item of the rules and who recorded it.</source>
        <translation>Каждое нарушение, которое записал модератор, стоит здесь: сообщение, пункт правил и кто записал.</translation>
    </message>
    <message>
        <source>C&amp;hat</source>
        <translation>Ча&amp;т</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Все чаты</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n violation(s).</source>
        <translation>
            <numerusform>%1 из %n нарушения.</numerusform>
            <numerusform>%1 из %n нарушений.</numerusform>
            <numerusform>%1 из %n нарушений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s).</source>
        <translation>
            <numerusform>%n нарушение.</numerusform>
            <numerusform>%n нарушения.</numerusform>
            <numerusform>%n нарушений.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Register (PDF)</source>
        <translation>&amp;Реестр (PDF)</translation>
    </message>
    <message>
        <source>Register of violations</source>
        <translation>Реестр нарушений</translation>
    </message>
</context>
<context>
    <name>moderation::ReportCard</name>
    <message>
        <source>The message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>What was written before and after</source>
        <translation>Что было до и после</translation>
    </message>
    <message>
        <source>Item of the &amp;rules that is broken</source>
        <translation>Какой &amp;пункт правил нарушен</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>До и после</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reported by %1</source>
        <translation>Жалуется %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 is dealing with it</source>
        <translation>Разбирает: %1</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <translation>%1  %2: %3</translation>
    </message>
    <message>
        <source>You are a party to this matter: another moderator decides. Hand it over (H).</source>
        <translation>Вы сторона в этом деле: решает другой модератор. Передайте ему (H).</translation>
    </message>
    <message>
        <source>Waits: %1</source>
        <translation>Ждёт: %1</translation>
    </message>
    <message>
        <source>Comes back at %1 unless an item of the rules is named</source>
        <translation>Вернётся в %1, если не назвать пункт правил</translation>
    </message>
</context>
<context>
    <name>moderation::RulesPane</name>
    <message>
        <source>Put in &amp;force…</source>
        <translation>Ввести в &amp;действие…</translation>
    </message>
    <message>
        <source> h</source>
        <translation> ч</translation>
    </message>
    <message>
        <source>&amp;Rules with the sheet (PDF)</source>
        <translation>Правила с &amp;листом (PDF)</translation>
    </message>
    <message>
        <source>F&amp;ilters…</source>
        <translation>&amp;Фильтры…</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Редакция</translation>
    </message>
    <message>
        <source>&amp;Objections after an apology</source>
        <translation>&amp;Возражения после извинений</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>Re&amp;quisites</source>
        <translation>Р&amp;еквизиты</translation>
    </message>
    <message>
        <source>Protocol of the council, opinion of the parents, order: numbers and dates.</source>
        <translation>Протокол педсовета, мнение родителей, приказ: номера и даты.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>Paragraphs are parted by empty lines. Each is an item: by the number it begins with, or counted.</source>
        <translation>Абзацы разделяйте пустой строкой. Каждый — пункт: с номером, с которого начинается, или по порядку.</translation>
    </message>
    <message>
        <source>Version %1, in force from %2</source>
        <translation>Редакция %1, действует с %2</translation>
    </message>
    <message>
        <source>There is no item that an act could cite.</source>
        <translation>Нет ни одного пункта, на который можно сослаться.</translation>
    </message>
    <message>
        <source>Items that acts can cite: %1</source>
        <translation>Пункты, на которые можно сослаться: %1</translation>
    </message>
    <message numerus="yes">
        <source>Version %1: %n people have acknowledged it.</source>
        <translation>
            <numerusform>Редакция %1: ознакомился %n человек.</numerusform>
            <numerusform>Редакция %1: ознакомились %n человека.</numerusform>
            <numerusform>Редакция %1: ознакомились %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put version %1 in force?</source>
        <translation>Ввести в действие редакцию %1?</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Ввести в действие</translation>
    </message>
    <message>
        <source>The new version is in force.</source>
        <translation>Новая редакция действует.</translation>
    </message>
    <message>
        <source>Rules with the sheet of acknowledgement</source>
        <translation>Правила с листом ознакомления</translation>
    </message>
    <message>
        <source>The filters are set.</source>
        <translation>Фильтры сохранены.</translation>
    </message>
    <message>
        <source> d</source>
        <translation> дн.</translation>
    </message>
    <message>
        <source>Time to ac&amp;knowledge</source>
        <translation>&amp;Срок ознакомления</translation>
    </message>
    <message numerus="yes">
        <source>Everybody in the chats is asked to acknowledge it, by a message and in the program. Who has not within %n day(s) may only read. Acts of the past keep citing the version of their time.</source>
        <translation>
            <numerusform>Всех участников чатов попросят ознакомиться: сообщением и в программе. Кто не ознакомится за %n день, сможет только читать. Прежние решения ссылаются на редакцию своего времени.</numerusform>
            <numerusform>Всех участников чатов попросят ознакомиться: сообщением и в программе. Кто не ознакомится за %n дня, сможет только читать. Прежние решения ссылаются на редакцию своего времени.</numerusform>
            <numerusform>Всех участников чатов попросят ознакомиться: сообщением и в программе. Кто не ознакомится за %n дней, сможет только читать. Прежние решения ссылаются на редакцию своего времени.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opinion of the parent&amp;s…</source>
        <translation>&amp;Мнение родителей…</translation>
    </message>
    <message>
        <source>&amp;Ask the parents…</source>
        <translation>&amp;Спросить родителей…</translation>
    </message>
    <message>
        <source>Ask the parents about this draft</source>
        <translation>Спросить родителей об этом проекте</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>Every representative of a pupil gets a message with the way to the text and answers “in favour” or “against” from any program, with a remark if he likes. You see figures and remarks without names.</source>
        <translation>Каждый представитель получит сообщение со ссылкой на текст и ответит «За» или «Против» из любой программы, при желании с замечанием. Вы увидите числа и замечания без имён.</translation>
    </message>
    <message>
        <source>Opinions are taken &amp;for</source>
        <translation>Принимать мнения в &amp;течение</translation>
    </message>
    <message>
        <source>The parents are asked.</source>
        <translation>Родителям задан вопрос.</translation>
    </message>
    <message>
        <source>Withdraw this draft?</source>
        <translation>Отозвать проект?</translation>
    </message>
    <message>
        <source>The parents are not asked about it any more. What they have answered stays in the result.</source>
        <translation>Родителей о нём больше не спрашивают. Полученные ответы остаются в протоколе.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Opinion of the parents on the draft</source>
        <translation>Мнение родителей о проекте правил</translation>
    </message>
    <message>
        <source>The draft is withdrawn.</source>
        <translation>Проект отозван.</translation>
    </message>
    <message>
        <source>Opinion of the parents: asked from %1 to %2, %3 in favour, %4 against</source>
        <translation>Мнение родителей: опрос с %1 по %2, за — %3, против — %4</translation>
    </message>
    <message>
        <source>Add the protocol of the council and the order to the requisites, then put it in force.</source>
        <translation>Допишите в реквизиты протокол совета и приказ, затем введите в действие.</translation>
    </message>
    <message>
        <source>reads and does not write</source>
        <translation>читает и не пишет</translation>
    </message>
    <message>
        <source>is out of the chat</source>
        <translation>вне чата</translation>
    </message>
    <message>
        <source>Whoever is r&amp;estricted</source>
        <translation>Пока о&amp;граничен, участник</translation>
    </message>
</context>
<context>
    <name>moderation::StandingActs</name>
    <message>
        <source>Apologise</source>
        <translation>Принести извинения</translation>
    </message>
    <message>
        <source>Post in the chat</source>
        <translation>Опубликовать в чате</translation>
    </message>
    <message>
        <source>Your &amp;words</source>
        <translation>Ваши &amp;слова</translation>
    </message>
    <message numerus="yes">
        <source>The whole chat reads them. The members can object for %n hour(s); if nobody does, the moderator can lift the restriction before its time.</source>
        <translation>
            <numerusform>Их прочитает весь чат. Участники могут возразить в течение %n часа; если никто не возразит, модератор может снять ограничение раньше срока.</numerusform>
            <numerusform>Их прочитает весь чат. Участники могут возразить в течение %n часов; если никто не возразит, модератор может снять ограничение раньше срока.</numerusform>
            <numerusform>Их прочитает весь чат. Участники могут возразить в течение %n часов; если никто не возразит, модератор может снять ограничение раньше срока.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your apology is in the chat.</source>
        <translation>Ваши извинения в чате.</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Подать апелляцию</translation>
    </message>
    <message>
        <source>&amp;Why you do not agree</source>
        <translation>&amp;Почему вы не согласны</translation>
    </message>
    <message>
        <source>Heard by somebody else than the one who restricted. The restriction can be upheld, shortened or annulled; the answer comes as a message from the school.</source>
        <translation>Рассмотрит не тот, кто ограничил. Ограничение могут оставить, сократить или отменить; ответ придёт сообщением от школы.</translation>
    </message>
    <message>
        <source>Your appeal has been handed in.</source>
        <translation>Апелляция подана.</translation>
    </message>
    <message>
        <source>Object to lifting the restriction early?</source>
        <translation>Возразить против досрочного снятия?</translation>
    </message>
    <message>
        <source>%1 asks for pardon: “%2” If you object, the restriction stays until its end. The other members do not learn who objected.</source>
        <translation>%1 просит прощения: «%2» Если вы возразите, ограничение останется до конца срока. Другие участники не узнают, кто возразил.</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Возразить</translation>
    </message>
    <message>
        <source>Your objection counts. Nobody in the chat learns of it.</source>
        <translation>Возражение принято. В чате о нём не узнают.</translation>
    </message>
</context>
<context>
    <name>moderation::StandingPane</name>
    <message>
        <source>Your violations</source>
        <translation>Ваши нарушения</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Nothing is recorded about you</source>
        <translation>О вас ничего не записано</translation>
    </message>
    <message>
        <source>Violations that a moderator records, and restrictions of writing, would stand here with the item of the rules and what can be done.</source>
        <translation>Здесь стояли бы нарушения, которые записал модератор, и ограничения: с пунктом правил и тем, что можно сделать.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them count. Writing in a chat can be restricted when more than three count there.</source>
        <translation>
            <numerusform>Учитывается %n. Возможность писать в чате могут ограничить, когда там учитывается больше трёх.</numerusform>
            <numerusform>Учитываются %n. Возможность писать в чате могут ограничить, когда там учитывается больше трёх.</numerusform>
            <numerusform>Учитываются %n. Возможность писать в чате могут ограничить, когда там учитывается больше трёх.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until %1 you read this chat and do not write in it. It ends by itself.</source>
        <translation>До %1 вы читаете этот чат, но не пишете в нём. Ограничение закончится само.</translation>
    </message>
    <message>
        <source>From %1 to %2; it is over.</source>
        <translation>С %1 до %2; закончилось.</translation>
    </message>
    <message>
        <source>Your apology: “%1” The members can object until %2.</source>
        <translation>Ваши извинения: «%1» Участники могут возразить до %2.</translation>
    </message>
    <message>
        <source>Your appeal: %1.</source>
        <translation>Ваша апелляция: %1.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Обоснование: %1</translation>
    </message>
    <message>
        <source>A&amp;pologise…</source>
        <translation>Принести &amp;извинения…</translation>
    </message>
    <message>
        <source>Appea&amp;l…</source>
        <translation>Подать &amp;апелляцию…</translation>
    </message>
    <message>
        <source>Until %1 this chat is closed to you. It opens by itself.</source>
        <translation>До %1 этот чат для вас закрыт. Он откроется сам.</translation>
    </message>
</context>
<context>
    <name>moderation::Words</name>
    <message>
        <source>Complaint</source>
        <translation>Жалоба</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Before publication</source>
        <translation>До публикации</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Апелляция</translation>
    </message>
    <message>
        <source>Item %1. %2</source>
        <translation>Пункт %1. %2</translation>
    </message>
    <message>
        <source>Cannot write in this chat until %1.</source>
        <translation>Не может писать в этом чате до %1.</translation>
    </message>
    <message>
        <source>No violations recorded in this chat that count.</source>
        <translation>Неучтённых нарушений в этом чате нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s) recorded in this chat.</source>
        <translation>
            <numerusform>В этом чате записано %n нарушение.</numerusform>
            <numerusform>В этом чате записано %n нарушения.</numerusform>
            <numerusform>В этом чате записано %n нарушений.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than three: writing can be restricted for up to a month.</source>
        <translation>Это больше трёх: можно ограничить на срок до месяца.</translation>
    </message>
    <message>
        <source>Restricting takes more than three.</source>
        <translation>Ограничить можно, если их больше трёх.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” looks like a form of the obscene word “%2”.</source>
        <translation>«%1» похоже на форму нецензурного слова «%2».</translation>
    </message>
    <message>
        <source>“%1” leads into %2, which the school does not use.</source>
        <translation>«%1» ведёт в %2, которым школа не пользуется.</translation>
    </message>
    <message>
        <source>“%1” looks like a telephone number.</source>
        <translation>«%1» похоже на номер телефона.</translation>
    </message>
    <message>
        <source>“%1” looks like the number of a passport.</source>
        <translation>«%1» похоже на номер паспорта.</translation>
    </message>
    <message>
        <source>“%1” looks like an insurance number (SNILS).</source>
        <translation>«%1» похоже на СНИЛС.</translation>
    </message>
    <message>
        <source>“%1” looks like the number of a bank card.</source>
        <translation>«%1» похоже на номер банковской карты.</translation>
    </message>
    <message>
        <source>Everybody in the chat will see it and can pass it on.</source>
        <translation>Это увидят все участники чата и смогут передать дальше.</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Ещё не рассмотрена</translation>
    </message>
    <message>
        <source>The restriction stays</source>
        <translation>Ограничение остаётся</translation>
    </message>
    <message>
        <source>The term is shortened</source>
        <translation>Срок сокращается</translation>
    </message>
    <message>
        <source>The restriction and its violations are annulled</source>
        <translation>Ограничение и его нарушения аннулируются</translation>
    </message>
    <message>
        <source>Has no account yet. Make an invitation in the section Invitations.</source>
        <translation>Ещё нет учётной записи. Сделайте приглашение в разделе «Приглашения».</translation>
    </message>
    <message>
        <source>Has not acknowledged the rules in force. They are asked for at the next sign-in, or by the invitation.</source>
        <translation>Не ознакомлен с действующими правилами. Программа спросит при следующем входе или по приглашению.</translation>
    </message>
    <message>
        <source>Has not agreed to take part in the chats. Nobody is put in without consent; hand the information over another way.</source>
        <translation>Не дал согласия участвовать в чатах. Без согласия никого не включают; передайте сведения другим способом.</translation>
    </message>
    <message>
        <source>Does not belong into this chat by the school&apos;s structure. It follows from class, load and links in the section School.</source>
        <translation>Не входит в этот чат по структуре школы. Её определяют класс, нагрузка и связи в разделе «Школа».</translation>
    </message>
    <message>
        <source>The chat is archived: everybody reads, nobody writes.</source>
        <translation>Чат в архиве: его читают, но в него не пишут.</translation>
    </message>
    <message>
        <source>Only those who publish write in this chat.</source>
        <translation>В этот чат пишут только те, кто публикует.</translation>
    </message>
    <message>
        <source>Restricted until %1, item %2 of the rules. It ends by itself; earlier by an apology without objection, or by an appeal (Restrictions).</source>
        <translation>Ограничение до %1, пункт %2 правил. Закончится само; раньше — после извинений без возражений или по апелляции (вкладка «Ограничения»).</translation>
    </message>
    <message>
        <source>The chat is silent until %1. A moderator can end it here.</source>
        <translation>В чате тишина до %1. Модератор может закончить её здесь.</translation>
    </message>
    <message numerus="yes">
        <source>One message in %n second(s), until %1.</source>
        <translation>
            <numerusform>Не чаще одного сообщения в %n секунду, до %1.</numerusform>
            <numerusform>Не чаще одного сообщения в %n секунды, до %1.</numerusform>
            <numerusform>Не чаще одного сообщения в %n секунд, до %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A moderator reads the messages before the others do, until %1.</source>
        <translation>До %1 сообщения сначала читает модератор.</translation>
    </message>
    <message>
        <source>Recorded a violation</source>
        <translation>Записано нарушение</translation>
    </message>
    <message>
        <source>Removed messages</source>
        <translation>Удалены сообщения</translation>
    </message>
    <message>
        <source>Reminded of the rules</source>
        <translation>Напомнены правила</translation>
    </message>
    <message>
        <source>Restricted writing</source>
        <translation>Ограничена возможность писать</translation>
    </message>
    <message>
        <source>Lifted a restriction</source>
        <translation>Снято ограничение</translation>
    </message>
    <message>
        <source>Apologised</source>
        <translation>Принесены извинения</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>Подана апелляция</translation>
    </message>
    <message>
        <source>Decided an appeal</source>
        <translation>Решение по апелляции</translation>
    </message>
    <message>
        <source>Set a pause</source>
        <translation>Пауза в чате</translation>
    </message>
    <message>
        <source>Reported a message</source>
        <translation>Жалоба на сообщение</translation>
    </message>
    <message>
        <source>Took or handed over a report</source>
        <translation>Жалоба взята или передана</translation>
    </message>
    <message>
        <source>Kept a message</source>
        <translation>Сообщение оставлено</translation>
    </message>
    <message>
        <source>A filter found something</source>
        <translation>Находка фильтра</translation>
    </message>
    <message>
        <source>Held a message</source>
        <translation>Сообщение задержано</translation>
    </message>
    <message>
        <source>Told the administration of late reports</source>
        <translation>Администрации сообщено о нерассмотренных жалобах</translation>
    </message>
    <message>
        <source>Took an act back</source>
        <translation>Действие отменено</translation>
    </message>
    <message>
        <source>Took copies of messages</source>
        <translation>Получены копии сообщений</translation>
    </message>
    <message>
        <source>Set the filters</source>
        <translation>Настроены фильтры</translation>
    </message>
    <message>
        <source>Put rules in force</source>
        <translation>Введены правила</translation>
    </message>
    <message>
        <source>Acknowledged the rules</source>
        <translation>Ознакомление с правилами</translation>
    </message>
    <message>
        <source>Made an invitation</source>
        <translation>Создано приглашение</translation>
    </message>
    <message>
        <source>Annulled an invitation</source>
        <translation>Отменено приглашение</translation>
    </message>
    <message>
        <source>Set a position</source>
        <translation>Назначена должность</translation>
    </message>
    <message>
        <source>Set a seat</source>
        <translation>Назначено место в классе</translation>
    </message>
    <message>
        <source>Added a person</source>
        <translation>Добавлен человек</translation>
    </message>
    <message>
        <source>Changed a person&apos;s card</source>
        <translation>Изменена карточка человека</translation>
    </message>
    <message>
        <source>Imported a list</source>
        <translation>Загружен список</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>Who is at it</source>
        <translation>Кто занимается</translation>
    </message>
    <message>
        <source>%1 about a message of %2 in %3: %4</source>
        <translation>%1, автор %2, чат %3: %4</translation>
    </message>
    <message>
        <source>%1 is at it.</source>
        <translation>Занимается: %1.</translation>
    </message>
    <message>
        <source>Entered signatures from paper</source>
        <translation>Внесены подписи с бумаги</translation>
    </message>
    <message>
        <source>Joined or left the chats of a class</source>
        <translation>Изменено участие в чатах класса</translation>
    </message>
    <message>
        <source>Reminded of new rules</source>
        <translation>Напоминание о новых правилах</translation>
    </message>
    <message>
        <source>Changed the own password</source>
        <translation>Сменён свой пароль</translation>
    </message>
    <message>
        <source>Unlocked with the second factor</source>
        <translation>Введён код второго фактора</translation>
    </message>
    <message>
        <source>Began to set up a second factor</source>
        <translation>Начата настройка второго фактора</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>Настроен второй фактор</translation>
    </message>
    <message>
        <source>Took a second factor away</source>
        <translation>Снят второй фактор</translation>
    </message>
    <message>
        <source>Set whether a second factor is required</source>
        <translation>Решено, требовать ли второй фактор</translation>
    </message>
    <message>
        <source>Hidden, no item yet</source>
        <translation>Скрыто без пункта</translation>
    </message>
    <message>
        <source>annulled by an appeal</source>
        <translation>отменено по апелляции</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>учитывается</translation>
    </message>
    <message>
        <source>part of a restriction</source>
        <translation>вошло в ограничение</translation>
    </message>
    <message>
        <source>Open the invitations</source>
        <translation>Открыть приглашения</translation>
    </message>
    <message>
        <source>Open the school</source>
        <translation>Открыть школу</translation>
    </message>
    <message>
        <source>Open the restrictions</source>
        <translation>Открыть ограничения</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Снять паузу</translation>
    </message>
    <message>
        <source>Hid messages</source>
        <translation>Скрыл сообщения</translation>
    </message>
    <message>
        <source>Gave back what was hidden without an item</source>
        <translation>Вернула скрытое без пункта правил</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>пункт %1</translation>
    </message>
    <message>
        <source>apology without objections</source>
        <translation>извинения без возражений</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>тишина</translation>
    </message>
    <message>
        <source>one message at a time</source>
        <translation>по одному сообщению</translation>
    </message>
    <message>
        <source>a moderator reads first</source>
        <translation>сначала читает модератор</translation>
    </message>
    <message>
        <source>no pause</source>
        <translation>паузы нет</translation>
    </message>
    <message>
        <source>Ended sessions of an account</source>
        <translation>Завершены сессии аккаунта</translation>
    </message>
    <message>
        <source>Froze or opened an account</source>
        <translation>Аккаунт заморожен или открыт</translation>
    </message>
    <message>
        <source>Closed an account, or kept it</source>
        <translation>Аккаунт закрыт или оставлен</translation>
    </message>
    <message>
        <source>An account was deleted</source>
        <translation>Аккаунт удалён</translation>
    </message>
    <message>
        <source>Gave a link to a new password</source>
        <translation>Выдана ссылка на новый пароль</translation>
    </message>
    <message>
        <source>Used a link to a new password</source>
        <translation>Использована ссылка на новый пароль</translation>
    </message>
    <message>
        <source>Opened the own account by a link</source>
        <translation>Свой аккаунт открыт по ссылке</translation>
    </message>
    <message>
        <source>Asked for a code by e-mail</source>
        <translation>Запрошен код по почте</translation>
    </message>
    <message>
        <source>Set who may invite how</source>
        <translation>Изменены правила приглашений</translation>
    </message>
    <message>
        <source>Made a link for many</source>
        <translation>Создана ссылка для многих</translation>
    </message>
    <message>
        <source>Invited a guest</source>
        <translation>Приглашён гость</translation>
    </message>
    <message>
        <source>Made a kit of invitations</source>
        <translation>Создан комплект приглашений</translation>
    </message>
    <message>
        <source>Annulled invitations</source>
        <translation>Аннулированы приглашения</translation>
    </message>
    <message>
        <source>Joined by an invitation</source>
        <translation>Вступление по приглашению</translation>
    </message>
    <message>
        <source>Declined an invitation</source>
        <translation>Отказ от приглашения</translation>
    </message>
    <message>
        <source>Asked to be let in</source>
        <translation>Подана заявка</translation>
    </message>
    <message>
        <source>Decided requests to join</source>
        <translation>Рассмотрены заявки</translation>
    </message>
    <message numerus="yes">
        <source>%1 in favour, %2 against, %n asked.</source>
        <translation>
            <numerusform>за — %1, против — %2, опрошен %n человек.</numerusform>
            <numerusform>за — %1, против — %2, опрошено %n человека.</numerusform>
            <numerusform>за — %1, против — %2, опрошено %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft “%1” has become version %2. Parents: %3</source>
        <translation>Проект «%1» стал редакцией %2. Мнение родителей: %3</translation>
    </message>
    <message>
        <source>The draft “%1” was withdrawn on %2. Parents: %3</source>
        <translation>Проект «%1» отозван %2. Мнение родителей: %3</translation>
    </message>
    <message>
        <source>The parents are asked about the draft “%1” until %2: %3</source>
        <translation>Родителей спрашивают о проекте «%1» до %2: %3</translation>
    </message>
    <message>
        <source>The parents were asked about the draft “%1” until %2: %3</source>
        <translation>Родителей спрашивали о проекте «%1» до %2: %3</translation>
    </message>
    <message>
        <source>Put a rule above a chat</source>
        <translation>Закрепил(а) пункт правил над чатом</translation>
    </message>
    <message>
        <source>Noted that a class has discussed the rules</source>
        <translation>Отметил(а), что правила обсуждены на занятии</translation>
    </message>
    <message>
        <source>Asked the parents about a draft of the rules</source>
        <translation>Спросил(а) родителей о проекте правил</translation>
    </message>
    <message>
        <source>Withdrew a draft of the rules</source>
        <translation>Отозвал(а) проект правил</translation>
    </message>
    <message>
        <source>Answered about a draft of the rules</source>
        <translation>Ответил(а) о проекте правил</translation>
    </message>
    <message>
        <source>Changed who may write to whom</source>
        <translation>Изменена переписка: кто кому может писать</translation>
    </message>
    <message>
        <source>Changed the words of the organisation</source>
        <translation>Изменены слова организации</translation>
    </message>
    <message>
        <source>Opened, changed or closed chats</source>
        <translation>Открыты, изменены или закрыты чаты</translation>
    </message>
    <message>
        <source>Showed the administrator&apos;s code</source>
        <translation>Предъявлен код администратора</translation>
    </message>
    <message>
        <source>Closed chats whose last day is over</source>
        <translation>Закрыты чаты, срок которых прошёл</translation>
    </message>
    <message>
        <source>Read a chat of others</source>
        <translation>Чтение чужого чата</translation>
    </message>
    <message>
        <source>Is out of this chat until %1.</source>
        <translation>Вне этого чата до %1.</translation>
    </message>
    <message>
        <source>The chat is closed to the person until %1, item %2 of the rules. It opens by itself; earlier by an apology without objection, or by an appeal (Restrictions).</source>
        <translation>Чат закрыт для участника до %1, пункт %2 правил. Откроется сам; раньше — после извинений без возражений или по апелляции (вкладка «Ограничения»).</translation>
    </message>
    <message>
        <source>Set the hours of a chat</source>
        <translation>Часы чата</translation>
    </message>
    <message>
        <source>Set the days on which the school is closed</source>
        <translation>Дни, когда школа закрыта</translation>
    </message>
    <message>
        <source>Took back a message that waited</source>
        <translation>Отзыв сообщения, которое ждало</translation>
    </message>
    <message>
        <source>Did not let in a message that waited</source>
        <translation>Отказ сообщению, которое ждало</translation>
    </message>
    <message>
        <source>Set the working hours of one of the staff</source>
        <translation>Рабочие часы сотрудника</translation>
    </message>
</context>
<context>
    <name>publish::AnnouncementSheet</name>
    <message>
        <source>New announcement</source>
        <translation>Новое объявление</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Объявить</translation>
    </message>
    <message>
        <source>Ask each family to &amp;confirm that they know of it</source>
        <translation>Просить &amp;подтвердить ознакомление</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Заголовок</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>C&amp;hats</source>
        <translation>&amp;Чаты</translation>
    </message>
    <message>
        <source>&amp;By the end of</source>
        <translation>&amp;До конца дня</translation>
    </message>
    <message>
        <source>Choose the chats in which it is to be said.</source>
        <translation>Выберите чаты, в которых сделать объявление.</translation>
    </message>
    <message numerus="yes">
        <source>It will be said in %n chat(s), with your name.</source>
        <translation>
            <numerusform>Объявление появится в %n чате с вашим именем.</numerusform>
            <numerusform>Объявление появится в %n чатах с вашим именем.</numerusform>
            <numerusform>Объявление появится в %n чатах с вашим именем.</numerusform>
        </translation>
    </message>
    <message>
        <source>Any app can confirm it by one word; one of the parents is enough for a child.</source>
        <translation>Подтвердить можно одним словом из любого приложения; за ребёнка достаточно одного из родителей.</translation>
    </message>
</context>
<context>
    <name>publish::AnnouncementsScreen</name>
    <message>
        <source>&amp;New announcement…</source>
        <translation>&amp;Новое объявление…</translation>
    </message>
    <message>
        <source>&amp;Only those who have not</source>
        <translation>&amp;Только не ознакомленные</translation>
    </message>
    <message>
        <source>&amp;Remind those who have not</source>
        <translation>&amp;Напомнить остальным</translation>
    </message>
    <message>
        <source>Enter &amp;signatures on paper</source>
        <translation>Отметить подписи на &amp;бумаге</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Объявления</translation>
    </message>
    <message>
        <source>No announcements yet</source>
        <translation>Объявлений пока нет</translation>
    </message>
    <message>
        <source>Say something in several chats at once, and see which families have confirmed that they know.</source>
        <translation>Сделайте объявление сразу в нескольких чатах и смотрите, какие семьи с ним ознакомились.</translation>
    </message>
    <message>
        <source>Who has confirmed</source>
        <translation>Кто ознакомился</translation>
    </message>
    <message>
        <source>%1
%2 · %3</source>
        <comment>heading, figures, when</comment>
        <translation>%1
%2 · %3</translation>
    </message>
    <message>
        <source>Confirmed: %1 of %2</source>
        <translation>Ознакомлены: %1 из %2</translation>
    </message>
    <message>
        <source>For the rows that are selected</source>
        <translation>Для выделенных строк</translation>
    </message>
    <message>
        <source>Announced.</source>
        <translation>Объявлено.</translation>
    </message>
    <message>
        <source>Remind those who have not confirmed?</source>
        <translation>Напомнить тем, кто не ознакомился?</translation>
    </message>
    <message numerus="yes">
        <source>%n of those who were asked get a message from the school.</source>
        <translation>
            <numerusform>Сообщение от школы получит %n адресат.</numerusform>
            <numerusform>Сообщение от школы получат %n адресата.</numerusform>
            <numerusform>Сообщение от школы получат %n адресатов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reminded.</source>
        <translation>
            <numerusform>Напомнили %n человеку.</numerusform>
            <numerusform>Напомнили %n людям.</numerusform>
            <numerusform>Напомнили %n людям.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be reached here: tell them on paper.</source>
        <translation>
            <numerusform>До %n здесь не дойти: сообщите на бумаге.</numerusform>
            <numerusform>До %n здесь не дойти: сообщите на бумаге.</numerusform>
            <numerusform>До %n здесь не дойти: сообщите на бумаге.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter signatures on paper?</source>
        <translation>Отметить подписи на бумаге?</translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s) will count as confirmed, with your name.</source>
        <translation>
            <numerusform>%n выделенная строка будет отмечена как ознакомленная, от вашего имени.</numerusform>
            <numerusform>%n выделенные строки будут отмечены как ознакомленные, от вашего имени.</numerusform>
            <numerusform>%n выделенных строк будут отмечены как ознакомленные, от вашего имени.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Sa&amp;ve the table…</source>
        <translation>Сохранить &amp;таблицу…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>Ис&amp;править…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Отозвать…</translation>
    </message>
    <message>
        <source>Announcement %1</source>
        <comment>its number</comment>
        <translation>Объявление %1</translation>
    </message>
    <message>
        <source>Text, CSV (*.csv)</source>
        <translation>Текст, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>The words in the chats are changed.</source>
        <translation>Текст в чатах исправлен.</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>Объявление отозвано.</translation>
    </message>
    <message>
        <source>&amp;Polls…</source>
        <translation>О&amp;просы…</translation>
    </message>
</context>
<context>
    <name>publish::PollsSheet</name>
    <message>
        <source>Polls</source>
        <translation>Опросы</translation>
    </message>
    <message>
        <source>&amp;Earlier polls</source>
        <translation>&amp;Более ранние</translation>
    </message>
    <message>
        <source>&amp;Vote…</source>
        <translation>Про&amp;голосовать…</translation>
    </message>
    <message>
        <source>&amp;Results…</source>
        <translation>&amp;Результаты…</translation>
    </message>
    <message>
        <source>Of which chats</source>
        <translation>Каких чатов</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Этот чат</translation>
    </message>
    <message>
        <source>All my chats</source>
        <translation>Все мои чаты</translation>
    </message>
    <message>
        <source>Which polls</source>
        <translation>Какие опросы</translation>
    </message>
    <message>
        <source>All polls</source>
        <translation>Все опросы</translation>
    </message>
    <message>
        <source>Waiting for my vote</source>
        <translation>Ждут моего голоса</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Завершённые</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>you have not voted</source>
        <translation>вы не голосовали</translation>
    </message>
    <message>
        <source>you have voted</source>
        <translation>вы проголосовали</translation>
    </message>
    <message>
        <source>There are no polls yet.</source>
        <translation>Опросов пока нет.</translation>
    </message>
    <message>
        <source>There are none of this kind.</source>
        <translation>Таких опросов нет.</translation>
    </message>
    <message>
        <source>&amp;Vote anew…</source>
        <translation>Проголосовать &amp;заново…</translation>
    </message>
</context>
<context>
    <name>school::ApplicationLetter</name>
    <message>
        <source>short name</source>
        <translation>краткое название</translation>
    </message>
    <message>
        <source>taxpayer number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>site</source>
        <translation>сайт</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>почту</translation>
    </message>
    <message>
        <source>head of the organisation</source>
        <translation>руководителя организации</translation>
    </message>
    <message>
        <source>order that appoints %1</source>
        <comment>an administrator</comment>
        <translation>приказ, которым назначен(а) %1</translation>
    </message>
    <message>
        <source>e-mail of %1</source>
        <translation>почту: %1</translation>
    </message>
    <message>
        <source>mobile phone of %1</source>
        <translation>мобильный телефон: %1</translation>
    </message>
    <message>
        <source>scan of the order that appoints %1</source>
        <comment>an administrator</comment>
        <translation>скан приказа о назначении: %1</translation>
    </message>
</context>
<context>
    <name>publish::PollSheet</name>
    <message>
        <source>New poll</source>
        <translation>Новый опрос</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>&amp;Several answers can be chosen</source>
        <translation>Можно выбрать &amp;несколько ответов</translation>
    </message>
    <message>
        <source>A&amp;nonymous</source>
        <translation>&amp;Анонимный</translation>
    </message>
    <message>
        <source>&amp;One vote for a child</source>
        <translation>Один &amp;голос за ребёнка</translation>
    </message>
    <message>
        <source>Until the &amp;end of</source>
        <translation>&amp;До конца дня</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не нужен</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Вопрос</translation>
    </message>
    <message>
        <source>&amp;Answers, each in a line of its own</source>
        <translation>&amp;Ответы, каждый с новой строки</translation>
    </message>
    <message>
        <source>Q&amp;uorum</source>
        <translation>&amp;Кворум</translation>
    </message>
    <message>
        <source>There must be a question and 2 to 12 different answers.</source>
        <translation>Нужны вопрос и от 2 до 12 разных ответов.</translation>
    </message>
    <message>
        <source>It will be said in “%1”. Nobody will see who chose what, you neither; a vote cannot be changed, and the figures are told at the end.</source>
        <translation>Опрос появится в чате «%1». Кто как ответил, не увидит никто, и вы тоже; голос изменить нельзя, а итоги станут известны в конце.</translation>
    </message>
    <message>
        <source>It will be said in “%1”. Any app can vote by a number; you will see who chose what.</source>
        <translation>Опрос появится в чате «%1». Голосовать можно номером из любого приложения; кто как ответил, увидите вы.</translation>
    </message>
</context>
<context>
    <name>publish::VoteSheet</name>
    <message>
        <source>Vote</source>
        <translation>Проголосовать</translation>
    </message>
    <message>
        <source>You can choose several.</source>
        <translation>Можно выбрать несколько.</translation>
    </message>
    <message>
        <source>Nobody will see what you chose. The vote cannot be changed afterwards.</source>
        <translation>Что вы выбрали, не увидит никто. Изменить голос потом нельзя.</translation>
    </message>
    <message>
        <source>Whoever asks will see what you chose. While the poll is open, you can vote anew.</source>
        <translation>Что вы выбрали, увидит тот, кто спрашивает. Пока опрос идёт, голос можно изменить.</translation>
    </message>
</context>
<context>
    <name>publish::PollResultsSheet</name>
    <message>
        <source>Results of the poll</source>
        <translation>Итоги опроса</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Who chose what</source>
        <translation>Кто как ответил</translation>
    </message>
    <message>
        <source>Close the poll &amp;now…</source>
        <translation>&amp;Завершить сейчас…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Сохранить…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What was chosen is told when the poll is closed.</source>
        <translation>Что выбрали, станет известно, когда опрос завершится.</translation>
    </message>
    <message>
        <source>Close the poll?</source>
        <translation>Завершить опрос?</translation>
    </message>
    <message>
        <source>Nobody can vote any more, and the result is said in the chat.</source>
        <translation>Голосовать больше будет нельзя, итог появится в чате.</translation>
    </message>
    <message>
        <source>Close the poll</source>
        <translation>Завершить опрос</translation>
    </message>
    <message>
        <source>Poll %1</source>
        <comment>its number</comment>
        <translation>Опрос %1</translation>
    </message>
    <message>
        <source>Text, CSV (*.csv)</source>
        <translation>Текст, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>school::ActSheet</name>
    <message>
        <source>What will happen</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>Looking at what would come of it…</source>
        <translation>Смотрим, что из этого получится…</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>Это сделать нельзя.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Ничего не изменится.</translation>
    </message>
    <message numerus="yes">
        <source>This is what will happen: %n change(s).</source>
        <translation>
            <numerusform>Вот что произойдёт: %n изменение.</numerusform>
            <numerusform>Вот что произойдёт: %n изменения.</numerusform>
            <numerusform>Вот что произойдёт: %n изменений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same kinds are not listed here.</source>
        <translation>
            <numerusform>Ещё %n такого же вида здесь не показано.</numerusform>
            <numerusform>Ещё %n такого же вида здесь не показаны.</numerusform>
            <numerusform>Ещё %n такого же вида здесь не показаны.</numerusform>
        </translation>
    </message>
    <message>
        <source>The school has changed since this was shown, so nothing was done. Above is what would happen now.</source>
        <translation>С тех пор в школе что-то поменялось, поэтому ничего не сделано. Выше — что произойдёт теперь.</translation>
    </message>
</context>
<context>
    <name>school::AdministratorForm</name>
    <message>
        <source>You, the administrator</source>
        <translation>Вы — администратор</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Фамилия</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Patronymic</source>
        <translation>&amp;Отчество</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>По&amp;чта</translation>
    </message>
    <message>
        <source>&amp;Order number</source>
        <translation>&amp;Номер приказа</translation>
    </message>
    <message>
        <source>Date of the o&amp;rder</source>
        <translation>&amp;Дата приказа</translation>
    </message>
    <message>
        <source>&amp;Scan of the order</source>
        <translation>&amp;Скан приказа</translation>
    </message>
</context>
<context>
    <name>school::ArchiveSheet</name>
    <message>
        <source>Bring back %1</source>
        <translation>Вернуть из архива: %1</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>В архив: %1</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Убрать в архив</translation>
    </message>
    <message>
        <source>Chats are open again. Pupils who have meanwhile gone to another class do not come back.</source>
        <translation>Чаты снова открыты. Ученики, которые за это время перешли в другой класс, не возвращаются.</translation>
    </message>
    <message>
        <source>Nothing is deleted: chats can be read and searched, but nobody writes in them any more.</source>
        <translation>Ничего не удаляется: чаты можно читать и искать в них, но никто больше не пишет.</translation>
    </message>
    <message>
        <source>Back from the archive: %1.</source>
        <translation>Возвращено из архива: %1.</translation>
    </message>
    <message>
        <source>In the archive now: %1.</source>
        <translation>Теперь в архиве: %1.</translation>
    </message>
</context>
<context>
    <name>school::ClassForm</name>
    <message>
        <source>New class</source>
        <translation>Новый класс</translation>
    </message>
    <message>
        <source>Create class</source>
        <translation>Создать класс</translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation>&amp;Параллель</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Буква</translation>
    </message>
    <message>
        <source>Class &amp;teacher</source>
        <translation>&amp;Классный руководитель</translation>
    </message>
    <message>
        <source>Can be given later. The chats of the class appear by themselves.</source>
        <translation>Можно назначить позже. Чаты класса появятся сами.</translation>
    </message>
    <message>
        <source>The letter is one letter of the Russian alphabet.</source>
        <translation>Буква класса — одна русская буква.</translation>
    </message>
    <message>
        <source>There is a class %1 already.</source>
        <translation>Класс %1 уже есть.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Пока никто</translation>
    </message>
</context>
<context>
    <name>school::ClassTeacherForm</name>
    <message>
        <source>Class teacher of %1</source>
        <translation>Классный руководитель %1</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Class &amp;teacher</source>
        <translation>&amp;Классный руководитель</translation>
    </message>
    <message>
        <source>Becomes moderator of the chats of the class at once; whoever was it before leaves them.</source>
        <translation>Сразу станет модератором чатов класса; прежний руководитель из них выйдет.</translation>
    </message>
    <message>
        <source>Somebody &amp;stands in for the class teacher</source>
        <translation>Кто-то &amp;замещает классного руководителя</translation>
    </message>
    <message>
        <source>&amp;Deputy</source>
        <translation>&amp;Заместитель</translation>
    </message>
    <message>
        <source>Can always do what the class teacher can.</source>
        <translation>Может всё то же, что и классный руководитель, постоянно.</translation>
    </message>
    <message>
        <source>S&amp;ubstitute</source>
        <translation>Кто за&amp;мещает</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;С</translation>
    </message>
    <message>
        <source>U&amp;ntil</source>
        <translation>П&amp;о</translation>
    </message>
    <message>
        <source>From the first to the last of these days the substitute leads the class too; then that ends by itself.</source>
        <translation>С первого по последний из этих дней замещающий тоже ведёт класс; затем это прекращается само.</translation>
    </message>
    <message>
        <source>The deputy is somebody else than the class teacher.</source>
        <translation>Заместитель и классный руководитель — разные люди.</translation>
    </message>
    <message>
        <source>Somebody else stands in for the class teacher.</source>
        <translation>Замещать классного руководителя должен кто-то другой.</translation>
    </message>
    <message>
        <source>The last day is before the first one, or past.</source>
        <translation>Последний день раньше первого или уже прошёл.</translation>
    </message>
</context>
<context>
    <name>school::ClassesSheet</name>
    <message>
        <source>Several classes at once</source>
        <translation>Несколько классов сразу</translation>
    </message>
    <message>
        <source>Create classes</source>
        <translation>Создать классы</translation>
    </message>
    <message>
        <source>Put the classes of one grade together, below a &amp;parallel</source>
        <translation>Собрать классы одного года в &amp;параллель</translation>
    </message>
    <message>
        <source>А–Г</source>
        <translation>А–Г</translation>
    </message>
    <message>
        <source>&amp;From grade</source>
        <translation>&amp;С класса</translation>
    </message>
    <message>
        <source>&amp;to grade</source>
        <translation>&amp;по класс</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>&amp;Буквы</translation>
    </message>
    <message>
        <source>Say which letters each grade has: А–Г, or А Б Д.</source>
        <translation>Укажите буквы классов: А–Г или А Б Д.</translation>
    </message>
    <message>
        <source>These are no letters of classes. Write them like this: А–Г, or А Б Д.</source>
        <translation>Это не буквы классов. Напишите так: А–Г или А Б Д.</translation>
    </message>
    <message>
        <source>The first grade is above the last one.</source>
        <translation>Первый класс больше последнего.</translation>
    </message>
    <message>
        <source>All these classes are there already.</source>
        <translation>Все эти классы уже есть.</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) have been created.</source>
        <translation>
            <numerusform>Создан %n класс.</numerusform>
            <numerusform>Создано %n класса.</numerusform>
            <numerusform>Создано %n классов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::CompletenessPage</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Pupils&apos; chat</source>
        <translation>Чат учеников</translation>
    </message>
    <message>
        <source>Parents&apos; chat</source>
        <translation>Чат родителей</translation>
    </message>
    <message>
        <source>Teachers&apos; chat</source>
        <translation>Чат учителей</translation>
    </message>
    <message>
        <source>Have joined</source>
        <translation>Вошли</translation>
    </message>
    <message>
        <source>Know the rules</source>
        <translation>Знают правила</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет чата</translation>
    </message>
    <message>
        <source>no moderator</source>
        <translation>нет модератора</translation>
    </message>
    <message>
        <source>Make everything as it should be</source>
        <translation>Привести всё в порядок</translation>
    </message>
    <message>
        <source>Classes and their chats</source>
        <translation>Классы и их чаты</translation>
    </message>
    <message>
        <source>Chats of the classes</source>
        <translation>Чаты классов</translation>
    </message>
    <message>
        <source>Looking at all classes…</source>
        <translation>Проверяем все классы…</translation>
    </message>
    <message>
        <source>Every class has its chats, and somebody of the staff moderates each.</source>
        <translation>У каждого класса есть все чаты, и в каждом есть модератор из сотрудников.</translation>
    </message>
    <message numerus="yes">
        <source>In %n class(es) something is missing. Press Enter on “no moderator” to appoint a class teacher.</source>
        <translation>
            <numerusform>В %n классе чего-то не хватает. Нажмите Enter на «нет модератора», чтобы назначить классного руководителя.</numerusform>
            <numerusform>В %n классах чего-то не хватает. Нажмите Enter на «нет модератора», чтобы назначить классного руководителя.</numerusform>
            <numerusform>В %n классах чего-то не хватает. Нажмите Enter на «нет модератора», чтобы назначить классного руководителя.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every chat is being made as the structure says; this takes a moment.</source>
        <translation>Чаты приводятся в соответствие со структурой школы; это займёт немного времени.</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Сохранить таблицей…</translation>
    </message>
    <message>
        <source>Subjects with a chat</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <comment>share, part, whole</comment>
        <translation>%1 % (%2 из %3)</translation>
    </message>
    <message>
        <source>%1, nobody has written yet</source>
        <comment>21 of 25</comment>
        <translation>%1, ещё не писали</translation>
    </message>
    <message>
        <source>%1, silent since %2</source>
        <comment>21 of 25, a day</comment>
        <translation>%1, молчит с %2</translation>
    </message>
</context>
<context>
    <name>school::GapsPage</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>class</source>
        <translation>класс</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>ученик</translation>
    </message>
    <message>
        <source>family of %1</source>
        <comment>name of a child</comment>
        <translation>семья: %1</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>сотрудник</translation>
    </message>
    <message>
        <source>Classes without a class teacher</source>
        <translation>Классы без классного руководителя</translation>
    </message>
    <message>
        <source>People without an account</source>
        <translation>Люди без учётной записи</translation>
    </message>
    <message>
        <source>Pupils without a representative</source>
        <translation>Ученики без представителя</translation>
    </message>
    <message>
        <source>Class teacher…</source>
        <translation>Классный руководитель…</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Сохранить таблицей…</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Чего не хватает</translation>
    </message>
    <message>
        <source>Nothing is missing here</source>
        <translation>Здесь всё на месте</translation>
    </message>
    <message>
        <source>Look at the other lists too: choose one above.</source>
        <translation>Посмотрите и другие списки: их можно выбрать вверху.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>list, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Subjects without a chat</source>
        <translation>Предметы без чата</translation>
    </message>
    <message>
        <source>Chats of subjects</source>
        <translation>Чаты по предметам</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The chats are open; who is in them follows the load.</source>
        <translation>Чаты открыты; состав следует за нагрузкой.</translation>
    </message>
    <message numerus="yes">
        <source>Open %n chat(s)…</source>
        <translation>
            <numerusform>Открыть %n чат…</numerusform>
            <numerusform>Открыть %n чата…</numerusform>
            <numerusform>Открыть %n чатов…</numerusform>
        </translation>
    </message>
    <message>
        <source>Open all chats…</source>
        <translation>Открыть все чаты…</translation>
    </message>
    <message>
        <source>Class and subject</source>
        <translation>Класс и предмет</translation>
    </message>
    <message>
        <source>Who teaches</source>
        <translation>Кто ведёт</translation>
    </message>
</context>
<context>
    <name>school::GuardianForm</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Child: %1</source>
        <translation>Ребёнок: %1</translation>
    </message>
    <message>
        <source>No longer answers for the child</source>
        <translation>Больше не представляет ребёнка</translation>
    </message>
</context>
<context>
    <name>school::ImportColumns</name>
    <message>
        <source>The columns are mapped as you did it for the last file of this kind.</source>
        <translation>Столбцы сопоставлены так, как вы это сделали для прошлого такого файла.</translation>
    </message>
    <message>
        <source>Pupils and their parents</source>
        <translation>Ученики и их родители</translation>
    </message>
    <message>
        <source>Columns of the list; the first row says what each holds</source>
        <translation>Столбцы списка; первая строка говорит, что в каждом</translation>
    </message>
    <message>
        <source>Say which column holds the names: choose it in the first row of the table.</source>
        <translation>Укажите, в каком столбце имена: выберите это в первой строке таблицы.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>for example 5А</source>
        <translation>например, 5А</translation>
    </message>
    <message>
        <source>Class of these pupils</source>
        <translation>Класс этих учеников</translation>
    </message>
    <message>
        <source>The list holds</source>
        <translation>В списке</translation>
    </message>
    <message>
        <source>Headings in line</source>
        <translation>Заголовки в строке</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>точка с запятой ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>запятая ,</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>vertical bar |</source>
        <translation>вертикальная черта |</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Cells are apart by</source>
        <translation>Ячейки разделяет</translation>
    </message>
    <message>
        <source>Sheets of the workbook; those with a tick are read</source>
        <translation>Листы книги; отмеченные будут прочитаны</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>Что в столбце %1</translation>
    </message>
    <message>
        <source>What the column “%1” holds</source>
        <translation>Что в столбце «%1»</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Teaching load</source>
        <translation>Учебная нагрузка</translation>
    </message>
</context>
<context>
    <name>school::ImportPreview</name>
    <message>
        <source>Which rows are shown</source>
        <translation>Какие строки показаны</translation>
    </message>
    <message>
        <source>What will be changed</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Everything: %1</source>
        <translation>Все строки: %1</translation>
    </message>
</context>
<context>
    <name>school::ImportSource</name>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Select the cells in the spreadsheet, with their headings, copy them and paste them here.</source>
        <translation>Выделите ячейки в таблице вместе с заголовками, скопируйте и вставьте сюда.</translation>
    </message>
    <message>
        <source>A list of pupils with their parents: an Excel workbook (.xlsx), also with a sheet for each class, or a CSV or text file of any program. You can also drop the file on this window.</source>
        <translation>Список учеников с родителями: книга Excel (.xlsx), в том числе с листом на каждый класс, либо файл CSV или текст из любой программы. Файл можно и перетащить в это окно.</translation>
    </message>
    <message>
        <source>Or paste cells</source>
        <translation>Или вставьте ячейки</translation>
    </message>
    <message>
        <source>List of a class or of the school</source>
        <translation>Список класса или школы</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv *.tsv *.txt)</source>
        <translation>Списки (*.xlsx *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>school::ImportWizard</name>
    <message>
        <source>People from a list</source>
        <translation>Люди из списка</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Читаю список…</translation>
    </message>
    <message>
        <source>The list was not taken. Nothing has been changed.</source>
        <translation>Список не взят. Ничего не изменилось.</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n row(s) with the school…</source>
        <translation>
            <numerusform>Сравниваю со школой %n строку…</numerusform>
            <numerusform>Сравниваю со школой %n строки…</numerusform>
            <numerusform>Сравниваю со школой %n строк…</numerusform>
        </translation>
    </message>
    <message>
        <source>The list could not be compared with the school. Nothing has been changed.</source>
        <translation>Сравнить список со школой не удалось. Ничего не изменилось.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the school already.</source>
        <translation>
            <numerusform>%n строка уже есть в школе.</numerusform>
            <numerusform>%n строки уже есть в школе.</numerusform>
            <numerusform>%n строк уже есть в школе.</numerusform>
        </translation>
    </message>
    <message>
        <source>The school has changed since this plan was made, so nothing was applied. This is the new plan.</source>
        <translation>С тех пор как план составлен, школа изменилась, поэтому ничего не применено. Вот новый план.</translation>
    </message>
    <message>
        <source>Everything in this list is in the school already, or was left out.</source>
        <translation>Всё из этого списка уже есть в школе или пропущено.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the school.</source>
        <translation>
            <numerusform>%n изменение в школе.</numerusform>
            <numerusform>%n изменения в школе.</numerusform>
            <numerusform>%n изменений в школе.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing the list with the school…</source>
        <translation>Сравниваем список со школой…</translation>
    </message>
</context>
<context>
    <name>school::IntoSheet</name>
    <message>
        <source>Merge %1</source>
        <translation>Объединить: %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Переместить: %1</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>All of them go over &amp;into</source>
        <translation>Все переходят &amp;в</translation>
    </message>
    <message>
        <source>Pupils and teachers go over; what is left is archived, its chats can be read.</source>
        <translation>Ученики и учителя переходят; остальное уходит в архив, его чаты можно читать.</translation>
    </message>
    <message>
        <source>&amp;Below</source>
        <translation>&amp;Где находится</translation>
    </message>
    <message>
        <source>Choose another unit of the same kind that they go over into.</source>
        <translation>Выберите другое подразделение того же вида, в которое они перейдут.</translation>
    </message>
    <message>
        <source>%1 are one now: %2.</source>
        <translation>Объединены: %1. Теперь это %2.</translation>
    </message>
    <message>
        <source>%1 stand below %2 now.</source>
        <translation>Перемещены: %1. Теперь они в «%2».</translation>
    </message>
</context>
<context>
    <name>school::JournalPage</name>
    <message>
        <source>From</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Приказ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>transferred: 5А → 5Б</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>enrolled: 5А</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number, date</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>change of the structure</source>
        <translation>изменение структуры</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>движение</translation>
    </message>
    <message>
        <source>new school year</source>
        <translation>новый учебный год</translation>
    </message>
    <message>
        <source>people from a list</source>
        <translation>люди из списка</translation>
    </message>
    <message>
        <source>list of the staff</source>
        <translation>список сотрудников</translation>
    </message>
    <message>
        <source>teaching load</source>
        <translation>учебная нагрузка</translation>
    </message>
    <message>
        <source>check of teachers</source>
        <translation>проверка учителей</translation>
    </message>
    <message>
        <source>Cancel what is chosen</source>
        <translation>Отменить выбранное</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Journal of movements</source>
        <translation>Журнал движения</translation>
    </message>
    <message>
        <source>The journal is empty</source>
        <translation>Журнал пуст</translation>
    </message>
    <message>
        <source>Transfers, departures and appointments are written here with their orders. Choose people in a class and press “With the chosen people”.</source>
        <translation>Здесь записаны переводы, выбытия и назначения с приказами. Выберите людей в классе и нажмите «С выбранными людьми».</translation>
    </message>
    <message>
        <source>Nothing is to come.</source>
        <translation>Впереди ничего не запланировано.</translation>
    </message>
    <message numerus="yes">
        <source>%n to come.</source>
        <comment>movements</comment>
        <translation>
            <numerusform>Впереди: %n.</numerusform>
            <numerusform>Впереди: %n.</numerusform>
            <numerusform>Впереди: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (%n row(s))</source>
        <comment>what, when</comment>
        <translation>
            <numerusform>%1, %2 (%n запись)</numerusform>
            <numerusform>%1, %2 (%n записи)</numerusform>
            <numerusform>%1, %2 (%n записей)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. It stays in the journal as cancelled.</source>
        <translation>Отменено. В журнале останется отметка об отмене.</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Сохранить таблицей…</translation>
    </message>
    <message>
        <source>chats of subjects</source>
        <translation>чаты предметов</translation>
    </message>
    <message>
        <source>chats</source>
        <translation>чаты</translation>
    </message>
    <message>
        <source>words of the organisation</source>
        <translation>слова организации</translation>
    </message>
    <message>
        <source>who may write to whom</source>
        <translation>кто кому может писать</translation>
    </message>
</context>
<context>
    <name>school::LinkFields</name>
    <message>
        <source>&amp;Begins on</source>
        <translation>&amp;Начинается</translation>
    </message>
    <message>
        <source>&amp;Ends on</source>
        <translation>З&amp;аканчивается</translation>
    </message>
    <message>
        <source>In the &amp;active group of the class&apos;s parents</source>
        <translation>В родительском &amp;активе класса</translation>
    </message>
    <message>
        <source>Has all rights</source>
        <translation>Все права</translation>
    </message>
    <message>
        <source>Restricted by a court: in no chat of the child</source>
        <translation>Ограничены судом: ни в одном чате ребёнка</translation>
    </message>
    <message>
        <source>&amp;Who to the child</source>
        <translation>&amp;Кем приходится ребёнку</translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation>&amp;Права</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>Окончание раньше начала.</translation>
    </message>
</context>
<context>
    <name>school::LoadPage</name>
    <message>
        <source>Take back</source>
        <translation>Отменить правку</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Повторить правку</translation>
    </message>
    <message>
        <source>Change the load…</source>
        <translation>Изменить нагрузку…</translation>
    </message>
    <message>
        <source>Add a subject…</source>
        <translation>Добавить предмет…</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>Из списка…</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Сохранить таблицей…</translation>
    </message>
    <message>
        <source>Only classes where somebody is missing</source>
        <translation>Только классы, где кого-то не хватает</translation>
    </message>
    <message>
        <source>There is no teaching load yet</source>
        <translation>Учебной нагрузки пока нет</translation>
    </message>
    <message>
        <source>Add a subject, bring the load in from a list, or paste a table with classes at the left and subjects above.</source>
        <translation>Добавьте предмет, загрузите нагрузку из списка или вставьте таблицу: слева классы, сверху предметы.</translation>
    </message>
    <message>
        <source>Teaching load</source>
        <translation>Учебная нагрузка</translation>
    </message>
    <message>
        <source>Teaching load: classes and subjects</source>
        <translation>Учебная нагрузка: классы и предметы</translation>
    </message>
    <message numerus="yes">
        <source>In %n cell(s) somebody is not found among the staff, or several have this name. Give the name in full; several teachers are parted by a comma.</source>
        <translation>
            <numerusform>В %n клетке указан тот, кого среди сотрудников нет или кого не отличить от тёзки. Напишите имя полностью; нескольких учителей разделяйте запятой.</numerusform>
            <numerusform>В %n клетках указаны те, кого среди сотрудников нет или кого не отличить от тёзок. Напишите имена полностью; нескольких учителей разделяйте запятой.</numerusform>
            <numerusform>В %n клетках указаны те, кого среди сотрудников нет или кого не отличить от тёзок. Напишите имена полностью; нескольких учителей разделяйте запятой.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed. Nothing is done before you have seen what it comes to.</source>
        <translation>
            <numerusform>Изменена %n клетка. Прежде чем что-то произойдёт, вы увидите, к чему это приведёт.</numerusform>
            <numerusform>Изменены %n клетки. Прежде чем что-то произойдёт, вы увидите, к чему это приведёт.</numerusform>
            <numerusform>Изменено %n клеток. Прежде чем что-то произойдёт, вы увидите, к чему это приведёт.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) that other classes of the grade have are taught by nobody.</source>
        <translation>
            <numerusform>%n предмет, который есть у других классов параллели, никто не ведёт.</numerusform>
            <numerusform>%n предмета, которые есть у других классов параллели, никто не ведёт.</numerusform>
            <numerusform>%n предметов, которые есть у других классов параллели, никто не ведёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write into a cell or paste from a spreadsheet; several teachers are parted by a comma.</source>
        <translation>Впишите учителя в клетку или вставьте данные из электронной таблицы; нескольких учителей разделяйте запятой.</translation>
    </message>
    <message>
        <source>Add a subject</source>
        <translation>Новый предмет</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Предмет</translation>
    </message>
    <message>
        <source>This subject is there already.</source>
        <translation>Такой предмет уже есть.</translation>
    </message>
    <message>
        <source>Change of the teaching load</source>
        <translation>Изменение учебной нагрузки</translation>
    </message>
    <message>
        <source>Change the load</source>
        <translation>Изменить нагрузку</translation>
    </message>
    <message>
        <source>The teaching load has been changed; the chats follow.</source>
        <translation>Нагрузка изменена, чаты следуют за ней.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
</context>
<context>
    <name>school::MovementSheet</name>
    <message>
        <source>Enrol %1</source>
        <translation>Зачислить: %1</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>Перевести: %1</translation>
    </message>
    <message>
        <source>%1: leaving the school</source>
        <translation>Выбытие: %1</translation>
    </message>
    <message>
        <source>Hire %1</source>
        <translation>Принять на работу: %1</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>Уволить: %1</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Зачислить</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевести</translation>
    </message>
    <message>
        <source>Record the leaving</source>
        <translation>Записать выбытие</translation>
    </message>
    <message>
        <source>Hire</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Уволить</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Order number</source>
        <translation>&amp;Номер приказа</translation>
    </message>
    <message>
        <source>Date of the o&amp;rder</source>
        <translation>&amp;Дата приказа</translation>
    </message>
    <message>
        <source>Choose a class</source>
        <translation>Выберите класс</translation>
    </message>
    <message>
        <source>Into the &amp;class</source>
        <translation>В &amp;класс</translation>
    </message>
    <message>
        <source>&amp;Who takes over the classes and subjects</source>
        <translation>&amp;Кому переходят классы и предметы</translation>
    </message>
    <message>
        <source>&amp;From which day on</source>
        <translation>&amp;С какого дня</translation>
    </message>
    <message>
        <source>A day to come is written into the journal; the school carries it out by itself on that day.</source>
        <translation>Будущий день записывается в журнал; в этот день всё произойдёт само.</translation>
    </message>
    <message>
        <source>Choose the class.</source>
        <translation>Выберите класс.</translation>
    </message>
    <message>
        <source>Give the number of the order; what follows is shown here.</source>
        <translation>Укажите номер приказа; здесь появится, что из этого следует.</translation>
    </message>
    <message>
        <source>Written down for %1: %2.</source>
        <translation>Записано на %1: %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>who: what</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>school::NewChildForm</name>
    <message>
        <source>Another child of %1</source>
        <translation>Ещё один ребёнок: %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>&amp;Child</source>
        <translation>&amp;Ребёнок</translation>
    </message>
    <message>
        <source>This person answers for the child already.</source>
        <translation>Этот человек уже отвечает за ребёнка.</translation>
    </message>
</context>
<context>
    <name>school::NewGuardianForm</name>
    <message>
        <source>Who answers for %1</source>
        <translation>Кто отвечает за ребёнка: %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Somebody &amp;new</source>
        <translation>&amp;Новый человек</translation>
    </message>
    <message>
        <source>Somebody the &amp;school knows already</source>
        <translation>Кто уже есть в &amp;школе</translation>
    </message>
    <message>
        <source>Somebody the school knows already</source>
        <translation>Кто уже есть в школе</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Фамилия</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Patronymic</source>
        <translation>&amp;Отчество</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>По&amp;чта</translation>
    </message>
    <message>
        <source>This person answers for the child already.</source>
        <translation>Этот человек уже отвечает за ребёнка.</translation>
    </message>
</context>
<context>
    <name>school::NewUnitSheet</name>
    <message>
        <source>New unit</source>
        <translation>Новое подразделение</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Below</source>
        <translation>&amp;Где находится</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>Give it a name, for instance “Chess” or “Teachers of mathematics”.</source>
        <translation>Дайте название, например «Шахматы» или «Учителя математики».</translation>
    </message>
    <message>
        <source>%1 has been created.</source>
        <translation>Создано: %1.</translation>
    </message>
</context>
<context>
    <name>school::NomenclatureSheet</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of classes</comment>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with the approved list of classes</source>
        <translation>Сравнение с утверждённой номенклатурой классов</translation>
    </message>
    <message>
        <source>Make it so</source>
        <translation>Привести к списку</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>…or paste the list here: 1А, 1Б, 2А</source>
        <translation>…или вставьте список сюда: 1А, 1Б, 2А</translation>
    </message>
    <message>
        <source>List of classes</source>
        <translation>Список классов</translation>
    </message>
    <message>
        <source>Choose the file with the approved classes, or paste them.</source>
        <translation>Выберите файл с утверждёнными классами или вставьте их список.</translation>
    </message>
    <message>
        <source>Approved list of classes</source>
        <translation>Утверждённая номенклатура классов</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv *.tsv *.txt)</source>
        <translation>Списки (*.xlsx *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) in the list; %1 are there as they should be.</source>
        <translation>
            <numerusform>В списке %n класс; в школе уже как надо: %1.</numerusform>
            <numerusform>В списке %n класса; в школе уже как надо: %1.</numerusform>
            <numerusform>В списке %n классов; в школе уже как надо: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>names of a class</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Create what is missing: %1</source>
        <translation>Создать недостающие: %1</translation>
    </message>
    <message>
        <source>Rename: %1</source>
        <translation>Переименовать: %1</translation>
    </message>
    <message>
        <source>Archive what is not in the list: %1</source>
        <translation>Сдать в архив лишние: %1</translation>
    </message>
    <message>
        <source>The school has just these classes.</source>
        <translation>В школе именно эти классы.</translation>
    </message>
    <message>
        <source>Tick what is to be done.</source>
        <translation>Отметьте, что нужно сделать.</translation>
    </message>
    <message>
        <source>The classes are as the list says.</source>
        <translation>Классы приведены к списку.</translation>
    </message>
</context>
<context>
    <name>school::NounField</name>
    <message>
        <source>Correct the forms</source>
        <translation>Исправить формы</translation>
    </message>
    <message>
        <source>there is no …</source>
        <translation>нет…</translation>
    </message>
    <message>
        <source>to give to …</source>
        <translation>дать…</translation>
    </message>
    <message>
        <source>I see …</source>
        <translation>вижу…</translation>
    </message>
    <message>
        <source>pleased with …</source>
        <translation>доволен…</translation>
    </message>
    <message>
        <source>to think of …</source>
        <translation>думаю о…</translation>
    </message>
    <message>
        <source>one</source>
        <translation>один</translation>
    </message>
    <message>
        <source>several</source>
        <translation>несколько</translation>
    </message>
    <message>
        <source>Which of them is right?</source>
        <translation>Как правильно?</translation>
    </message>
</context>
<context>
    <name>school::OrganisationForm</name>
    <message>
        <source>Card of the organisation</source>
        <translation>Карточка организации</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Колледж</translation>
    </message>
    <message>
        <source>Children&apos;s centre</source>
        <translation>Детский центр</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>&amp;Полное название</translation>
    </message>
    <message>
        <source>&amp;Short name</source>
        <translation>&amp;Краткое название</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>Titles of chats use its words.</source>
        <translation>От вида зависят слова в названиях чатов.</translation>
    </message>
    <message>
        <source>&amp;INN</source>
        <translation>&amp;ИНН</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>Si&amp;te</source>
        <translation>&amp;Сайт</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Электронная почта</translation>
    </message>
    <message>
        <source>Electronic &amp;journal</source>
        <translation>Электронный &amp;журнал</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Часовой пояс</translation>
    </message>
    <message>
        <source>There is no such time zone. Moscow time is Europe/Moscow.</source>
        <translation>Такого часового пояса нет. Московское время — Europe/Moscow.</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Знак</translation>
    </message>
    <message>
        <source>Stands on papers and on the page of invitations.</source>
        <translation>Стоит на бумагах и на странице приглашений.</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>Прежние значения</translation>
    </message>
</context>
<context>
    <name>school::PeopleActs</name>
    <message>
        <source>Transfer to another class…</source>
        <translation>Перевести в другой класс…</translation>
    </message>
    <message>
        <source>Leaves the school…</source>
        <translation>Выбывает из школы…</translation>
    </message>
    <message>
        <source>Enrol in a class…</source>
        <translation>Зачислить в класс…</translation>
    </message>
    <message>
        <source>Confirm as a teacher…</source>
        <translation>Подтвердить как учителя…</translation>
    </message>
    <message>
        <source>Refuse as a teacher…</source>
        <translation>Отклонить как учителя…</translation>
    </message>
    <message>
        <source>Hire…</source>
        <translation>Принять на работу…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Уволить…</translation>
    </message>
</context>
<context>
    <name>school::PersonBox</name>
    <message>
        <source>%1 — %2</source>
        <comment>name, class</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Begin to type the name</source>
        <translation>Начните вводить имя</translation>
    </message>
</context>
<context>
    <name>school::History</name>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>дата рождения</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>почта</translation>
    </message>
    <message>
        <source>who may write to whom</source>
        <translation>кто кому может писать</translation>
    </message>
    <message>
        <source>id in other systems</source>
        <translation>код в других системах</translation>
    </message>
    <message>
        <source>state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>краткое название</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>часовой пояс</translation>
    </message>
    <message>
        <source>taxpayer number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>site</source>
        <translation>сайт</translation>
    </message>
    <message>
        <source>electronic journal</source>
        <translation>электронный журнал</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>знак</translation>
    </message>
    <message>
        <source>words of the organisation</source>
        <translation>слова организации</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>рисунок</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>school::HistorySheet</name>
    <message>
        <source>Nothing in this card has been changed yet.</source>
        <translation>В этой карточке ещё ничего не меняли.</translation>
    </message>
</context>
<context>
    <name>school::LogoField</name>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Logo of the organisation</source>
        <translation>Знак организации</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Рисунки (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read. Choose a PNG, JPEG or WebP.</source>
        <translation>Этот файл — не рисунок, который можно прочитать. Выберите PNG, JPEG или WebP.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose a smaller one, or one with fewer colours.</source>
        <translation>Рисунок слишком большой. Выберите поменьше или с меньшим числом цветов.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Выбрать рисунок…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Выбрать другой…</translation>
    </message>
</context>
<context>
    <name>school::PersonCard</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Edit the card…</source>
        <translation>Изменить карточку…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Give a position…</source>
        <translation>Назначить на должность…</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>Прежние значения</translation>
    </message>
    <message>
        <source>Card of a person</source>
        <translation>Карточка человека</translation>
    </message>
    <message>
        <source>Has left the school; the account is closed.</source>
        <translation>Выбыл(а) из школы; вход закрыт.</translation>
    </message>
    <message>
        <source>Has no account yet.</source>
        <translation>Учётной записи ещё нет.</translation>
    </message>
    <message>
        <source>Has an account.</source>
        <translation>Учётная запись есть.</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Id in other systems</source>
        <translation>Код в других системах</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>position, how far it is confirmed</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>order %1 of %2</source>
        <translation>приказ № %1 от %2</translation>
    </message>
    <message>
        <source>Take away…</source>
        <translation>Снять…</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, с %2 по %3</translation>
    </message>
    <message>
        <source>Show the class</source>
        <translation>Показать класс</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>restricted rights</source>
        <translation>права ограничены</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Показать карточку</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>%1 from %2, order %3 of %4: %5</source>
        <comment>what, day, order number, its date, state</comment>
        <translation>%1 с %2, приказ № %3 от %4: %5</translation>
    </message>
    <message>
        <source>Nothing in this card has been changed yet.</source>
        <translation>В этой карточке ещё ничего не меняли.</translation>
    </message>
    <message>
        <source>The card has been changed.</source>
        <translation>Карточка изменена.</translation>
    </message>
    <message>
        <source>The family has been changed; the chats follow.</source>
        <translation>Семья изменена; чаты изменятся сами.</translation>
    </message>
    <message>
        <source>The position has been given.</source>
        <translation>Должность назначена.</translation>
    </message>
    <message>
        <source>Take the position away?</source>
        <translation>Снять с должности?</translation>
    </message>
    <message>
        <source>%1 will no longer be %2 and loses the rights that come with it.</source>
        <translation>%1 больше не %2 и теряет права этой должности.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>The position has been taken away.</source>
        <translation>Должность снята.</translation>
    </message>
    <message>
        <source>Add a guardian…</source>
        <translation>Добавить представителя…</translation>
    </message>
    <message>
        <source>Add a child…</source>
        <translation>Добавить ребёнка…</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>Аккаунт…</translation>
    </message>
    <message>
        <source>Scan of the order</source>
        <translation>Скан приказа</translation>
    </message>
    <message>
        <source>Attach a scan…</source>
        <translation>Приложить скан…</translation>
    </message>
    <message>
        <source>The scan is attached.</source>
        <translation>Скан приложен.</translation>
    </message>
</context>
<context>
    <name>school::PersonForm</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&amp;Born on</source>
        <translation>&amp;Дата рождения</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Фамилия</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Patronymic</source>
        <translation>&amp;Отчество</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Электронная почта</translation>
    </message>
    <message>
        <source>&amp;Id in other systems</source>
        <translation>&amp;Код в других системах</translation>
    </message>
    <message>
        <source>Lists with this id always mean this person.</source>
        <translation>В списках с этим кодом всегда имеется в виду этот человек.</translation>
    </message>
</context>
<context>
    <name>school::PositionForm</name>
    <message>
        <source>Position of %1</source>
        <translation>Должность: %1</translation>
    </message>
    <message>
        <source>Give the position</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Должность</translation>
    </message>
    <message>
        <source>&amp;Order number</source>
        <translation>&amp;Номер приказа</translation>
    </message>
    <message>
        <source>Date of the o&amp;rder</source>
        <translation>&amp;Дата приказа</translation>
    </message>
    <message>
        <source>An administrator is appointed by an order: give its number.</source>
        <translation>Администратора назначают приказом: укажите его номер.</translation>
    </message>
    <message>
        <source>&amp;Scan of the order</source>
        <translation>&amp;Скан приказа</translation>
    </message>
</context>
<context>
    <name>school::PreviewModel</name>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что произойдёт</translation>
    </message>
</context>
<context>
    <name>school::RenameSheet</name>
    <message>
        <source>Another name for %1</source>
        <translation>Другое название для %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>&amp;Class, like 5А</source>
        <translation>&amp;Класс, например 5А</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>The titles of its chats and the labels of its invitations follow.</source>
        <translation>Названия его чатов и подписи приглашений изменятся сами.</translation>
    </message>
    <message>
        <source>A class is a grade from 1 to 11 and one letter: 5А.</source>
        <translation>Класс — это число от 1 до 11 и одна буква: 5А.</translation>
    </message>
    <message>
        <source>Type the new name; what follows from it is shown here.</source>
        <translation>Введите новое название; здесь появится, что из этого следует.</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 теперь называется %2.</translation>
    </message>
</context>
<context>
    <name>school::RolloverSheet</name>
    <message>
        <source>New school year</source>
        <translation>Новый учебный год</translation>
    </message>
    <message>
        <source>Go over into the new year</source>
        <translation>Перейти в новый год</translation>
    </message>
    <message>
        <source>Subject teachers leave their classes; the new &amp;load table comes afterwards</source>
        <translation>Учителя-предметники освобождают классы; новая &amp;нагрузка будет позже</translation>
    </message>
    <message>
        <source>А–Г</source>
        <translation>А–Г</translation>
    </message>
    <message>
        <source>5А becomes 6А with its pupils, teachers, chats and their past; 11th classes leave, their chats can be read; invitations of families are no longer valid. Everything can be undone within a day.</source>
        <translation>5А станет 6А вместе с учениками, учителями, чатами и перепиской; 11-е классы выпускаются, их чаты можно читать; приглашения семей перестают действовать. В течение суток всё можно отменить.</translation>
    </message>
    <message>
        <source>The year that begins in &amp;September of</source>
        <translation>Год, который начинается в &amp;сентябре</translation>
    </message>
    <message>
        <source>Letters of the new &amp;first classes</source>
        <translation>&amp;Буквы новых первых классов</translation>
    </message>
    <message>
        <source>Leave after the 9th grade:</source>
        <translation>Выпускаются после 9-го:</translation>
    </message>
    <message>
        <source>Keeps the class teacher</source>
        <translation>Классный руководитель остаётся</translation>
    </message>
    <message>
        <source>%1 goes into the 5th grade:</source>
        <translation>%1 переходит в 5-й:</translation>
    </message>
    <message>
        <source>These are no letters of classes. Write them like this: А–Г, or А Б Д.</source>
        <translation>Это не буквы классов. Напишите так: А–Г или А Б Д.</translation>
    </message>
    <message>
        <source>Give the number of the order about those who leave; what follows is shown here.</source>
        <translation>Укажите номер приказа о выпуске; здесь появится, что произойдёт.</translation>
    </message>
    <message>
        <source>The school is in the school year %1/%2 now.</source>
        <translation>Школа теперь в %1/%2 учебном году.</translation>
    </message>
</context>
<context>
    <name>school::ScanField</name>
    <message>
        <source>Scan of the order</source>
        <translation>Скан приказа</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg *.webp)</source>
        <translation>Сканы (*.pdf *.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>This file is not a scan. Choose a PDF, PNG, JPEG or WebP.</source>
        <translation>Этот файл не похож на скан. Выберите PDF, PNG, JPEG или WebP.</translation>
    </message>
    <message>
        <source>This file is too large. Scan the order anew with fewer points, up to 20 MB.</source>
        <translation>Файл слишком большой. Отсканируйте приказ с меньшим разрешением, до 20 МБ.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Sending %1…</source>
        <translation>Отправляется: %1…</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Приложить файл…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Выбрать другой…</translation>
    </message>
</context>
<context>
    <name>school::SchoolScreen</name>
    <message>
        <source>Create a class…</source>
        <translation>Создать класс…</translation>
    </message>
    <message>
        <source>Add staff…</source>
        <translation>Добавить сотрудника…</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Structure of the school</source>
        <translation>Структура школы</translation>
    </message>
    <message>
        <source>Class %1 has been created.</source>
        <translation>Класс %1 создан.</translation>
    </message>
    <message>
        <source>The class was created, but its teacher was not appointed. %1</source>
        <translation>Класс создан, но руководитель не назначен. %1</translation>
    </message>
    <message>
        <source>%1 has been added.</source>
        <translation>%1: сотрудник добавлен.</translation>
    </message>
    <message numerus="yes">
        <source>The list has been applied: %n change(s).</source>
        <translation>
            <numerusform>Список применён: %n изменение.</numerusform>
            <numerusform>Список применён: %n изменения.</numerusform>
            <numerusform>Список применён: %n изменений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a class or a person</source>
        <translation>Найти класс или человека</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Показывать архив</translation>
    </message>
    <message>
        <source>Found classes and people</source>
        <translation>Найденные классы и люди</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undone: everything is as it was.</source>
        <translation>Отменено: всё как было.</translation>
    </message>
    <message numerus="yes">
        <source>Undone, except for %n entry(ies) that somebody has changed since.</source>
        <translation>
            <numerusform>Отменено, кроме %n записи, которую с тех пор изменили.</numerusform>
            <numerusform>Отменено, кроме %n записей, которые с тех пор изменили.</numerusform>
            <numerusform>Отменено, кроме %n записей, которые с тех пор изменили.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check of teachers</source>
        <translation>Проверка учителей</translation>
    </message>
    <message>
        <source>Chats of the classes</source>
        <translation>Чаты классов</translation>
    </message>
    <message>
        <source>Journal of movements</source>
        <translation>Журнал движения</translation>
    </message>
    <message>
        <source>New school year…</source>
        <translation>Новый учебный год…</translation>
    </message>
    <message>
        <source>Card of the organisation…</source>
        <translation>Карточка организации…</translation>
    </message>
    <message>
        <source>The card of the organisation has been changed.</source>
        <translation>Карточка организации изменена.</translation>
    </message>
    <message>
        <source>Teaching load</source>
        <translation>Учебная нагрузка</translation>
    </message>
    <message>
        <source>Compare with the approved list of classes…</source>
        <translation>Сравнить с утверждённой номенклатурой классов…</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Чего не хватает</translation>
    </message>
    <message>
        <source>Building the school</source>
        <translation>Создание школы</translation>
    </message>
    <message>
        <source>The school knows its administrator now.</source>
        <translation>Теперь школа знает своего администратора.</translation>
    </message>
    <message>
        <source>Words of the organisation…</source>
        <translation>Слова организации…</translation>
    </message>
    <message>
        <source>Who may write to whom…</source>
        <translation>Кто кому может писать…</translation>
    </message>
    <message>
        <source>Chats by positions…</source>
        <translation>Чаты по должностям…</translation>
    </message>
    <message>
        <source>A chat for an occasion…</source>
        <translation>Чат по случаю…</translation>
    </message>
    <message>
        <source>Earlier values of the card</source>
        <translation>Прежние значения карточки</translation>
    </message>
    <message>
        <source>Letter of application…</source>
        <translation>Заявление о регистрации…</translation>
    </message>
    <message>
        <source>Write down first: %1.</source>
        <translation>Сначала запишите: %1.</translation>
    </message>
    <message>
        <source>Application for registration</source>
        <translation>Заявление о регистрации</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>school::SetupPage</name>
    <message>
        <source>Card of the organisation</source>
        <translation>Карточка организации</translation>
    </message>
    <message>
        <source>Name, kind, INN, address, site and time zone: they stand on every sheet that is printed.</source>
        <translation>Название, вид, ИНН, адрес, сайт и часовой пояс: они стоят на каждом печатном листе.</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Заполнить…</translation>
    </message>
    <message>
        <source>You, the administrator</source>
        <translation>Вы — администратор</translation>
    </message>
    <message>
        <source>Your name, a contact, and the order that appoints you.</source>
        <translation>Ваше имя, контакт и приказ, которым вы назначены.</translation>
    </message>
    <message>
        <source>Introduce yourself…</source>
        <translation>Представиться…</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>All at once, like 1–11 × А–Г. Their chats appear by themselves.</source>
        <translation>Сразу все, например 1–11 × А–Г. Чаты появятся сами.</translation>
    </message>
    <message>
        <source>Create classes…</source>
        <translation>Создать классы…</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>From the school’s own list: whoever stands in it is confirmed.</source>
        <translation>Из списка самой школы: кто в нём есть, тот подтверждён.</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>Из списка…</translation>
    </message>
    <message>
        <source>Pupils and families</source>
        <translation>Ученики и семьи</translation>
    </message>
    <message>
        <source>From a list of the school or class by class. You see everything before it is done.</source>
        <translation>Из списка школы или по классам. Прежде чем что-то произойдёт, вы всё увидите.</translation>
    </message>
    <message>
        <source>Class teachers</source>
        <translation>Классные руководители</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) are led by nobody.</source>
        <translation>
            <numerusform>%n класс никто не ведёт.</numerusform>
            <numerusform>%n класса никто не ведёт.</numerusform>
            <numerusform>%n классов никто не ведёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>A class teacher moderates the chats of the class.</source>
        <translation>Классный руководитель ведёт чаты класса.</translation>
    </message>
    <message>
        <source>Appoint…</source>
        <translation>Назначить…</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>A sheet for each person, to be printed or sent.</source>
        <translation>Лист для каждого: напечатать или отправить.</translation>
    </message>
    <message>
        <source>Show invitations</source>
        <translation>Показать приглашения</translation>
    </message>
    <message>
        <source>Building the school</source>
        <translation>Создание школы</translation>
    </message>
    <message>
        <source>Everything is in place.</source>
        <translation>Всё на месте.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to go. The order is yours; what is done can be changed at any time.</source>
        <translation>
            <numerusform>Остался %n шаг. Порядок выбираете вы; сделанное можно изменить в любое время.</numerusform>
            <numerusform>Осталось %n шага. Порядок выбираете вы; сделанное можно изменить в любое время.</numerusform>
            <numerusform>Осталось %n шагов. Порядок выбираете вы; сделанное можно изменить в любое время.</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>шаг %1</translation>
    </message>
</context>
<context>
    <name>school::SplitSheet</name>
    <message>
        <source>Split %1</source>
        <translation>Разделить %1</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разделить</translation>
    </message>
    <message>
        <source>They go over into a new class</source>
        <translation>Переходят в новый класс</translation>
    </message>
    <message>
        <source>They go over into a new group</source>
        <translation>Переходят в новую группу</translation>
    </message>
    <message>
        <source>They stay and form a subgroup</source>
        <translation>Остаются и образуют подгруппу</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Как</translation>
    </message>
    <message>
        <source>&amp;Name of the new part</source>
        <translation>&amp;Название новой части</translation>
    </message>
    <message>
        <source>&amp;Who goes over</source>
        <translation>&amp;Кто переходит</translation>
    </message>
    <message>
        <source>Name the new class by its grade and letter: 5Д.</source>
        <translation>Назовите новый класс числом и буквой: 5Д.</translation>
    </message>
    <message>
        <source>Give the new part a name.</source>
        <translation>Дайте новой части название.</translation>
    </message>
    <message>
        <source>Mark those who go over.</source>
        <translation>Отметьте тех, кто переходит.</translation>
    </message>
    <message>
        <source>%1 has been split.</source>
        <translation>%1: разделение выполнено.</translation>
    </message>
</context>
<context>
    <name>school::StaffForm</name>
    <message>
        <source>New member of the staff</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Фамилия</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Patronymic</source>
        <translation>&amp;Отчество</translation>
    </message>
    <message>
        <source>Leave empty if there is none.</source>
        <translation>Оставьте пустым, если его нет.</translation>
    </message>
    <message>
        <source>P&amp;osition</source>
        <translation>&amp;Должность</translation>
    </message>
    <message>
        <source>The person comes in by a personal invitation, made in the next step.</source>
        <translation>Сотрудник войдёт по личному приглашению: оно создаётся следующим шагом.</translation>
    </message>
</context>
<context>
    <name>school::TableExport</name>
    <message>
        <source>Save as a table</source>
        <translation>Сохранить таблицей</translation>
    </message>
    <message>
        <source>Pupils and families…</source>
        <translation>Ученики и семьи…</translation>
    </message>
    <message>
        <source>Representatives…</source>
        <translation>Представители…</translation>
    </message>
    <message>
        <source>Staff…</source>
        <translation>Сотрудники…</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>Классы…</translation>
    </message>
    <message>
        <source>Teaching load…</source>
        <translation>Учебная нагрузка…</translation>
    </message>
    <message>
        <source>Chats of the classes…</source>
        <translation>Чаты классов…</translation>
    </message>
    <message>
        <source>Journal of movements…</source>
        <translation>Журнал движения…</translation>
    </message>
    <message>
        <source>All of it in one workbook…</source>
        <translation>Всё в одной книге…</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Text, CSV (*.csv)</source>
        <translation>Текст, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>school::UnitActs</name>
    <message>
        <source>Several classes at once…</source>
        <translation>Несколько классов сразу…</translation>
    </message>
    <message>
        <source>Club, group or another unit…</source>
        <translation>Кружок, группа или другое подразделение…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Переместить…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Разделить…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Убрать в архив…</translation>
    </message>
    <message>
        <source>Bring back from the archive…</source>
        <translation>Вернуть из архива…</translation>
    </message>
</context>
<context>
    <name>school::UnitPage</name>
    <message>
        <source>Class teacher…</source>
        <translation>Классный руководитель…</translation>
    </message>
    <message>
        <source>People from a list…</source>
        <translation>Люди из списка…</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>With the chosen people</source>
        <translation>С выбранными людьми</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>The school is empty</source>
        <translation>В школе пока пусто</translation>
    </message>
    <message>
        <source>Create a class, then bring its people in from a list.</source>
        <translation>Создайте класс, затем добавьте людей из списка.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>units</comment>
        <translation>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) in all</source>
        <translation>
            <numerusform>Всего %n ученик</numerusform>
            <numerusform>Всего %n ученика</numerusform>
            <numerusform>Всего %n учеников</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in “Change” is done with all that are chosen, after you have seen what it comes to.</source>
        <translation>Всё, что есть в «Изменить», делается сразу со всеми выбранными — после того как вы увидите, что произойдёт.</translation>
    </message>
    <message>
        <source>%1 (in the archive)</source>
        <translation>%1 (в архиве)</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Здесь пока никого нет</translation>
    </message>
    <message>
        <source>Bring pupils and their parents in from a list of the class.</source>
        <translation>Добавьте учеников и родителей из списка класса.</translation>
    </message>
    <message>
        <source>People appear here as soon as they have a place in the school.</source>
        <translation>Люди появятся здесь, как только получат место в школе.</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Сохранить таблицей…</translation>
    </message>
    <message>
        <source>Logo of the organisation</source>
        <translation>Знак организации</translation>
    </message>
</context>
<context>
    <name>school::VerificationPage</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Why refused</source>
        <translation>Почему отклонено</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Compare with a list of the staff…</source>
        <translation>Сверить со списком сотрудников…</translation>
    </message>
    <message>
        <source>Teachers to be confirmed</source>
        <translation>Учителя, ждущие подтверждения</translation>
    </message>
    <message>
        <source>All teachers are confirmed</source>
        <translation>Все учителя подтверждены</translation>
    </message>
    <message>
        <source>Whoever joins as a teacher without standing in the list of the staff appears here.</source>
        <translation>Здесь появятся учителя, которых нет в списке сотрудников.</translation>
    </message>
    <message>
        <source>Check of teachers</source>
        <translation>Проверка учителей</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Никто не ждёт.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for confirmation; until then they have no rights over pupils.</source>
        <translation>
            <numerusform>%n учитель ждёт подтверждения; до этого у него нет прав в отношении учеников.</numerusform>
            <numerusform>%n учителя ждут подтверждения; до этого у них нет прав в отношении учеников.</numerusform>
            <numerusform>%n учителей ждут подтверждения; до этого у них нет прав в отношении учеников.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::VerifySheet</name>
    <message>
        <source>Confirm as teachers: %1</source>
        <translation>Подтвердить как учителей: %1</translation>
    </message>
    <message>
        <source>Refuse as teachers: %1</source>
        <translation>Отклонить как учителей: %1</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Почему</translation>
    </message>
    <message>
        <source>The person reads this.</source>
        <translation>Этот человек прочитает причину.</translation>
    </message>
    <message>
        <source>Whoever is confirmed gets the rights of a teacher over the pupils of the own classes.</source>
        <translation>Подтверждённые получают права учителя в отношении учеников своих классов.</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>Напишите причину в нескольких словах.</translation>
    </message>
    <message numerus="yes">
        <source>Confirmed: %n teacher(s).</source>
        <translation>
            <numerusform>Подтверждён %n учитель.</numerusform>
            <numerusform>Подтверждено %n учителя.</numerusform>
            <numerusform>Подтверждено %n учителей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused: %n teacher(s).</source>
        <translation>
            <numerusform>Отклонён %n учитель.</numerusform>
            <numerusform>Отклонено %n учителя.</numerusform>
            <numerusform>Отклонено %n учителей.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>search::FacetPanel</name>
    <message>
        <source>Only in this chat</source>
        <translation>Только в этом чате</translation>
    </message>
    <message>
        <source>Only from this person</source>
        <translation>Только от этого человека</translation>
    </message>
    <message>
        <source>Only from this time</source>
        <translation>Только за это время</translation>
    </message>
    <message>
        <source>Only with these contents</source>
        <translation>Только с таким содержимым</translation>
    </message>
</context>
<context>
    <name>search::FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>Найти в этом чате</translation>
    </message>
    <message>
        <source>Older (Enter)</source>
        <translation>Раньше (Enter)</translation>
    </message>
    <message>
        <source>Newer (Shift+Enter)</source>
        <translation>Позже (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
</context>
<context>
    <name>search::SearchPane</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Найденные сообщения</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Try the beginning of a word, or fewer words.</source>
        <translation>Попробуйте начало слова или меньше слов.</translation>
    </message>
    <message numerus="yes">
        <source>All %n message(s) in this chat</source>
        <translation>
            <numerusform>Все %n сообщение в этом чате</numerusform>
            <numerusform>Все %n сообщения в этом чате</numerusform>
            <numerusform>Все %n сообщений в этом чате</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in all chats (Ctrl+Shift+F)</source>
        <translation>Искать во всех чатах (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Order of the found messages</source>
        <translation>Порядок найденных сообщений</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>По времени</translation>
    </message>
    <message>
        <source>By chat</source>
        <translation>По чатам</translation>
    </message>
    <message>
        <source>Possibly you meant:</source>
        <translation>Возможно, вы искали:</translation>
    </message>
    <message>
        <source>“%1” is not known here. Try the beginning of a name, or a date like 15.09.</source>
        <translation>«%1» здесь не знают. Попробуйте начало имени или дату вида 15.09.</translation>
    </message>
    <message>
        <source>Do not keep this search any more</source>
        <translation>Больше не хранить этот поиск</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Сохранить этот поиск</translation>
    </message>
</context>
<context>
    <name>search::SearchStart</name>
    <message>
        <source>Searched for before</source>
        <translation>Вы искали</translation>
    </message>
    <message>
        <source>Type words as you remember them: every form of a word is found. Put what was said word for word in quotation marks.</source>
        <translation>Пишите слова, как помните: найдётся любая форма слова. Сказанное дословно возьмите в кавычки.</translation>
    </message>
    <message>
        <source>Search operators</source>
        <translation>Условия поиска</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Search only</source>
        <translation>Искать только</translation>
    </message>
    <message>
        <source>%1, saved</source>
        <translation>%1, сохранено</translation>
    </message>
</context>
<context>
    <name>settings::FactorSheet</name>
    <message>
        <source>It does not guard the chats: whoever knows your password can read and write them. If the password may be known to somebody, change it at once.</source>
        <translation>Переписку он не защищает: читать чаты и писать в них можно с одним паролем. Если пароль мог узнать кто-то ещё, сразу смените его.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Второй фактор</translation>
    </message>
    <message>
        <source>The school requires it: without it your acts of power are refused.</source>
        <translation>Школа требует его: без него управлять школой вы не сможете.</translation>
    </message>
    <message>
        <source>A code from an app on your telephone, asked for before acts of power: people, rights, invitations, rules, moderation. A stolen password alone is then not enough for them.</source>
        <translation>Код из приложения на вашем телефоне. Его спрашивают, когда вы управляете школой: людьми, правами, приглашениями, правилами, модерацией. Украденного пароля для этого уже не хватит.</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app: Aegis, FreeOTP, Yandex Key or any other.</source>
        <translation>Считайте это приложением-аутентификатором: Aegis, FreeOTP, Яндекс Ключ или любым другим.</translation>
    </message>
    <message>
        <source>Or type the &amp;key into the app</source>
        <translation>Или введите в приложение &amp;ключ</translation>
    </message>
    <message>
        <source>&amp;Six digits that the app shows now</source>
        <translation>&amp;Шесть цифр, которые приложение показывает сейчас</translation>
    </message>
    <message>
        <source>The second factor is on. These codes of recovery open your acts once each if the telephone is lost. They are shown now and never again: put them on paper, apart from the telephone.</source>
        <translation>Второй фактор включён. Если телефон потеряется, каждый из этих запасных кодов сработает один раз. Больше их не покажут: запишите на бумаге и храните отдельно от телефона.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>The codes of recovery are copied.</source>
        <translation>Запасные коды скопированы.</translation>
    </message>
    <message>
        <source>&amp;Required of all administrators and heads</source>
        <translation>&amp;Требовать от всех администраторов и руководителей</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Запереть сейчас</translation>
    </message>
    <message>
        <source>Take it off…</source>
        <translation>Снять…</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Настроить</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>They are on paper</source>
        <translation>Коды записаны</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>The second factor is on; %n code(s) of recovery left.</source>
        <translation>
            <numerusform>Второй фактор включён; остался %n запасной код.</numerusform>
            <numerusform>Второй фактор включён; осталось %n запасных кода.</numerusform>
            <numerusform>Второй фактор включён; осталось %n запасных кодов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your acts of power are open at this computer until the key runs out.</source>
        <translation>На этом компьютере управление школой сейчас открыто; через 12 часов код спросят снова.</translation>
    </message>
    <message>
        <source>Your acts of power are locked: the next one asks for a code.</source>
        <translation>Управление школой заперто: на следующем действии спросят код.</translation>
    </message>
    <message>
        <source>QR code with the key for an authenticator app</source>
        <translation>QR-код с ключом для приложения-аутентификатора</translation>
    </message>
    <message>
        <source>Enter the code that the app shows.</source>
        <translation>Введите код, который показывает приложение.</translation>
    </message>
    <message>
        <source>Take off the second factor?</source>
        <translation>Снять второй фактор?</translation>
    </message>
    <message>
        <source>From then on your password alone opens all your acts of power. The codes of recovery become void.</source>
        <translation>После этого управлять школой от вашего имени можно будет с одним паролем. Запасные коды перестанут действовать.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Codes of recovery.txt</source>
        <translation>Запасные коды.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Файл не записан. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The codes of recovery are saved. Print them and delete the file.</source>
        <translation>Запасные коды сохранены. Напечатайте их и удалите файл.</translation>
    </message>
    <message>
        <source>These codes are not shown again. Put them on paper first, then press the button.</source>
        <translation>Эти коды больше не покажут. Сначала перенесите их на бумагу, потом нажмите кнопку.</translation>
    </message>
</context>
<context>
    <name>settings::NoticesFields</name>
    <message>
        <source>Tell me &amp;nothing</source>
        <translation>&amp;Не уведомлять</translation>
    </message>
    <message>
        <source>excursion, timetable</source>
        <translation>экскурсия, расписание</translation>
    </message>
    <message>
        <source>Nothing is told from</source>
        <translation>Не уведомлять с</translation>
    </message>
    <message>
        <source>Nothing is told to</source>
        <translation>Не уведомлять до</translation>
    </message>
    <message>
        <source>from</source>
        <comment>nothing is told from … to …</comment>
        <translation>с</translation>
    </message>
    <message>
        <source>to</source>
        <comment>nothing is told from … to …</comment>
        <translation>до</translation>
    </message>
    <message>
        <source>Tell me also of messages with these &amp;words</source>
        <translation>Уведомлять и о сообщениях со &amp;словами</translation>
    </message>
    <message>
        <source>Separated by commas. In chats, too, of which you hear only when mentioned.</source>
        <translation>Через запятую. Также в чатах, где уведомляют только об упоминаниях.</translation>
    </message>
</context>
<context>
    <name>settings::ServerCheck</name>
    <message>
        <source>Name of the server</source>
        <translation>Имя сервера</translation>
    </message>
    <message>
        <source>DNS record for phones (SRV)</source>
        <translation>Запись DNS для телефонов (SRV)</translation>
    </message>
    <message>
        <source>Description of the server (host-meta)</source>
        <translation>Описание сервера (host-meta)</translation>
    </message>
    <message>
        <source>Site and its certificate</source>
        <translation>Сайт и его сертификат</translation>
    </message>
    <message>
        <source>Connection of this program (wss)</source>
        <translation>Подключение этой программы (wss)</translation>
    </message>
    <message>
        <source>Connection of phones (port 5222)</source>
        <translation>Подключение телефонов (порт 5222)</translation>
    </message>
    <message>
        <source>Certificate for phones</source>
        <translation>Сертификат для телефонов</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Найдено: %1.</translation>
    </message>
    <message>
        <source>Phones are sent to %1.</source>
        <translation>Телефоны направляются на %1.</translation>
    </message>
    <message>
        <source>Names %1.</source>
        <translation>Указывает %1.</translation>
    </message>
    <message>
        <source>Valid until %1, for %2.</source>
        <translation>Действует до %1, выдан для %2.</translation>
    </message>
    <message>
        <source>The chat server answers there.</source>
        <translation>Там отвечает сервер сообщений.</translation>
    </message>
    <message>
        <source>%1 answers, encrypted.</source>
        <translation>%1 отвечает, с шифрованием.</translation>
    </message>
    <message>
        <source>The name %1 leads nowhere. Whoever runs the domain has to add an A or AAAA record with the address of the server.</source>
        <translation>Имя %1 никуда не ведёт. Тот, кто управляет доменом, должен добавить запись A или AAAA с адресом сервера.</translation>
    </message>
    <message>
        <source>The name leads to %1, which is inside this network only. Families at home do not get there: the record needs the public address.</source>
        <translation>Имя ведёт на %1, а этот адрес виден только внутри сети. Из дома семьи туда не попадут: в записи нужен внешний адрес.</translation>
    </message>
    <message>
        <source>There is none. That is in order as long as the chat server is at the domain itself, port 5222.</source>
        <translation>Её нет. Это в порядке, пока сервер сообщений отвечает по самому домену, порт 5222.</translation>
    </message>
    <message>
        <source>The record leads to %1, and nobody answers there. Mend the SRV record or open the port.</source>
        <translation>Запись ведёт на %1, и там никто не отвечает. Исправьте запись SRV или откройте порт.</translation>
    </message>
    <message>
        <source>%1 does not give the document /.well-known/host-meta. The proxy in front has to pass it on: take the nginx.conf that the server writes.</source>
        <translation>%1 не отдаёт документ /.well-known/host-meta. Его должен пропускать веб-сервер впереди: возьмите nginx.conf, который пишет сервер школы.</translation>
    </message>
    <message>
        <source>The document at %1 names no encrypted WebSocket, so this program cannot find the server. Take the nginx.conf that the server writes.</source>
        <translation>В документе на %1 нет шифрованного WebSocket, поэтому программа не найдёт сервер. Возьмите nginx.conf, который пишет сервер школы.</translation>
    </message>
    <message>
        <source>%1 does not answer. The server is off, or a firewall closes the port.</source>
        <translation>%1 не отвечает. Сервер выключен, или порт закрыт межсетевым экраном.</translation>
    </message>
    <message>
        <source>The certificate ran out on %1. Renew it and restart the server: until then no app connects.</source>
        <translation>Срок сертификата истёк: %1. Продлите его и перезапустите сервер: до этого ни одно приложение не подключится.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet. Check the clock of the server and of this computer.</source>
        <translation>Сертификат ещё не начал действовать. Проверьте часы сервера и этого компьютера.</translation>
    </message>
    <message>
        <source>The certificate is for another name: %1. Get one for the domain of the school.</source>
        <translation>Сертификат выдан на другое имя: %1. Получите сертификат на домен школы.</translation>
    </message>
    <message>
        <source>The certificate is of nobody whom phones trust (self-made, or the chain is incomplete). Use the file with the full chain of a public authority.</source>
        <translation>Телефоны не доверяют тому, кто выдал сертификат: он самодельный, или цепочка неполна. Укажите файл с полной цепочкой общеизвестного центра.</translation>
    </message>
    <message>
        <source>The certificate runs out on %1. Renew it in time; then restart the server.</source>
        <translation>Срок сертификата скоро истечёт: %1. Продлите его заранее и перезапустите сервер.</translation>
    </message>
    <message>
        <source>Something else answers at %1, not the chat server. Check where the proxy or the port leads.</source>
        <translation>На %1 отвечает не сервер сообщений, а что-то другое. Проверьте, куда ведут веб-сервер и порт.</translation>
    </message>
    <message>
        <source>%1 offers no encryption, so phones refuse it. The chat server needs its certificate.</source>
        <translation>%1 не предлагает шифрования, и телефоны отказываются. Серверу сообщений нужен его сертификат.</translation>
    </message>
    <message>
        <source>The chat server there does not speak for %1. It was set up for another domain.</source>
        <translation>Сервер сообщений там не отвечает за %1: он настроен на другой домен.</translation>
    </message>
</context>
<context>
    <name>settings::ServerCheckSheet</name>
    <message>
        <source>Check of the server %1</source>
        <translation>Проверка сервера %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Проверяю…</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>From this computer, as an app comes to the server. Nothing secret is sent. From outside the school’s network it can look different: check from a telephone with mobile internet too.</source>
        <translation>Проверяется с этого компьютера, так же, как подключается приложение; ничего секретного не отправляется. Снаружи школьной сети может быть иначе: проверьте и с телефона через мобильный интернет.</translation>
    </message>
    <message>
        <source>The server runs for this computer only: families cannot come to it from outside. The README of the program says how a school puts it on the internet.</source>
        <translation>Сервер работает только для этого компьютера: снаружи семьи к нему не подключатся. Как школе открыть его в интернет, сказано в README программы.</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>В порядке</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Совет</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Неисправность</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): see below what to mend.</source>
        <translation>
            <numerusform>Найдена %n неисправность: ниже сказано, что исправить.</numerusform>
            <numerusform>Найдены %n неисправности: ниже сказано, что исправить.</numerusform>
            <numerusform>Найдено %n неисправностей: ниже сказано, что исправить.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apps can connect. There is advice below.</source>
        <translation>Приложения могут подключаться. Ниже есть советы.</translation>
    </message>
    <message>
        <source>All is in order: apps can connect.</source>
        <translation>Всё в порядке: приложения могут подключаться.</translation>
    </message>
</context>
<context>
    <name>settings::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>As on this computer</source>
        <translation>Как на этом компьютере</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Размер текста</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Через %n минуту</numerusform>
            <numerusform>Через %n минуты</numerusform>
            <numerusform>Через %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>L&amp;ock the program when nobody touches it</source>
        <translation>&amp;Запирать программу, когда её не трогают</translation>
    </message>
    <message>
        <source>It then asks for your password. Ctrl+Shift+L locks it at once.</source>
        <translation>Тогда она спросит пароль. Запереть сразу: Ctrl+Shift+L.</translation>
    </message>
</context>
<context>
    <name>settings::UnlockForm</name>
    <message>
        <source>Code of the second factor</source>
        <translation>Код второго фактора</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>&amp;Six digits from the app, or a code of recovery</source>
        <translation>&amp;Шесть цифр из приложения или запасной код</translation>
    </message>
    <message>
        <source>It opens the acts of administrators and heads at this computer, for twelve hours or until you sign out. It does not guard the chats: whoever knows your password can read and write them.</source>
        <translation>Код открывает управление школой на этом компьютере на 12 часов или до выхода. Переписку он не защищает: читать чаты и писать в них можно с одним паролем.</translation>
    </message>
    <message>
        <source>Enter the code that the app shows.</source>
        <translation>Введите код, который показывает приложение.</translation>
    </message>
    <message>
        <source>Send a code by e-mail</source>
        <translation>Прислать код по почте</translation>
    </message>
    <message>
        <source>The code is on its way to %1. It is valid for ten minutes.</source>
        <translation>Код отправлен на %1. Он действует десять минут.</translation>
    </message>
</context>
<context>
    <name>shell::AccountButton</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n непрочитанное сообщение</numerusform>
            <numerusform>%n непрочитанных сообщения</numerusform>
            <numerusform>%n непрочитанных сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>organisation, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>показана</translation>
    </message>
    <message>
        <source>the password is wanted</source>
        <translation>нужен пароль</translation>
    </message>
</context>
<context>
    <name>shell::AccountMatters</name>
    <message>
        <source>There are rules of communication that you have not read yet. Please do: after their term, who has not may only read the chats.</source>
        <translation>Вы ещё не прочли новые правила общения школы. Прочтите их: после срока, не прочитав, чаты можно только читать.</translation>
    </message>
    <message>
        <source>Read the rules</source>
        <translation>Прочитать правила</translation>
    </message>
    <message>
        <source>The school requires a second factor of you: without it your acts of power are refused.</source>
        <translation>Школа требует от вас второй фактор: без него управлять школой вы не сможете.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Настроить</translation>
    </message>
    <message>
        <source>This account is for the administrator whom the application for the organisation names. It can do nothing until that contact and the code of the server are shown.</source>
        <translation>Эта учётная запись — для администратора, которого называет заявка организации. Пока не предъявлены контакт из заявки и код сервера, она ничего не может.</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Предъявить…</translation>
    </message>
    <message>
        <source>Where I am signed in…</source>
        <translation>Где я вошёл…</translation>
    </message>
    <message>
        <source>Second factor…</source>
        <translation>Второй фактор…</translation>
    </message>
    <message>
        <source>Check my server…</source>
        <translation>Проверить сервер…</translation>
    </message>
    <message>
        <source>My working hours…</source>
        <translation>Мои рабочие часы…</translation>
    </message>
</context>
<context>
    <name>shell::AccountRail</name>
    <message>
        <source>%1
%2 (Ctrl+Shift+%3)</source>
        <comment>organisation, address, key</comment>
        <translation>%1
%2 (Ctrl+Shift+%3)</translation>
    </message>
</context>
<context>
    <name>shell::MainWindow</name>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Модерация</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Объявления</translation>
    </message>
    <message>
        <source>Save my data…</source>
        <translation>Сохранить мои данные…</translation>
    </message>
    <message>
        <source>Another school…</source>
        <translation>Ещё одна организация…</translation>
    </message>
    <message>
        <source>This link leads to a chat that is not here.</source>
        <translation>Ссылка ведёт в чат, которого здесь нет.</translation>
    </message>
    <message>
        <source>Search in all chats</source>
        <translation>Искать во всех чатах</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>shell::QuickJump</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Chat, class, person or action</source>
        <translation>Чат, человек или действие</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
</context>
<context>
    <name>shell::RulesDialog</name>
    <message>
        <source>I have read them</source>
        <translation>С правилами ознакомлен(а)</translation>
    </message>
</context>
<context>
    <name>shell::ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Go to a chat or a class</source>
        <translation>Перейти к чату или классу</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая часть окна</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Эта справка</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Chat above, chat below</source>
        <translation>Чат выше, чат ниже</translation>
    </message>
    <message>
        <source>Unread chat above, below</source>
        <translation>Непрочитанный чат выше, ниже</translation>
    </message>
    <message>
        <source>This one is read, to the next unread chat</source>
        <translation>Этот чат прочитан, к следующему непрочитанному</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Поставить реакцию</translation>
    </message>
    <message>
        <source>Edit an own message</source>
        <translation>Изменить своё сообщение</translation>
    </message>
    <message>
        <source>Delete an own message</source>
        <translation>Удалить своё сообщение</translation>
    </message>
    <message>
        <source>Copy; several with names and times</source>
        <translation>Копировать; несколько — с именами и временем</translation>
    </message>
    <message>
        <source>To the newest messages</source>
        <translation>К последним сообщениям</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>Edit the last own message, in an empty field</source>
        <translation>Изменить последнее своё сообщение (в пустом поле)</translation>
    </message>
    <message>
        <source>Mention a person or a group</source>
        <translation>Упомянуть человека или группу</translation>
    </message>
    <message>
        <source>Bold, italic</source>
        <translation>Жирный, курсив</translation>
    </message>
    <message>
        <source>Leave the answer or the editing</source>
        <translation>Отменить ответ или изменение</translation>
    </message>
    <message>
        <source>Search in the open chat</source>
        <translation>Искать в открытом чате</translation>
    </message>
    <message>
        <source>Search in all chats</source>
        <translation>Искать во всех чатах</translation>
    </message>
    <message>
        <source>Open the file; vote in the poll</source>
        <translation>Открыть файл; проголосовать в опросе</translation>
    </message>
    <message>
        <source>Lock the program</source>
        <translation>Запереть программу</translation>
    </message>
    <message>
        <source>Schools, where you have several</source>
        <translation>Организации, если их у вас несколько</translation>
    </message>
    <message>
        <source>Send without sound</source>
        <translation>Отправить без звука</translation>
    </message>
    <message>
        <source>Quick phrases, in an empty field</source>
        <translation>Быстрые фразы, в пустом поле</translation>
    </message>
    <message>
        <source>To a day</source>
        <translation>К дате</translation>
    </message>
</context>
<context>
    <name>signin::LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Заперто</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>The program shows nothing until its owner is back. Messages arrive meanwhile, and what was being written is kept.</source>
        <translation>До возвращения хозяина программа ничего не показывает. Сообщения тем временем приходят, недописанное сохранено.</translation>
    </message>
    <message>
        <source>&amp;Password of %1</source>
        <translation>&amp;Пароль от %1</translation>
    </message>
</context>
<context>
    <name>signin::PasswordForm</name>
    <message>
        <source>Password of %1</source>
        <translation>Пароль для %1</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Remember the password</source>
        <translation>Запомнить пароль</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the password will be asked for at every start.</source>
        <translation>На этом компьютере нет связки ключей, поэтому пароль нужно будет вводить при каждом запуске.</translation>
    </message>
</context>
<context>
    <name>signin::SignInScreen</name>
    <message>
        <source>Remember the password</source>
        <translation>Запомнить пароль</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>School’s server</source>
        <translation>Сервер школы</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>Staffroom</source>
        <translation>Учительская</translation>
    </message>
    <message>
        <source>Chats of the class, of parents and of the staff, by the school’s own rules.</source>
        <translation>Чаты класса, родителей и сотрудников по правилам вашей школы.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>It is shown after joining by an invitation.</source>
        <translation>Он показан после вступления по приглашению.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
    <message>
        <source>In the keyring of this computer. Not for computers that others use too.</source>
        <translation>В связке ключей этого компьютера. Не для компьютеров, которыми пользуются и другие.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the password will be asked for at every start.</source>
        <translation>На этом компьютере нет связки ключей, поэтому пароль нужно будет вводить при каждом запуске.</translation>
    </message>
    <message>
        <source>The school’s server will run on this computer, as long as the program is open. Good for a trial, for training and for a very small school.</source>
        <translation>Сервер школы будет работать на этом компьютере, пока открыта программа. Подойдёт, чтобы попробовать, поучиться или вести совсем небольшую школу.</translation>
    </message>
    <message>
        <source>Empty school of your own</source>
        <translation>Своя школа, пока пустая</translation>
    </message>
    <message>
        <source>Invented school, 4 classes</source>
        <translation>Учебная школа, 4 класса</translation>
    </message>
    <message>
        <source>Invented school, 40 classes</source>
        <translation>Учебная школа, 40 классов</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Начать с</translation>
    </message>
    <message>
        <source>Counts only when the server starts for the first time.</source>
        <translation>Учитывается только при первом запуске сервера.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>сервер</translation>
    </message>
    <message>
        <source>An address looks like ivanova@school12.ru. Please enter yours.</source>
        <translation>Адрес выглядит так: ivanova@school12.ru. Введите свой.</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>Back to my chats</source>
        <translation>Вернуться к чатам</translation>
    </message>
</context>
<context>
    <name>widgets::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>widgets::RailButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n ожидает</numerusform>
            <numerusform>%n ожидают</numerusform>
            <numerusform>%n ожидают</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::Sheet</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>school::ContactsSheet</name>
    <message>
        <source>Who may write to whom</source>
        <translation>Кто кому может писать</translation>
    </message>
    <message>
        <source>Change the policy</source>
        <translation>Изменить правила переписки</translation>
    </message>
    <message>
        <source>One to one, in any app: the server lets through only what is allowed here. Only those write at all who have acknowledged the rules and take part in chats.</source>
        <translation>Личные сообщения в любом приложении: сервер пропускает только то, что разрешено здесь. Писать могут только те, кто ознакомился с правилами и участвует в чатах.</translation>
    </message>
    <message>
        <source>Staff — staff</source>
        <translation>Сотрудники — сотрудники</translation>
    </message>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>Pupils — parents of others</source>
        <translation>Ученики — чужие родители</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Change a line: what would come of it is shown here.</source>
        <translation>Измените строку: здесь будет видно, что из этого выйдет.</translation>
    </message>
    <message>
        <source>The policy of one-to-one messages has been changed.</source>
        <translation>Правила личной переписки изменены.</translation>
    </message>
    <message>
        <source>Pupils — pupils</source>
        <translation>Ученики — ученики</translation>
    </message>
    <message>
        <source>Pupils — teachers</source>
        <translation>Ученики — учителя</translation>
    </message>
    <message>
        <source>Pupils — administration</source>
        <translation>Ученики — администрация</translation>
    </message>
    <message>
        <source>Parents — parents</source>
        <translation>Родители — родители</translation>
    </message>
    <message>
        <source>Parents — teachers</source>
        <translation>Родители — учителя</translation>
    </message>
    <message>
        <source>Parents — administration</source>
        <translation>Родители — администрация</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>нельзя</translation>
    </message>
    <message>
        <source>within the own class</source>
        <translation>в своём классе</translation>
    </message>
    <message>
        <source>in the whole school</source>
        <translation>во всей организации</translation>
    </message>
</context>
<context>
    <name>school::HandChatSheet</name>
    <message>
        <source>%1 — %2</source>
        <comment>name in chats, class</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>A chat for an occasion</source>
        <translation>Чат по случаю</translation>
    </message>
    <message>
        <source>Save the chat</source>
        <translation>Сохранить чат</translation>
    </message>
    <message>
        <source>Until the &amp;last day, then it can only be read:</source>
        <translation>До &amp;последнего дня, потом только чтение:</translation>
    </message>
    <message>
        <source>&amp;Closed: it can only be read</source>
        <translation>&amp;Закрыт: только чтение</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Кто в чате</translation>
    </message>
    <message>
        <source>C&amp;hat</source>
        <translation>Ча&amp;т</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>Чей</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Для чего</translation>
    </message>
    <message>
        <source>In one sentence: it stands in the header of the chat.</source>
        <translation>Одним предложением: оно стоит в заголовке чата.</translation>
    </message>
    <message>
        <source>&amp;Who is in it</source>
        <translation>&amp;Кто в чате</translation>
    </message>
    <message>
        <source>Only those are listed who have come in by an invitation and take part in chats. The staff in a chat keep order in it.</source>
        <translation>В списке только те, кто вошёл по приглашению и участвует в чатах. Сотрудники в чате следят за порядком.</translation>
    </message>
    <message>
        <source>A new chat</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>The whole school</source>
        <translation>Вся организация</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) chosen.</source>
        <translation>
            <numerusform>Выбран %n человек.</numerusform>
            <numerusform>Выбрано %n человека.</numerusform>
            <numerusform>Выбрано %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the chat a title.</source>
        <translation>Дайте чату название.</translation>
    </message>
    <message>
        <source>Say what the chat is for.</source>
        <translation>Напишите, для чего чат.</translation>
    </message>
    <message>
        <source>Choose who is in it; what would come of it is shown here.</source>
        <translation>Выберите, кто в чате; здесь будет видно, что из этого выйдет.</translation>
    </message>
    <message>
        <source>The chat is open.</source>
        <translation>Чат открыт.</translation>
    </message>
    <message>
        <source>The chat is as you wanted it.</source>
        <translation>Чат изменён.</translation>
    </message>
</context>
<context>
    <name>school::RuleChatsSheet</name>
    <message>
        <source>Chats by positions</source>
        <translation>Чаты по должностям</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>chats</comment>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>chats</comment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>chats</comment>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Who is in them follows positions, seats and active groups by itself. A chat that is closed can be read on.</source>
        <translation>Состав сам следует за должностями, местами и активом. Закрытый чат можно читать.</translation>
    </message>
    <message>
        <source>the head and the deputies</source>
        <translation>руководитель и заместители</translation>
    </message>
    <message>
        <source>the head, the deputies and the active parents of all classes</source>
        <translation>руководитель, заместители и актив родителей всех классов</translation>
    </message>
    <message>
        <source>the head, the deputies and the active pupils of all classes</source>
        <translation>руководитель, заместители и актив учеников всех классов</translation>
    </message>
    <message>
        <source>the head, the deputies and whoever leads a class</source>
        <translation>руководитель, заместители и все, кто ведёт класс</translation>
    </message>
    <message>
        <source>the head, the deputies and all confirmed teachers</source>
        <translation>руководитель, заместители и все подтверждённые учителя</translation>
    </message>
    <message>
        <source>the staff who work there: %1</source>
        <translation>сотрудники, которые там работают: %1</translation>
    </message>
    <message>
        <source>Tick a chat: who would be in it is shown here.</source>
        <translation>Отметьте чат: здесь будет видно, кто в нём окажется.</translation>
    </message>
    <message>
        <source>The chats are as you wanted them.</source>
        <translation>Чаты изменены.</translation>
    </message>
</context>
<context>
    <name>school::WordsSheet</name>
    <message>
        <source>Words of the organisation</source>
        <translation>Слова организации</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Использовать эти слова</translation>
    </message>
    <message>
        <source>They stand in titles of chats, beside names, on the join page and in what this program says in Russian; what it says in English stays. An empty field keeps the usual word of your kind of organisation.</source>
        <translation>Они стоят в названиях чатов, рядом с именами, на странице приглашения и во всём, что программа говорит по-русски; английский текст остаётся прежним. Пустое поле оставляет обычное слово вашего вида организации.</translation>
    </message>
    <message>
        <source>Type a word: what would come of it is shown here.</source>
        <translation>Введите слово: здесь будет видно, что из этого выйдет.</translation>
    </message>
    <message>
        <source>The organisation has its own words now.</source>
        <translation>Слова организации изменены.</translation>
    </message>
    <message>
        <source>Those who learn, and their chat</source>
        <translation>Те, кто учится, и их чат</translation>
    </message>
    <message>
        <source>Chat of the families</source>
        <translation>Чат семей</translation>
    </message>
    <message>
        <source>Those who teach, and their chat</source>
        <translation>Те, кто учит, и их чат</translation>
    </message>
    <message>
        <source>Chat of the whole staff</source>
        <translation>Чат всех сотрудников</translation>
    </message>
    <message>
        <source>Channel for everybody</source>
        <translation>Канал для всех</translation>
    </message>
    <message>
        <source>Channel for the staff</source>
        <translation>Канал для сотрудников</translation>
    </message>
    <message>
        <source>Who leads a learning group</source>
        <translation>Кто ведёт учебную группу</translation>
    </message>
    <message>
        <source>Who teaches</source>
        <translation>Кто учит</translation>
    </message>
    <message>
        <source>Who runs the organisation</source>
        <translation>Кто руководит организацией</translation>
    </message>
    <message>
        <source>Who stands in for the head</source>
        <translation>Кто замещает руководителя</translation>
    </message>
    <message>
        <source>Who administers this program</source>
        <translation>Кто управляет этой программой</translation>
    </message>
    <message>
        <source>Who introduces this program</source>
        <translation>Кто внедряет эту программу</translation>
    </message>
    <message>
        <source>The mother, beside her name</source>
        <translation>Мать, рядом с именем</translation>
    </message>
    <message>
        <source>The father, beside his name</source>
        <translation>Отец, рядом с именем</translation>
    </message>
    <message>
        <source>Somebody who has the child in care</source>
        <translation>Кто взял ребёнка под опеку</translation>
    </message>
    <message>
        <source>Somebody who represents by law</source>
        <translation>Кто представляет по закону</translation>
    </message>
    <message>
        <source>Another relative</source>
        <translation>Другой близкий</translation>
    </message>
    <message>
        <source>One learning group</source>
        <translation>Одна учебная группа</translation>
    </message>
    <message>
        <source>Several learning groups</source>
        <translation>Несколько учебных групп</translation>
    </message>
    <message>
        <source>One who learns</source>
        <translation>Один из тех, кто учится</translation>
    </message>
    <message>
        <source>All who lead learning groups</source>
        <translation>Все, кто ведёт учебные группы</translation>
    </message>
    <message>
        <source>Chat of the head with deputies</source>
        <translation>Чат руководителя с заместителями</translation>
    </message>
    <message>
        <source>Active group of the families</source>
        <translation>Актив семей</translation>
    </message>
    <message>
        <source>Active group of those who learn</source>
        <translation>Актив тех, кто учится</translation>
    </message>
</context>
<context>
    <name>settings::ClaimForm</name>
    <message>
        <source>You are the administrator</source>
        <translation>Вы — администратор</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>&amp;Phone or e-mail that the application names</source>
        <translation>&amp;Телефон или почта, указанные в заявке</translation>
    </message>
    <message>
        <source>&amp;Code that came with the server</source>
        <translation>&amp;Код, выданный вместе с сервером</translation>
    </message>
    <message>
        <source>Sixteen digits.</source>
        <translation>Шестнадцать цифр.</translation>
    </message>
    <message>
        <source>The code works once. With another contact than the application’s this account stays an ordinary one, and the server has to be given a new code.</source>
        <translation>Код действует один раз. С другим контактом, не из заявки, учётная запись останется обычной, и серверу понадобится новый код.</translation>
    </message>
    <message>
        <source>Enter both the contact and the code.</source>
        <translation>Введите и контакт, и код.</translation>
    </message>
    <message>
        <source>You are the administrator of this organisation now.</source>
        <translation>Теперь вы администратор этой организации.</translation>
    </message>
    <message>
        <source>The application names another contact, so this account has no rights of an administrator. The code is spent; whoever runs the server gets a new one at its next start.</source>
        <translation>В заявке указан другой контакт, поэтому у этой учётной записи нет прав администратора. Код использован; при следующем запуске сервер выдаст новый.</translation>
    </message>
</context>
<context>
    <name>publish::CorrectionSheet</name>
    <message>
        <source>Correct the announcement</source>
        <translation>Исправить объявление</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Ask those who have &amp;confirmed to confirm once more</source>
        <translation>Спросить &amp;ознакомленных ещё раз</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Заголовок</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>Confirm &amp;by</source>
        <translation>Подтвердить &amp;до</translation>
    </message>
    <message numerus="yes">
        <source>The words change in %n chat(s); an app that cannot change them shows the new ones below.</source>
        <translation>
            <numerusform>Текст изменится в %n чате; приложение, которое так не умеет, покажет новый ниже.</numerusform>
            <numerusform>Текст изменится в %n чатах; приложение, которое так не умеет, покажет новый ниже.</numerusform>
            <numerusform>Текст изменится в %n чатах; приложение, которое так не умеет, покажет новый ниже.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmation(s) will be dropped, and the school asks for them anew.</source>
        <translation>
            <numerusform>%n подтверждение снимется, и о нём попросят заново.</numerusform>
            <numerusform>%n подтверждения снимутся, и о них попросят заново.</numerusform>
            <numerusform>%n подтверждений снимутся, и о них попросят заново.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>publish::WithdrawalSheet</name>
    <message>
        <source>Withdraw the announcement?</source>
        <translation>Отозвать объявление?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Почему</translation>
    </message>
    <message>
        <source>Is said in the chats; may be left empty</source>
        <translation>Будет сказано в чатах; можно не указывать</translation>
    </message>
    <message>
        <source>Nobody is asked to confirm it any more.</source>
        <translation>Подтверждать его больше никого не попросят.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is taken out of %n chat(s), and the school says there that it does not hold any more.</source>
        <translation>
            <numerusform>«%1» исчезнет из %n чата, и там будет сказано, что объявление отозвано.</numerusform>
            <numerusform>«%1» исчезнет из %n чатов, и там будет сказано, что объявление отозвано.</numerusform>
            <numerusform>«%1» исчезнет из %n чатов, и там будет сказано, что объявление отозвано.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatExports</name>
    <message>
        <source>School</source>
        <comment>who speaks when the chat itself does</comment>
        <translation>Школа</translation>
    </message>
    <message>
        <source>The message was taken back</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message>
        <source>edited</source>
        <comment>a message</comment>
        <translation>изменено</translation>
    </message>
    <message>
        <source>before, %1: %2</source>
        <comment>moment, what the message said</comment>
        <translation>было, %1: %2</translation>
    </message>
    <message>
        <source>File: %1, %2</source>
        <comment>name, size</comment>
        <translation>Файл: %1, %2</translation>
    </message>
    <message>
        <source>File: %1</source>
        <comment>name</comment>
        <translation>Файл: %1</translation>
    </message>
    <message>
        <source>Messages are missing here: they are on the server and have not been loaded.</source>
        <translation>Здесь не хватает сообщений: они на сервере и ещё не загружены.</translation>
    </message>
    <message>
        <source>There are no messages</source>
        <translation>Сообщений нет</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Page for a browser (*.html)</source>
        <translation>Страница для браузера (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>JSON for programs (*.json)</source>
        <translation>JSON для программ (*.json)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <comment>of the rules, moment</comment>
        <translation>версия %1, %2</translation>
    </message>
    <message>
        <source>Rules read</source>
        <translation>Правила прочитаны</translation>
    </message>
    <message>
        <source>given, %1</source>
        <comment>consent, moment</comment>
        <translation>дано, %1</translation>
    </message>
    <message>
        <source>refused, %1</source>
        <comment>consent, moment</comment>
        <translation>отказ, %1</translation>
    </message>
    <message>
        <source>Consent to be in chats</source>
        <translation>Согласие на участие в чатах</translation>
    </message>
    <message>
        <source>Saved by</source>
        <translation>Кто сохранил</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участников</translation>
    </message>
    <message>
        <source>Saving the chat</source>
        <translation>Сохранение чата</translation>
    </message>
    <message>
        <source>My data: %1</source>
        <comment>name</comment>
        <translation>Мои данные: %1</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Saving my data</source>
        <translation>Сохранение моих данных</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Мои данные</translation>
    </message>
</context>
<context>
    <name>chat::ExportSheet</name>
    <message>
        <source>Preparing…</source>
        <translation>Подготовка…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Открыть &amp;папку</translation>
    </message>
    <message>
        <source>Messages: %1 of %2</source>
        <translation>Сообщения: %1 из %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>chat::FolderSheet</name>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>Folders are the same on all your computers. One without chats goes by itself.</source>
        <translation>Папки одни и те же на всех ваших компьютерах. Папка без чатов исчезает сама.</translation>
    </message>
</context>
</TS>
