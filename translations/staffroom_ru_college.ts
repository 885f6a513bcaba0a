<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>Effects</name>
    <message>
        <source>New classes and other units: %1</source>
        <translation>Новые группы и другие подразделения: %1</translation>
    </message>
    <message>
        <source>Get a place in a class or group: %1</source>
        <translation>Получают место в группе или подгруппе: %1</translation>
    </message>
    <message>
        <source>Give up a place in a class or group: %1</source>
        <translation>Оставляют место в группе или подгруппе: %1</translation>
    </message>
    <message>
        <source>class teacher</source>
        <translation>куратор</translation>
    </message>
    <message>
        <source>deputy of the class teacher</source>
        <translation>заместитель куратора</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>преподаватель</translation>
    </message>
    <message>
        <source>teacher: %1</source>
        <translation>преподаватель: %1</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>студент</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>%1 is in the school already. If this is the same pupil, mend the list first.</source>
        <translation>В колледже уже есть %1. Если это тот же студент, сначала исправьте список.</translation>
    </message>
    <message>
        <source>is in this class, but not in the list. Nothing happens to this pupil.</source>
        <translation>есть в этой группе, но не в списке. Со студентом ничего не произойдёт.</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>The file is larger than 64 MB. Please divide it by classes.</source>
        <translation>Файл больше 64 МБ. Разделите его по группам.</translation>
    </message>
    <message>
        <source>new class</source>
        <translation>новая группа</translation>
    </message>
    <message>
        <source>new pupil</source>
        <translation>новый студент</translation>
    </message>
    <message>
        <source>pupil’s data changed</source>
        <translation>изменились данные студента</translation>
    </message>
    <message>
        <source>moved from another class</source>
        <translation>переведён из другой группы</translation>
    </message>
    <message numerus="yes">
        <source>%n new class(es)</source>
        <translation>
            <numerusform>%n новая группа</numerusform>
            <numerusform>%n новые группы</numerusform>
            <numerusform>%n новых групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pupil(s)</source>
        <translation>
            <numerusform>%n новый студент</numerusform>
            <numerusform>%n новых студента</numerusform>
            <numerusform>%n новых студентов</numerusform>
        </translation>
    </message>
    <message>
        <source>No column looks like a person’s name. Please give the columns headings like “Family name”, “Given name”, “Class”.</source>
        <translation>Ни один столбец не похож на имя человека. Назовите столбцы, например «Фамилия», «Имя», «Группа».</translation>
    </message>
    <message>
        <source>%1 is left out: “%2” is not a class.</source>
        <translation>%1 — пропущено: «%2» — не группа.</translation>
    </message>
    <message>
        <source>%1 is left out: no class is named.</source>
        <translation>%1 — пропущено: группа не указана.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a class, and is left out.</source>
        <translation>%1: «%2» — не группа; группа не взята.</translation>
    </message>
    <message>
        <source>%1 is left out: the same pupil stands in the list twice.</source>
        <translation>%1 — пропущено: этот студент стоит в списке дважды.</translation>
    </message>
    <message>
        <source>%1 is left out: several pupils of the school have this name. A date of birth or a personal number would tell who is meant.</source>
        <translation>%1 — пропущено: в колледже несколько студентов с таким именем. Дата рождения или номер личного дела покажут, о ком речь.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>letter of the class</source>
        <translation>буква группы</translation>
    </message>
    <message>
        <source>hours in this class</source>
        <translation>часы в этой группе</translation>
    </message>
    <message>
        <source>is left out: there is no such class in this school year</source>
        <translation>пропущено: такой группы в этом учебном году нет</translation>
    </message>
</context>
<context>
    <name>SchoolSheets</name>
    <message>
        <source>Pupils and families</source>
        <translation>Студенты и семьи</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Class teacher of</source>
        <comment>header of a column: classes</comment>
        <translation>Кураторство</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>Куратор</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Студенты</translation>
    </message>
    <message>
        <source>Pupils joined</source>
        <translation>Студентов вступило</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Преподаватель</translation>
    </message>
    <message>
        <source>Chats of the classes</source>
        <translation>Чаты групп</translation>
    </message>
    <message>
        <source>Pupils’ chat</source>
        <translation>Чат студентов</translation>
    </message>
    <message>
        <source>Teachers’ chat</source>
        <translation>Чат преподавателей</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>My classes</source>
        <translation>Мои группы</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>преподаватель</translation>
    </message>
    <message>
        <source>class teacher</source>
        <translation>куратор</translation>
    </message>
    <message>
        <source>teacher: %1</source>
        <translation>преподаватель: %1</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>студент</translation>
    </message>
    <message>
        <source>class teacher %1</source>
        <translation>куратор %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n студент</numerusform>
            <numerusform>%n студента</numerusform>
            <numerusform>%n студентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chat::Conversation</name>
    <message>
        <source>Or find a message, a person or a class: Ctrl+F, Ctrl+K.</source>
        <translation>Или найдите сообщение, чат или группу: Ctrl+F, Ctrl+K.</translation>
    </message>
