<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>Connection</name>
    <message>
        <source>You are not signed in. What is on this computer can be read and searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catching up: %1 of %2 chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection since %1. You can read, search and write: messages go out when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
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
    <name>MessageDelegate</name>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier messages have not been read from the server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>The file is larger than 64 MB. Please divide it by classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Please choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a spreadsheet. Please save it as CSV (File → Save as) and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a spreadsheet in the old Excel format. Please save it as CSV and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a list but a file of another kind. Please choose a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the file is longer than a million letters. Please check that it is a list of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the file has more than a thousand columns. Please check that it is a list of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed. Please mend it in the file and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of the first line looks like a pupil’s name. Please give the columns headings like “Family name”, “Given name”, “Class”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are headings, but nobody under them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is left out: there is no family name or no given name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is left out: “%2” is not a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is left out: the same pupil stands in line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is left out: it is marked as a parent’s, and no child is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: the telephone number “%2” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: the e-mail address “%2” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: there is no such date as “%2”; the date of birth is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: a parent has contacts but no name, and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: “%2” is not a class; please move the pupil into one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is left out: no class is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is left out: the same pupil stands in the list twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is left out: several pupils of the school have this name. A date of birth or a personal number would tell who is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is left out: the name holds a sign that no name has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new pupil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pupil’s data changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved from another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parent’s data changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one more child of a known parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new class(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pupil(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new parent(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) to children</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with changed data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes: everybody in the list is in the school already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be made: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchHitDelegate</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not confirmed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats you are not in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>father</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head of the school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deputy head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>responsible for the introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link annulled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teacher: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pupil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mother: Efimova Lyubov (her child)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent. Press to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class teacher %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chat::ChatList</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear by themselves as soon as you have a place in the school.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chat::Composer</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chat::Conversation</name>
    <message>
        <source>Back to the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or find a message, a person or a class: Ctrl+F, Ctrl+K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>you are the moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not a member of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who publish write here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1 — moderator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chat::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the newest messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as a new message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>invites::InvitesScreen</name>
    <message>
        <source>Find a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annul…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class or staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and their invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 have joined, %n invitation(s) on the way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to invite yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First bring people into the class from a list, in the section School.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is copied. Give it to this person only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annul the invitation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link of %1 stops working at once and for ever. A new one can be made later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is annulled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>invites::LinkDialog</name>
    <message>
        <source>Invitation for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid once, until %1. Copy it now: it is not shown again, but a new one can be made at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>school::ClassForm</name>
    <message>
        <source>New class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class &amp;teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be given later. The chats of the class appear by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is one letter of the Russian alphabet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a class %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>school::ClassTeacherForm</name>
    <message>
        <source>Class teacher of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class &amp;teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes moderator of the chats of the class at once; whoever was it before leaves them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>school::RosterDialog</name>
    <message>
        <source>People from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list was not taken. Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n row(s) with the school…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list could not be compared with the school. Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the school already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) about the list:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The school has changed since this plan was made, so nothing was applied. This is the new plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>school::SchoolScreen</name>
    <message>
        <source>Find a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a class…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add staff…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class teacher…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People from a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure of the school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The school is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a class, then bring its people in from a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring pupils and their parents in from a list of the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People appear here as soon as they have a place in the school.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class %1 has been created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class was created, but its teacher was not appointed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of a class or of the school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The list has been applied: %n change(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::StaffForm</name>
    <message>
        <source>New member of the staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Patronymic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;osition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person comes in by a personal invitation, made in the next step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>search::SearchPane</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all chats (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the beginning of a word, or fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Searched %1 of %2; the rest is being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Older messages of %n chat(s) are still on the server.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Effective after the next start.</source>
        <translation>Изменится при следующем запуске.</translation>
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
</context>
<context>
    <name>shell::MainWindow</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you are in any chat, please read the rules of communication of the school.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::QuickJump</name>
    <message>
        <source>Chat or class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shell::RulesDialog</name>
    <message>
        <source>I have read them</source>
        <translation type="unfinished"></translation>
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
</TS>
