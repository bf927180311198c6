<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Vaglio::AccountForm</name>
    <message numerus="yes">
        <source>Accepted. %n request(s) found.</source>
        <translation>
            <numerusform>Accepted. %n request found.</numerusform>
            <numerusform>Accepted. %n requests found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidenceFacts</name>
    <message numerus="yes">
        <source>%n file(s) refused</source>
        <translation>
            <numerusform>%n file refused</numerusform>
            <numerusform>%n files refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidencePage</name>
    <message numerus="yes">
        <source>%1 of %n page(s)</source>
        <translation>
            <numerusform>%1 of %n page</numerusform>
            <numerusform>%1 of %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidenceSection</name>
    <message numerus="yes">
        <source>saved, %n file(s)</source>
        <translation>
            <numerusform>saved, %n file</numerusform>
            <numerusform>saved, %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open, %n file(s)</source>
        <translation>
            <numerusform>open, %n file</numerusform>
            <numerusform>open, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidenceWords</name>
    <message numerus="yes">
        <source>≥ %n d</source>
        <comment>days until the provider deletes the evidence</comment>
        <translation>
            <numerusform>≥ %n d</numerusform>
            <numerusform>≥ %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::ExpiryNotifier</name>
    <message numerus="yes">
        <source>The evidence of %Ln case(s) is not saved yet</source>
        <translation>
            <numerusform>The evidence of %Ln case is not saved yet</numerusform>
            <numerusform>The evidence of %Ln cases is not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Openapi deletes the first in %Ln day(s). Vaglio keeps trying; the list says what is in the way.</source>
        <translation>
            <numerusform>Openapi deletes the first in %Ln day. Vaglio keeps trying; the list says what is in the way.</numerusform>
            <numerusform>Openapi deletes the first in %Ln days. Vaglio keeps trying; the list says what is in the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::FieldsSection</name>
    <message numerus="yes">
        <source>%n differ(s)</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ok</source>
        <translation>
            <numerusform>%n ok</numerusform>
            <numerusform>%n ok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot tell</source>
        <translation>
            <numerusform>%n cannot tell</numerusform>
            <numerusform>%n cannot tell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::FilterBar</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s) are read, checked and sealed…</source>
        <translation>
            <numerusform>%n file is read, checked and sealed…</numerusform>
            <numerusform>%n files are read, checked and sealed…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n file(s) were not looked at.</source>
        <translation>
            <numerusform>Stopped; %n file was not looked at.</numerusform>
            <numerusform>Stopped; %n files were not looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::ListArea</name>
    <message numerus="yes">
        <source>next try in %n s</source>
        <translation>
            <numerusform>next try in %n s</numerusform>
            <numerusform>next try in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next check in %n s.</source>
        <translation>
            <numerusform>Next check in %n s.</numerusform>
            <numerusform>Next check in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) available</source>
        <translation>
            <numerusform>%Ln case available</numerusform>
            <numerusform>%Ln cases available</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in this queue fits. In all requests, %n do(es).</source>
        <translation>
            <numerusform>Nothing in this queue fits. In all requests, %n does.</numerusform>
            <numerusform>Nothing in this queue fits. In all requests, %n do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) in the service&apos;s list could not be read</source>
        <translation>
            <numerusform>%Ln request in the service&apos;s list could not be read</numerusform>
            <numerusform>%Ln requests in the service&apos;s list could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the evidence of %Ln case(s), not saved yet</source>
        <translation>
            <numerusform>the evidence of %Ln case, not saved yet</numerusform>
            <numerusform>the evidence of %Ln cases, not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) that may have been charged</source>
        <translation>
            <numerusform>%Ln order that may have been charged</numerusform>
            <numerusform>%Ln orders that may have been charged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next try in %n min</source>
        <translation>
            <numerusform>next try in %n min</numerusform>
            <numerusform>next try in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next check in %n min.</source>
        <translation>
            <numerusform>Next check in %n min.</numerusform>
            <numerusform>Next check in %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::NoteDialog</name>
    <message numerus="yes">
        <source>The note is too long by %n character(s).</source>
        <translation>
            <numerusform>The note is too long by %n character.</numerusform>
            <numerusform>The note is too long by %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::OrderWords</name>
    <message numerus="yes">
        <source>After %Ln look(s) the list shows no new request. Nothing was sent again. If you are sure that there is none, say so; else look again later.</source>
        <translation>
            <numerusform>After %Ln look the list shows no new request. Nothing was sent again. If you are sure that there is none, say so; else look again later.</numerusform>
            <numerusform>After %Ln looks the list shows no new request. Nothing was sent again. If you are sure that there is none, say so; else look again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new request(s) in the list could be it, and the list names nobody. Nothing was sent again. Please say which one it is.</source>
        <translation>
            <numerusform>%Ln new request in the list could be it, and the list names nobody. Nothing was sent again. Please say whether it is.</numerusform>
            <numerusform>%Ln new requests in the list could be it, and the list names nobody. Nothing was sent again. Please say which one it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::PassphraseFields</name>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s): four or five words do well.</source>
        <translation>
            <numerusform>At least %n character: four or five words do well.</numerusform>
            <numerusform>At least %n characters: four or five words do well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::RequestRow</name>
    <message numerus="yes">
        <source>Unfinished for %n day(s)</source>
        <translation>
            <numerusform>Unfinished for %n day</numerusform>
            <numerusform>Unfinished for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No outcome for %n day(s)</source>
        <translation>
            <numerusform>No outcome for %n day</numerusform>
            <numerusform>No outcome for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>evidence %n day(s) left</source>
        <translation>
            <numerusform>evidence %n day left</numerusform>
            <numerusform>evidence %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::RescueLine</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>cases</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::RescueText</name>
    <message numerus="yes">
        <source>Saving evidence is paused: %n to be saved</source>
        <translation>
            <numerusform>Saving evidence is paused: %n to be saved</numerusform>
            <numerusform>Saving evidence is paused: %n to be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be saved yet</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%n could not be saved yet</numerusform>
            <numerusform>%n could not be saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Openapi has no evidence of %n</source>
        <comment>cases</comment>
        <translation>
            <numerusform>Openapi has no evidence of %n case</numerusform>
            <numerusform>Openapi has no evidence of %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::SettingsDialog</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
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
        <source>%n call(s) a minute</source>
        <translation>
            <numerusform>%n call a minute</numerusform>
            <numerusform>%n calls a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::VaultWords</name>
    <message numerus="yes">
        <source>%n file(s) of evidence (%1) were read whole.</source>
        <translation>
            <numerusform>%n file of evidence (%1) was read whole.</numerusform>
            <numerusform>%n files of evidence (%1) were read whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not as they were kept. Nothing was changed. Copy the list, and restore what is damaged from a backup.</source>
        <translation>
            <numerusform>%n thing is not as it was kept. Nothing was changed. Copy the list, and restore what is damaged from a backup.</numerusform>
            <numerusform>%n things are not as they were kept. Nothing was changed. Copy the list, and restore what is damaged from a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) belong to no request: a program was ended while it wrote. Nothing is missing because of them.</source>
        <translation>
            <numerusform>%n file belongs to no request: a program was ended while it wrote. Nothing is missing because of it.</numerusform>
            <numerusform>%n files belong to no request: a program was ended while it wrote. Nothing is missing because of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n file(s), %1, to %2. Keep it apart from this computer: it opens with a key of this vault, and tells nothing without one.</source>
        <translation>
            <numerusform>Backed up %n file, %1, to %2. Keep it apart from this computer: it opens with a key of this vault, and tells nothing without one.</numerusform>
            <numerusform>Backed up %n files, %1, to %2. Keep it apart from this computer: it opens with a key of this vault, and tells nothing without one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the vault could not be read. All else is here, and what Openapi still has of them is fetched again. Verify the vault to see what is damaged; a backup may have them whole.</source>
        <translation>
            <numerusform>%n record of the vault could not be read. All else is here, and what Openapi still has of it is fetched again. Verify the vault to see what is damaged; a backup may have it whole.</numerusform>
            <numerusform>%n records of the vault could not be read. All else is here, and what Openapi still has of them is fetched again. Verify the vault to see what is damaged; a backup may have them whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::Wording</name>
    <message numerus="yes">
        <source>%n d left</source>
        <comment>days until the provider deletes the evidence</comment>
        <translation>
            <numerusform>%n d left</numerusform>
            <numerusform>%n d left</numerusform>
        </translation>
    </message>
</context>
</TS>