</context>
<context>
    <name>invites::DiscussionBar</name>
    <message numerus="yes">
        <source>Discussed in %1 of %n classes.</source>
        <translation>
            <numerusform>Обсуждено в %1 из %n группы.</numerusform>
            <numerusform>Обсуждено в %1 из %n групп.</numerusform>
            <numerusform>Обсуждено в %1 из %n групп.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which &amp;classes…</source>
        <translation>По &amp;группам…</translation>
    </message>
    <message>
        <source>The class discussed these rules on %1. Noted by %2.</source>
        <translation>Группа обсудила эти правила %1. Отметку сделал(а): %2.</translation>
    </message>
    <message>
        <source>The class has not discussed these rules yet.</source>
        <translation>Группа эти правила ещё не обсуждала.</translation>
    </message>
    <message>
        <source>The class has discussed the rules</source>
        <translation>Группа обсудила правила</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
</context>
<context>
    <name>invites::GroupLinkDialog</name>
    <message>
        <source>Pupils</source>
        <translation>Студенты</translation>
    </message>
</context>
<context>
    <name>invites::InvitesScreen</name>
    <message>
        <source>Which links class teachers and others may make, and how long they hold at most</source>
        <translation>Какие ссылки могут создавать кураторы и другие и сколько они действуют</translation>
    </message>
    <message>
        <source>Class or staff</source>
        <translation>Группа или сотрудники</translation>
    </message>
    <message>
        <source>First bring people into the class from a list, in the section School.</source>
        <translation>Сначала добавьте людей в группу из списка, в разделе «Школа».</translation>
    </message>
    <message>
        <source>Join kit…</source>
        <translation>Набор для группы…</translation>
    </message>
    <message>
        <source>Slips, instruction and sheet of signatures of the class, for printing</source>
        <translation>Листки, памятка и лист подписей группы — для печати</translation>
    </message>
</context>
<context>
    <name>invites::Kit</name>
    <message>
        <source>Invitation for the pupil</source>
        <translation>Приглашение студенту</translation>
    </message>
    <message>
        <source>Give your slip to nobody: whoever has it could join in your name. Lost it? Tell the class teacher, who annuls it and prints another.</source>
        <translation>Никому не отдавайте свой листок: по нему могли бы войти вместо вас. Потеряли? Скажите куратору: он аннулирует его и напечатает новый.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
</context>
<context>
    <name>invites::KitDialog</name>
    <message>
        <source>A PDF for printing: a slip for each pupil and each representative who has not joined, to be cut along the lines; an instruction to be hung up; and a sheet for their signatures.</source>
        <translation>PDF для печати: листок каждому студенту и представителю, кто ещё не присоединился, разрезать по линиям; памятка на стену; лист подписей.</translation>
    </message>
    <message>
        <source>Everybody of this class has joined: there is nothing to print.</source>
        <translation>Все в этой группе уже присоединились: печатать нечего.</translation>
    </message>
</context>
<context>
    <name>invites::PapersDialog</name>
    <message>
        <source>Chats of the &amp;class</source>
        <translation>&amp;Чаты группы</translation>
    </message>
</context>
<context>
    <name>invites::RegisterPage</name>
    <message>
        <source>Pupil</source>
        <translation>Студент</translation>
    </message>
    <message>
        <source>Whole school or a class</source>
        <translation>Весь колледж или группа</translation>
    </message>
</context>
<context>
    <name>invites::RequestsPage</name>
    <message>
        <source>⚠ A pupil of this class has this name: perhaps a child has opened the parents&apos; link.</source>
        <translation>⚠ Так зовут студента этой группы: возможно, ссылку для родителей открыл ребёнок.</translation>
    </message>
