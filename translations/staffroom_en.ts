<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>client::Program</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnouncementWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>the first of several chats</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>concerns %n person(s)</source>
        <translation>
            <numerusform>concerns %n person</numerusform>
            <numerusform>concerns %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message numerus="yes">
        <source>%n new class(es)</source>
        <translation>
            <numerusform>%n new class</numerusform>
            <numerusform>%n new classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new pupil(s)</source>
        <translation>
            <numerusform>%n new pupil</numerusform>
            <numerusform>%n new pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new parent(s)</source>
        <translation>
            <numerusform>%n new parent</numerusform>
            <numerusform>%n new parents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) to children</source>
        <translation>
            <numerusform>%n more link to a child</numerusform>
            <numerusform>%n more links to children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with changed data</source>
        <translation>
            <numerusform>%n with changed data</numerusform>
            <numerusform>%n with changed data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message numerus="yes">
        <source>Messages of %n chat(s) are still on the server.</source>
        <translation>
            <numerusform>Messages of %n chat are still on the server.</numerusform>
            <numerusform>Messages of %n chats are still on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete since %1; older messages of %n chat(s) are still on the server.</source>
        <translation>
            <numerusform>Complete since %1; older messages of %n chat are still on the server.</numerusform>
            <numerusform>Complete since %1; older messages of %n chats are still on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found.</source>
        <translation>
            <numerusform>%n message found.</numerusform>
            <numerusform>%n messages found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chat::Conversation</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be notified of this message.</source>
        <translation>
            <numerusform>%n person will be notified of this message.</numerusform>
            <numerusform>%n people will be notified of this message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chat::TalkBar</name>
    <message numerus="yes">
        <source>%n of your messages wait(s).</source>
        <translation>
            <numerusform>%n of your messages waits.</numerusform>
            <numerusform>%n of your messages wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chat::OwnHoursSheet</name>
    <message numerus="yes">
        <source>The answer is too long by %n letter(s).</source>
        <translation>
            <numerusform>The answer is too long by %n letter.</numerusform>
            <numerusform>The answer is too long by %n letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chat::TalkSheet</name>
    <message numerus="yes">
        <source>once in %n second(s)</source>
        <translation>
            <numerusform>once in %n second</numerusform>
            <numerusform>once in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::AccountSheet</name>
    <message numerus="yes">
        <source>For whoever has asked for it on paper. All sessions end at once. For %n day(s) the owner, or you, can have it back; then the address and the password are gone, all chats are left, and what was said in them bears no name. The person stays on the lists.</source>
        <translation>
            <numerusform>For whoever has asked for it on paper. All sessions end at once. For %n day the owner, or you, can have it back; then the address and the password are gone, all chats are left, and what was said in them bears no name. The person stays on the lists.</numerusform>
            <numerusform>For whoever has asked for it on paper. All sessions end at once. For %n days the owner, or you, can have it back; then the address and the password are gone, all chats are left, and what was said in them bears no name. The person stays on the lists.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::DiscussionBar</name>
    <message numerus="yes">
        <source>Discussed in %1 of %n classes.</source>
        <translation>
            <numerusform>Discussed in %1 of %n class.</numerusform>
            <numerusform>Discussed in %1 of %n classes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::InvitesScreen</name>
    <message numerus="yes">
        <source>%n slip(s) are saved.</source>
        <translation>
            <numerusform>%n slip is saved.</numerusform>
            <numerusform>%n slips are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 have joined, %n invitation(s) on the way, %3 opened, %4 asking, %5 declined</source>
        <translation>
            <numerusform>%1 of %2 have joined, %n invitation on the way, %3 opened, %4 asking, %5 declined</numerusform>
            <numerusform>%1 of %2 have joined, %n invitations on the way, %3 opened, %4 asking, %5 declined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::Kit</name>
    <message numerus="yes">
        <source>For the security of information %n invitation(s) were annulled. Since then the school&apos;s server refuses them.</source>
        <translation>
            <numerusform>For the security of information %n invitation was annulled. Since then the school&apos;s server refuses it.</numerusform>
            <numerusform>For the security of information %n invitations were annulled. Since then the school&apos;s server refuses them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::KitDialog</name>
    <message numerus="yes">
        <source>%n person(s) have a link that still holds. Tick the box to replace them.</source>
        <translation>
            <numerusform>%n person has a link that still holds. Tick the box to replace it.</numerusform>
            <numerusform>%n people have a link that still holds. Tick the box to replace them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::PapersDialog</name>
    <message numerus="yes">
        <source>Enter %n signature(s)</source>
        <translation>
            <numerusform>Enter %n signature</numerusform>
            <numerusform>Enter %n signatures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::RegisterPage</name>
    <message numerus="yes">
        <source>%1 of %n people have acknowledged version %2.</source>
        <translation>
            <numerusform>%1 of %n person has acknowledged version %2.</numerusform>
            <numerusform>%1 of %n people have acknowledged version %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) written down.</source>
        <translation>
            <numerusform>%n entry written down.</numerusform>
            <numerusform>%n entries written down.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::RequestsPage</name>
    <message numerus="yes">
        <source>⚠ %n more request(s) in the same name.</source>
        <translation>
            <numerusform>⚠ %n more request in the same name.</numerusform>
            <numerusform>⚠ %n more requests in the same name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n request(s)?</source>
        <translation>
            <numerusform>Accept %n request?</numerusform>
            <numerusform>Accept %n requests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) accepted.</source>
        <translation>
            <numerusform>%n request accepted.</numerusform>
            <numerusform>%n requests accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n could not be: decide about them one by one.</source>
        <translation>
            <numerusform>%1 %n could not be: decide about it by itself.</numerusform>
            <numerusform>%1 %n could not be: decide about them one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>invites::TidyPage</name>
    <message numerus="yes">
        <source>Annul %n link(s)…</source>
        <translation>
            <numerusform>Annul %n link…</numerusform>
            <numerusform>Annul %n links…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annul %n link(s)?</source>
        <translation>
            <numerusform>Annul %n link?</numerusform>
            <numerusform>Annul %n links?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) annulled.</source>
        <translation>
            <numerusform>%n link annulled.</numerusform>
            <numerusform>%n links annulled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::ActForm</name>
    <message numerus="yes">
        <source>Remove %n message(s) by the rules</source>
        <translation>
            <numerusform>Remove %n message by the rules</numerusform>
            <numerusform>Remove %n messages by the rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more violation(s) would have to be recorded.</source>
        <translation>
            <numerusform>%n more violation would have to be recorded.</numerusform>
            <numerusform>%n more violations would have to be recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::AuditPane</name>
    <message numerus="yes">
        <source>%n act(s) shown.</source>
        <translation>
            <numerusform>%n act shown.</numerusform>
            <numerusform>%n acts shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) read…</source>
        <translation>
            <numerusform>%n act read…</numerusform>
            <numerusform>%n acts read…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) saved: %1</source>
        <translation>
            <numerusform>%n act saved: %1</numerusform>
            <numerusform>%n acts saved: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::BlocksPane</name>
    <message numerus="yes">
        <source>Stands on %n violation(s).</source>
        <translation>
            <numerusform>Stands on %n violation.</numerusform>
            <numerusform>Stands on %n violations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) have objected; their names are in the protocol only.</source>
        <translation>
            <numerusform>%n member has objected; the name is in the protocol only.</numerusform>
            <numerusform>%n members have objected; their names are in the protocol only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::MessageActs</name>
    <message numerus="yes">
        <source>%n message(s) removed.</source>
        <translation>
            <numerusform>%n message removed.</numerusform>
            <numerusform>%n messages removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded. %n violation(s) in this chat.</source>
        <translation>
            <numerusform>Recorded. %n violation in this chat.</numerusform>
            <numerusform>Recorded. %n violations in this chat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::ModerationScreen</name>
    <message numerus="yes">
        <source>%n matter(s) wait</source>
        <translation>
            <numerusform>%n matter waits</numerusform>
            <numerusform>%n matters wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::OverviewPane</name>
    <message numerus="yes">
        <source>%n matter(s) wait</source>
        <translation>
            <numerusform>%n matter waits</numerusform>
            <numerusform>%n matters wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::RegisterPane</name>
    <message numerus="yes">
        <source>%1 of %n violation(s).</source>
        <translation>
            <numerusform>%1 of %n violation.</numerusform>
            <numerusform>%1 of %n violations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s).</source>
        <translation>
            <numerusform>%n violation.</numerusform>
            <numerusform>%n violations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::RulesPane</name>
    <message numerus="yes">
        <source>Version %1: %n people have acknowledged it.</source>
        <translation>
            <numerusform>Version %1: %n person has acknowledged it.</numerusform>
            <numerusform>Version %1: %n people have acknowledged it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody in the chats is asked to acknowledge it, by a message and in the program. Who has not within %n day(s) may only read. Acts of the past keep citing the version of their time.</source>
        <translation>
            <numerusform>Everybody in the chats is asked to acknowledge it, by a message and in the program. Who has not within %n day may only read. Acts of the past keep citing the version of their time.</numerusform>
            <numerusform>Everybody in the chats is asked to acknowledge it, by a message and in the program. Who has not within %n days may only read. Acts of the past keep citing the version of their time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::StandingActs</name>
    <message numerus="yes">
        <source>The whole chat reads them. The members can object for %n hour(s); if nobody does, the moderator can lift the restriction before its time.</source>
        <translation>
            <numerusform>The whole chat reads them. The members can object for %n hour; if nobody does, the moderator can lift the restriction before its time.</numerusform>
            <numerusform>The whole chat reads them. The members can object for %n hours; if nobody does, the moderator can lift the restriction before its time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::StandingPane</name>
    <message numerus="yes">
        <source>%n of them count. Writing in a chat can be restricted when more than three count there.</source>
        <translation>
            <numerusform>%n of them counts. Writing in a chat can be restricted when more than three count there.</numerusform>
            <numerusform>%n of them count. Writing in a chat can be restricted when more than three count there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moderation::Words</name>
    <message numerus="yes">
        <source>%n violation(s) recorded in this chat.</source>
        <translation>
            <numerusform>%n violation recorded in this chat.</numerusform>
            <numerusform>%n violations recorded in this chat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message in %n second(s), until %1.</source>
        <translation>
            <numerusform>One message in %n second, until %1.</numerusform>
            <numerusform>One message in %n seconds, until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in favour, %2 against, %n asked.</source>
        <translation>
            <numerusform>%1 in favour, %2 against, %n asked.</numerusform>
            <numerusform>%1 in favour, %2 against, %n asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>publish::AnnouncementSheet</name>
    <message numerus="yes">
        <source>It will be said in %n chat(s), with your name.</source>
        <translation>
            <numerusform>It will be said in %n chat, with your name.</numerusform>
            <numerusform>It will be said in %n chats, with your name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>publish::AnnouncementsScreen</name>
    <message numerus="yes">
        <source>%n of those who were asked get a message from the school.</source>
        <translation>
            <numerusform>%n of those who were asked gets a message from the school.</numerusform>
            <numerusform>%n of those who were asked get a message from the school.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reminded.</source>
        <translation>
            <numerusform>%n person reminded.</numerusform>
            <numerusform>%n people reminded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be reached here: tell them on paper.</source>
        <translation>
            <numerusform>%n cannot be reached here: tell them on paper.</numerusform>
            <numerusform>%n cannot be reached here: tell them on paper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s) will count as confirmed, with your name.</source>
        <translation>
            <numerusform>%n selected row will count as confirmed, with your name.</numerusform>
            <numerusform>%n selected rows will count as confirmed, with your name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::ActSheet</name>
    <message numerus="yes">
        <source>This is what will happen: %n change(s).</source>
        <translation>
            <numerusform>This is what will happen: %n change.</numerusform>
            <numerusform>This is what will happen: %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same kinds are not listed here.</source>
        <translation>
            <numerusform>%n more of the same kinds is not listed here.</numerusform>
            <numerusform>%n more of the same kinds are not listed here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::ClassesSheet</name>
    <message numerus="yes">
        <source>%n class(es) have been created.</source>
        <translation>
            <numerusform>%n class has been created.</numerusform>
            <numerusform>%n classes have been created.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::CompletenessPage</name>
    <message numerus="yes">
        <source>In %n class(es) something is missing. Press Enter on “no moderator” to appoint a class teacher.</source>
        <translation>
            <numerusform>In %n class something is missing. Press Enter on “no moderator” to appoint a class teacher.</numerusform>
            <numerusform>In %n classes something is missing. Press Enter on “no moderator” to appoint a class teacher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::GapsPage</name>
    <message numerus="yes">
        <source>Open %n chat(s)…</source>
        <translation>
            <numerusform>Open %n chat…</numerusform>
            <numerusform>Open %n chats…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::ImportWizard</name>
    <message numerus="yes">
        <source>Comparing %n row(s) with the school…</source>
        <translation>
            <numerusform>Comparing %n row with the school…</numerusform>
            <numerusform>Comparing %n rows with the school…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the school already.</source>
        <translation>
            <numerusform>%n row is in the school already.</numerusform>
            <numerusform>%n rows are in the school already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the school.</source>
        <translation>
            <numerusform>%n change in the school.</numerusform>
            <numerusform>%n changes in the school.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::JournalPage</name>
    <message numerus="yes">
        <source>%n to come.</source>
        <comment>movements</comment>
        <translation>
            <numerusform>%n to come.</numerusform>
            <numerusform>%n to come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (%n row(s))</source>
        <comment>what, when</comment>
        <translation>
            <numerusform>%1, %2 (%n row)</numerusform>
            <numerusform>%1, %2 (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::LoadPage</name>
    <message numerus="yes">
        <source>In %n cell(s) somebody is not found among the staff, or several have this name. Give the name in full; several teachers are parted by a comma.</source>
        <translation>
            <numerusform>In %n cell somebody is not found among the staff, or several have this name. Give the name in full; several teachers are parted by a comma.</numerusform>
            <numerusform>In %n cells somebody is not found among the staff, or several have this name. Give the name in full; several teachers are parted by a comma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed. Nothing is done before you have seen what it comes to.</source>
        <translation>
            <numerusform>%n cell changed. Nothing is done before you have seen what it comes to.</numerusform>
            <numerusform>%n cells changed. Nothing is done before you have seen what it comes to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) that other classes of the grade have are taught by nobody.</source>
        <translation>
            <numerusform>%n lesson that other classes of the grade have is taught by nobody.</numerusform>
            <numerusform>%n lessons that other classes of the grade have are taught by nobody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::MovementSheet</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::NomenclatureSheet</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of classes</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) in the list; %1 are there as they should be.</source>
        <translation>
            <numerusform>%n class in the list; %1 are there as they should be.</numerusform>
            <numerusform>%n classes in the list; %1 are there as they should be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::SchoolScreen</name>
    <message numerus="yes">
        <source>The list has been applied: %n change(s).</source>
        <translation>
            <numerusform>The list has been applied: %n change.</numerusform>
            <numerusform>The list has been applied: %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone, except for %n entry(ies) that somebody has changed since.</source>
        <translation>
            <numerusform>Undone, except for %n entry that somebody has changed since.</numerusform>
            <numerusform>Undone, except for %n entries that somebody has changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::SetupPage</name>
    <message numerus="yes">
        <source>%n class(es) are led by nobody.</source>
        <translation>
            <numerusform>%n class is led by nobody.</numerusform>
            <numerusform>%n classes are led by nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to go. The order is yours; what is done can be changed at any time.</source>
        <translation>
            <numerusform>%n step to go. The order is yours; what is done can be changed at any time.</numerusform>
            <numerusform>%n steps to go. The order is yours; what is done can be changed at any time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::UnitPage</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>units</comment>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) in all</source>
        <translation>
            <numerusform>%n pupil in all</numerusform>
            <numerusform>%n pupils in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::VerificationPage</name>
    <message numerus="yes">
        <source>%n wait(s) for confirmation; until then they have no rights over pupils.</source>
        <translation>
            <numerusform>%n waits for confirmation; until then they have no rights over pupils.</numerusform>
            <numerusform>%n wait for confirmation; until then they have no rights over pupils.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::VerifySheet</name>
    <message numerus="yes">
        <source>Confirmed: %n teacher(s).</source>
        <translation>
            <numerusform>Confirmed: %n teacher.</numerusform>
            <numerusform>Confirmed: %n teachers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused: %n teacher(s).</source>
        <translation>
            <numerusform>Refused: %n teacher.</numerusform>
            <numerusform>Refused: %n teachers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>search::SearchPane</name>
    <message numerus="yes">
        <source>All %n message(s) in this chat</source>
        <translation>
            <numerusform>All %n message in this chat</numerusform>
            <numerusform>All %n messages in this chat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::FactorSheet</name>
    <message numerus="yes">
        <source>The second factor is on; %n code(s) of recovery left.</source>
        <translation>
            <numerusform>The second factor is on; %n code of recovery left.</numerusform>
            <numerusform>The second factor is on; %n codes of recovery left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::ServerCheckSheet</name>
    <message numerus="yes">
        <source>%n fault(s): see below what to mend.</source>
        <translation>
            <numerusform>%n fault: see below what to mend.</numerusform>
            <numerusform>%n faults: see below what to mend.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::AccountButton</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::RailButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>school::HandChatSheet</name>
    <message numerus="yes">
        <source>%n person(s) chosen.</source>
        <translation>
            <numerusform>%n person chosen.</numerusform>
            <numerusform>%n people chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>publish::CorrectionSheet</name>
    <message numerus="yes">
        <source>The words change in %n chat(s); an app that cannot change them shows the new ones below.</source>
        <translation>
            <numerusform>The words change in %n chat; an app that cannot change them shows the new ones below.</numerusform>
            <numerusform>The words change in %n chats; an app that cannot change them shows the new ones below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmation(s) will be dropped, and the school asks for them anew.</source>
        <translation>
            <numerusform>%n confirmation will be dropped, and the school asks for it anew.</numerusform>
            <numerusform>%n confirmations will be dropped, and the school asks for them anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>publish::WithdrawalSheet</name>
    <message numerus="yes">
        <source>“%1” is taken out of %n chat(s), and the school says there that it does not hold any more.</source>
        <translation>
            <numerusform>“%1” is taken out of %n chat, and the school says there that it does not hold any more.</numerusform>
            <numerusform>“%1” is taken out of %n chats, and the school says there that it does not hold any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings::SettingsDialog</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
