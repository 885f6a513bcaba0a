<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
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