</context>
<context>
    <name>invites::TidyPage</name>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Links that nobody has used for a week, that are too broad, that were seen in the open, or whose author or class is gone are shown here to be annulled.</source>
        <translation>Здесь появятся ссылки, которые пора аннулировать: неделю без дела, слишком широкие, увиденные в открытом доступе, без автора или группы.</translation>
    </message>
</context>
<context>
    <name>invites::Words</name>
    <message>
        <source>the class is in the archive</source>
        <translation>группа в архиве</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>студент</translation>
    </message>
</context>
<context>
    <name>moderation::Words</name>
    <message>
        <source>Does not belong into this chat by the school&apos;s structure. It follows from class, load and links in the section School.</source>
        <translation>Не входит в этот чат по структуре колледжа. Её определяют группа, нагрузка и связи в разделе «Школа».</translation>
    </message>
    <message>
        <source>Set a seat</source>
        <translation>Назначено место в группе</translation>
    </message>
    <message>
        <source>Joined or left the chats of a class</source>
        <translation>Изменено участие в чатах группы</translation>
    </message>
</context>
<context>
    <name>school::ArchiveSheet</name>
    <message>
        <source>Chats are open again. Pupils who have meanwhile gone to another class do not come back.</source>
        <translation>Чаты снова открыты. Студенты, которые за это время перешли в другую группу, не возвращаются.</translation>
    </message>
</context>
<context>
    <name>school::ClassForm</name>
    <message>
        <source>New class</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Create class</source>
        <translation>Создать группу</translation>
    </message>
    <message>
        <source>Class &amp;teacher</source>
        <translation>&amp;Куратор</translation>
    </message>
    <message>
        <source>Can be given later. The chats of the class appear by themselves.</source>
        <translation>Можно назначить позже. Чаты группы появятся сами.</translation>
    </message>
    <message>
        <source>The letter is one letter of the Russian alphabet.</source>
        <translation>Буква группы — одна русская буква.</translation>
    </message>
    <message>
        <source>There is a class %1 already.</source>
        <translation>Группа %1 уже есть.</translation>
    </message>
</context>
<context>
    <name>school::ClassTeacherForm</name>
    <message>
        <source>Class teacher of %1</source>
        <translation>Куратор %1</translation>
    </message>
    <message>
        <source>Class &amp;teacher</source>
        <translation>&amp;Куратор</translation>
    </message>
    <message>
        <source>Becomes moderator of the chats of the class at once; whoever was it before leaves them.</source>
        <translation>Сразу станет модератором чатов группы; прежний куратор из них выйдет.</translation>
    </message>
    <message>
        <source>Somebody &amp;stands in for the class teacher</source>
        <translation>Кто-то &amp;замещает куратора</translation>
    </message>
    <message>
        <source>Can always do what the class teacher can.</source>
        <translation>Может всё то же, что и куратор, постоянно.</translation>
    </message>
    <message>
        <source>From the first to the last of these days the substitute leads the class too; then that ends by itself.</source>
        <translation>С первого по последний из этих дней замещающий тоже ведёт группу; затем это прекращается само.</translation>
    </message>
    <message>
        <source>The deputy is somebody else than the class teacher.</source>
        <translation>Заместитель и куратор — разные люди.</translation>
    </message>
    <message>
        <source>Somebody else stands in for the class teacher.</source>
        <translation>Замещать куратора должен кто-то другой.</translation>
    </message>
</context>
<context>
    <name>school::ClassesSheet</name>
    <message>
        <source>Several classes at once</source>
        <translation>Несколько групп сразу</translation>
    </message>
    <message>
        <source>Create classes</source>
        <translation>Создать группы</translation>
    </message>
    <message>
        <source>Put the classes of one grade together, below a &amp;parallel</source>
        <translation>Собрать группы одного года в &amp;параллель</translation>
    </message>
    <message>
        <source>&amp;From grade</source>
        <translation>&amp;С года обучения</translation>
    </message>
    <message>
        <source>&amp;to grade</source>
        <translation>&amp;по год обучения</translation>
    </message>
    <message>
        <source>Say which letters each grade has: А–Г, or А Б Д.</source>
        <translation>Укажите буквы групп: А–Г или А Б Д.</translation>
    </message>
    <message>
        <source>These are no letters of classes. Write them like this: А–Г, or А Б Д.</source>
        <translation>Это не буквы групп. Напишите так: А–Г или А Б Д.</translation>
    </message>
    <message>
        <source>The first grade is above the last one.</source>
        <translation>Первый год больше последнего.</translation>
    </message>
    <message>
        <source>All these classes are there already.</source>
        <translation>Все эти группы уже есть.</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) have been created.</source>
        <translation>
            <numerusform>Создана %n группа.</numerusform>
            <numerusform>Созданы %n группы.</numerusform>
            <numerusform>Создано %n групп.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::CompletenessPage</name>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Pupils&apos; chat</source>
        <translation>Чат студентов</translation>
    </message>
    <message>
        <source>Teachers&apos; chat</source>
        <translation>Чат преподавателей</translation>
    </message>
    <message>
        <source>Classes and their chats</source>
        <translation>Группы и их чаты</translation>
    </message>
    <message>
        <source>Chats of the classes</source>
        <translation>Чаты групп</translation>
    </message>
    <message>
        <source>Looking at all classes…</source>
        <translation>Проверяем все группы…</translation>
    </message>
    <message>
        <source>Every class has its chats, and somebody of the staff moderates each.</source>
        <translation>У каждой группы есть все чаты, и в каждом есть модератор из сотрудников.</translation>
    </message>
    <message numerus="yes">
        <source>In %n class(es) something is missing. Press Enter on “no moderator” to appoint a class teacher.</source>
        <translation>
            <numerusform>В %n группе чего-то не хватает. Нажмите Enter на «нет модератора», чтобы назначить куратора.</numerusform>
            <numerusform>В %n группах чего-то не хватает. Нажмите Enter на «нет модератора», чтобы назначить куратора.</numerusform>
            <numerusform>В %n группах чего-то не хватает. Нажмите Enter на «нет модератора», чтобы назначить куратора.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::GapsPage</name>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>class</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>студент</translation>
    </message>
    <message>
        <source>Classes without a class teacher</source>
        <translation>Группы без куратора</translation>
    </message>
    <message>
        <source>Pupils without a representative</source>
        <translation>Студенты без представителя</translation>
    </message>
    <message>
        <source>Class teacher…</source>
        <translation>Куратор…</translation>
    </message>
    <message>
        <source>Class and subject</source>
        <translation>Группа и предмет</translation>
    </message>
</context>
<context>
    <name>school::ImportColumns</name>
    <message>
        <source>Pupils and their parents</source>
        <translation>Студенты и их родители</translation>
    </message>
    <message>
        <source>Class of these pupils</source>
        <translation>Группа этих студентов</translation>
    </message>
</context>
<context>
    <name>school::ImportSource</name>
    <message>
        <source>A list of pupils with their parents: an Excel workbook (.xlsx), also with a sheet for each class, or a CSV or text file of any program. You can also drop the file on this window.</source>
        <translation>Список студентов с родителями: книга Excel (.xlsx), в том числе с листом на каждую группу, либо файл CSV или текст из любой программы. Файл можно и перетащить в это окно.</translation>
    </message>
    <message>
        <source>List of a class or of the school</source>
        <translation>Список группы или колледжа</translation>
    </message>
</context>
<context>
    <name>school::IntoSheet</name>
    <message>
        <source>Pupils and teachers go over; what is left is archived, its chats can be read.</source>
        <translation>Студенты и преподаватели переходят; остальное уходит в архив, его чаты можно читать.</translation>
    </message>
</context>
<context>
    <name>school::JournalPage</name>
    <message>
        <source>check of teachers</source>
        <translation>проверка преподавателей</translation>
    </message>
    <message>
        <source>Transfers, departures and appointments are written here with their orders. Choose people in a class and press “With the chosen people”.</source>
        <translation>Здесь записаны переводы, выбытия и назначения с приказами. Выберите людей в группе и нажмите «С выбранными людьми».</translation>
    </message>
</context>
<context>
    <name>school::LinkFields</name>
    <message>
        <source>In the &amp;active group of the class&apos;s parents</source>
        <translation>В родительском &amp;активе группы</translation>
    </message>
</context>
<context>
    <name>school::LoadPage</name>
    <message>
        <source>Only classes where somebody is missing</source>
        <translation>Только группы, где кого-то не хватает</translation>
    </message>
    <message>
        <source>Add a subject, bring the load in from a list, or paste a table with classes at the left and subjects above.</source>
        <translation>Добавьте предмет, загрузите нагрузку из списка или вставьте таблицу: слева группы, сверху предметы.</translation>
    </message>
    <message>
        <source>Teaching load: classes and subjects</source>
        <translation>Учебная нагрузка: группы и предметы</translation>
    </message>
    <message numerus="yes">
        <source>In %n cell(s) somebody is not found among the staff, or several have this name. Give the name in full; several teachers are parted by a comma.</source>
        <translation>
            <numerusform>В %n клетке указан тот, кого среди сотрудников нет или кого не отличить от тёзки. Напишите имя полностью; нескольких преподавателей разделяйте запятой.</numerusform>
            <numerusform>В %n клетках указаны те, кого среди сотрудников нет или кого не отличить от тёзок. Напишите имена полностью; нескольких преподавателей разделяйте запятой.</numerusform>
            <numerusform>В %n клетках указаны те, кого среди сотрудников нет или кого не отличить от тёзок. Напишите имена полностью; нескольких преподавателей разделяйте запятой.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) that other classes of the grade have are taught by nobody.</source>
        <translation>
            <numerusform>%n предмет, который есть у других групп параллели, никто не ведёт.</numerusform>
            <numerusform>%n предмета, которые есть у других групп параллели, никто не ведёт.</numerusform>
            <numerusform>%n предметов, которые есть у других групп параллели, никто не ведёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write into a cell or paste from a spreadsheet; several teachers are parted by a comma.</source>
        <translation>Впишите преподавателя в клетку или вставьте данные из электронной таблицы; нескольких преподавателей разделяйте запятой.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
</context>
<context>
    <name>school::MovementSheet</name>
    <message>
        <source>Choose a class</source>
        <translation>Выберите группу</translation>
    </message>
    <message>
        <source>Into the &amp;class</source>
        <translation>В &amp;группу</translation>
    </message>
    <message>
        <source>&amp;Who takes over the classes and subjects</source>
        <translation>&amp;Кому переходят группы и предметы</translation>
    </message>
    <message>
        <source>Choose the class.</source>
        <translation>Выберите группу.</translation>
    </message>
</context>
<context>
    <name>school::NewUnitSheet</name>
    <message>
        <source>Give it a name, for instance “Chess” or “Teachers of mathematics”.</source>
        <translation>Дайте название, например «Волейбол» или «Преподаватели математики».</translation>
    </message>
</context>
<context>
    <name>school::NomenclatureSheet</name>
    <message>
        <source>Compare with the approved list of classes</source>
        <translation>Сравнение с утверждённым списком групп</translation>
    </message>
    <message>
        <source>List of classes</source>
        <translation>Список групп</translation>
    </message>
    <message>
        <source>Choose the file with the approved classes, or paste them.</source>
        <translation>Выберите файл с утверждёнными группами или вставьте их список.</translation>
    </message>
    <message>
        <source>Approved list of classes</source>
        <translation>Утверждённый список групп</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) in the list; %1 are there as they should be.</source>
        <translation>
            <numerusform>В списке %n группа; в колледже уже как надо: %1.</numerusform>
            <numerusform>В списке %n группы; в колледже уже как надо: %1.</numerusform>
            <numerusform>В списке %n групп; в колледже уже как надо: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The school has just these classes.</source>
        <translation>В колледже именно эти группы.</translation>
    </message>
    <message>
        <source>The classes are as the list says.</source>
        <translation>Группы приведены к списку.</translation>
    </message>
</context>
<context>
    <name>school::PeopleActs</name>
    <message>
        <source>Transfer to another class…</source>
        <translation>Перевести в другую группу…</translation>
    </message>
    <message>
        <source>Enrol in a class…</source>
        <translation>Зачислить в группу…</translation>
    </message>
    <message>
        <source>Confirm as a teacher…</source>
        <translation>Подтвердить как преподавателя…</translation>
    </message>
    <message>
        <source>Refuse as a teacher…</source>
        <translation>Отклонить как преподавателя…</translation>
    </message>
</context>
<context>
    <name>school::PersonCard</name>
    <message>
        <source>Show the class</source>
        <translation>Показать группу</translation>
    </message>
</context>
<context>
    <name>school::PreviewModel</name>
    <message>
        <source>Class</source>
        <translation>Группа</translation>
    </message>
</context>
<context>
    <name>school::RenameSheet</name>
    <message>
        <source>&amp;Class, like 5А</source>
        <translation>&amp;Группа, например 2А</translation>
    </message>
    <message>
        <source>A class is a grade from 1 to 11 and one letter: 5А.</source>
        <translation>Группа — это число от 1 до 11 и одна буква: 2А.</translation>
    </message>
</context>
<context>
    <name>school::RolloverSheet</name>
    <message>
        <source>Subject teachers leave their classes; the new &amp;load table comes afterwards</source>
        <translation>Преподаватели предметов освобождают группы; новая &amp;нагрузка будет позже</translation>
    </message>
    <message>
        <source>5А becomes 6А with its pupils, teachers, chats and their past; 11th classes leave, their chats can be read; invitations of families are no longer valid. Everything can be undone within a day.</source>
        <translation>1А станет 2А вместе со студентами, преподавателями, чатами и перепиской; 11-й год обучения выпускается, чаты можно читать; приглашения семей перестают действовать. В течение суток всё можно отменить.</translation>
    </message>
    <message>
        <source>Letters of the new &amp;first classes</source>
        <translation>&amp;Буквы новых групп первого года</translation>
    </message>
    <message>
        <source>Keeps the class teacher</source>
        <translation>Куратор остаётся</translation>
    </message>
    <message>
        <source>These are no letters of classes. Write them like this: А–Г, or А Б Д.</source>
        <translation>Это не буквы групп. Напишите так: А–Г или А Б Д.</translation>
    </message>
</context>
<context>
    <name>school::SchoolScreen</name>
    <message>
        <source>Create a class…</source>
        <translation>Создать группу…</translation>
    </message>
    <message>
        <source>Class %1 has been created.</source>
        <translation>Группа %1 создана.</translation>
    </message>
    <message>
        <source>The class was created, but its teacher was not appointed. %1</source>
        <translation>Группа создана, но куратор не назначен. %1</translation>
    </message>
    <message>
        <source>Find a class or a person</source>
        <translation>Найти группу или человека</translation>
    </message>
    <message>
        <source>Found classes and people</source>
        <translation>Найденные группы и люди</translation>
    </message>
    <message>
        <source>Check of teachers</source>
        <translation>Проверка преподавателей</translation>
    </message>
    <message>
        <source>Chats of the classes</source>
        <translation>Чаты групп</translation>
    </message>
    <message>
        <source>Compare with the approved list of classes…</source>
        <translation>Сравнить с утверждённым списком групп…</translation>
    </message>
</context>
<context>
    <name>school::SetupPage</name>
    <message>
        <source>Classes</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Create classes…</source>
        <translation>Создать группы…</translation>
    </message>
    <message>
        <source>Pupils and families</source>
        <translation>Студенты и семьи</translation>
    </message>
    <message>
        <source>From a list of the school or class by class. You see everything before it is done.</source>
        <translation>Из списка колледжа или по группам. Прежде чем что-то произойдёт, вы всё увидите.</translation>
    </message>
    <message>
        <source>Class teachers</source>
        <translation>Кураторы</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) are led by nobody.</source>
        <translation>
            <numerusform>%n группу никто не ведёт.</numerusform>
            <numerusform>%n группы никто не ведёт.</numerusform>
            <numerusform>%n групп никто не ведёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>A class teacher moderates the chats of the class.</source>
        <translation>Куратор ведёт чаты группы.</translation>
    </message>
</context>
<context>
    <name>school::SplitSheet</name>
    <message>
        <source>They go over into a new class</source>
        <translation>Переходят в новую группу</translation>
    </message>
    <message>
        <source>Name the new class by its grade and letter: 5Д.</source>
        <translation>Назовите новую группу числом и буквой: 2Д.</translation>
    </message>
</context>
<context>
    <name>school::TableExport</name>
    <message>
        <source>Pupils and families…</source>
        <translation>Студенты и семьи…</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>Группы…</translation>
    </message>
    <message>
        <source>Chats of the classes…</source>
        <translation>Чаты групп…</translation>
    </message>
</context>
<context>
    <name>school::UnitActs</name>
    <message>
        <source>Several classes at once…</source>
        <translation>Несколько групп сразу…</translation>
    </message>
</context>
<context>
    <name>school::UnitPage</name>
    <message>
        <source>Class teacher…</source>
        <translation>Куратор…</translation>
    </message>
    <message>
        <source>Create a class, then bring its people in from a list.</source>
        <translation>Создайте группу, затем добавьте людей из списка.</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) in all</source>
        <translation>
            <numerusform>Всего %n студент</numerusform>
            <numerusform>Всего %n студента</numerusform>
            <numerusform>Всего %n студентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring pupils and their parents in from a list of the class.</source>
        <translation>Добавьте студентов и родителей из списка группы.</translation>
    </message>
</context>
<context>
    <name>school::VerificationPage</name>
    <message>
        <source>Classes</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Teachers to be confirmed</source>
        <translation>Преподаватели, ждущие подтверждения</translation>
    </message>
    <message>
        <source>All teachers are confirmed</source>
        <translation>Все преподаватели подтверждены</translation>
    </message>
    <message>
        <source>Whoever joins as a teacher without standing in the list of the staff appears here.</source>
        <translation>Здесь появятся преподаватели, которых нет в списке сотрудников.</translation>
    </message>
    <message>
        <source>Check of teachers</source>
        <translation>Проверка преподавателей</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for confirmation; until then they have no rights over pupils.</source>
        <translation>
            <numerusform>%n преподаватель ждёт подтверждения; до этого у него нет прав в отношении студентов.</numerusform>
            <numerusform>%n преподавателя ждут подтверждения; до этого у них нет прав в отношении студентов.</numerusform>
            <numerusform>%n преподавателей ждут подтверждения; до этого у них нет прав в отношении студентов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::VerifySheet</name>
    <message>
        <source>Confirm as teachers: %1</source>
        <translation>Подтвердить как преподавателей: %1</translation>
    </message>
    <message>
        <source>Refuse as teachers: %1</source>
        <translation>Отклонить как преподавателей: %1</translation>
    </message>
    <message>
        <source>Whoever is confirmed gets the rights of a teacher over the pupils of the own classes.</source>
        <translation>Подтверждённые получают права преподавателя в отношении студентов своих групп.</translation>
    </message>
    <message numerus="yes">
        <source>Confirmed: %n teacher(s).</source>
        <translation>
            <numerusform>Подтверждён %n преподаватель.</numerusform>
            <numerusform>Подтверждены %n преподавателя.</numerusform>
            <numerusform>Подтверждено %n преподавателей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused: %n teacher(s).</source>
        <translation>
            <numerusform>Отклонён %n преподаватель.</numerusform>
            <numerusform>Отклонены %n преподавателя.</numerusform>
            <numerusform>Отклонено %n преподавателей.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::QuickJump</name>
</context>
<context>
    <name>shell::ShortcutSheet</name>
    <message>
        <source>Go to a chat or a class</source>
        <translation>Перейти к чату или группе</translation>
    </message>
</context>
<context>
    <name>invites::LimitsSheet</name>
    <message>
        <source>Class teacher</source>
        <translation>Куратор</translation>
    </message>
    <message>
        <source>One link for a class</source>
        <translation>Общая ссылка группы</translation>
    </message>
</context>
<context>
    <name>school::ContactsSheet</name>
    <message>
        <source>Pupils — parents of others</source>
        <translation>Студенты — чужие родители</translation>
    </message>
    <message>
        <source>Pupils — pupils</source>
        <translation>Студенты — студенты</translation>
    </message>
    <message>
        <source>Pupils — teachers</source>
        <translation>Студенты — преподаватели</translation>
    </message>
    <message>
        <source>Pupils — administration</source>
        <translation>Студенты — администрация</translation>
    </message>
    <message>
        <source>Parents — teachers</source>
        <translation>Родители — преподаватели</translation>
    </message>
    <message>
        <source>within the own class</source>
        <translation>в своей группе</translation>
    </message>
</context>
<context>
    <name>school::RuleChatsSheet</name>
    <message>
        <source>the head, the deputies and the active parents of all classes</source>
        <translation>руководитель, заместители и актив родителей всех групп</translation>
    </message>
    <message>
        <source>the head, the deputies and the active pupils of all classes</source>
        <translation>руководитель, заместители и актив студентов всех групп</translation>
    </message>
    <message>
        <source>the head, the deputies and whoever leads a class</source>
        <translation>руководитель, заместители и все, кто ведёт группу</translation>
    </message>
    <message>
        <source>the head, the deputies and all confirmed teachers</source>
        <translation>руководитель, заместители и все подтверждённые преподаватели</translation>
    </message>
</context>
</TS>
