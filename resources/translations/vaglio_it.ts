<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Start on the built-in sandbox without asking.</source>
        <translation>Avvia subito sulla sandbox integrata, senza chiedere.</translation>
    </message>
    <message>
        <source>Go through the program on the built-in sandbox, save pictures in DIR and end.</source>
        <translation>Percorre il programma sulla sandbox integrata, salva le immagini in DIR e termina.</translation>
    </message>
    <message>
        <source>Colours: light or dark.</source>
        <translation>Colori: light (chiaro) o dark (scuro).</translation>
    </message>
    <message>
        <source>Language: en or it.</source>
        <translation>Lingua: en o it.</translation>
    </message>
    <message>
        <source>Keep settings in FILE instead of the usual place.</source>
        <translation>Conserva le impostazioni in FILE anziché nel posto consueto.</translation>
    </message>
    <message>
        <source>Hand ARG to the built-in sandbox, as in --sandbox-arg=--speed=20. Can be given several times.</source>
        <translation>Passa ARG alla sandbox integrata, come in --sandbox-arg=--speed=20. Ripetibile.</translation>
    </message>
    <message>
        <source>End once the first list is on the screen, printing the milliseconds it took.</source>
        <translation>Termina appena il primo elenco è a schermo, indicando i millisecondi impiegati.</translation>
    </message>
    <message>
        <source>The desk for video identification: review outcomes, look at the evidence, issue links.</source>
        <translation>La postazione per la videoidentificazione: esaminare gli esiti, consultare le evidenze, emettere link.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argomento inatteso: %1</translation>
    </message>
    <message>
        <source>--theme takes light or dark.</source>
        <translation>--theme accetta light o dark.</translation>
    </message>
    <message>
        <source>--language takes en or it.</source>
        <translation>--language accetta en o it.</translation>
    </message>
    <message>
        <source>Keep the vault in DIR instead of the usual place (also VAGLIO_VAULT).</source>
        <translation>Tiene la cassaforte in DIR anziché nel posto consueto (anche VAGLIO_VAULT).</translation>
    </message>
    <message>
        <source>Open the vault with the passphrase in the first line of FILE (or in VAGLIO_PASSPHRASE).</source>
        <translation>Apre la cassaforte con la frase segreta nella prima riga di FILE (o in VAGLIO_PASSPHRASE).</translation>
    </message>
</context>
<context>
    <name>CommandListModel</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1, tasto %2</translation>
    </message>
</context>
<context>
    <name>Vaglio::AccountForm</name>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produzione</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il Suo nome</translation>
    </message>
    <message>
        <source>. Every new link is charged.</source>
        <comment>follows the host</comment>
        <translation>. Ogni nuovo link viene addebitato.</translation>
    </message>
    <message>
        <source>. For tests; nothing is charged.</source>
        <comment>follows the host</comment>
        <translation>. Per le prove: nessun addebito.</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Nascondi il token</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostra il token</translation>
    </message>
    <message>
        <source>%1 (Ctrl+E)</source>
        <translation>%1 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Enter the token first.</source>
        <translation>Inserisca prima il token.</translation>
    </message>
    <message>
        <source>Asking the service...</source>
        <translation>Interrogazione del servizio...</translation>
    </message>
    <message numerus="yes">
        <source>Accepted. %n request(s) found.</source>
        <translation>
            <numerusform>Accettato. %n richiesta trovata.</numerusform>
            <numerusform>Accettato. %n richieste trovate.</numerusform>
        </translation>
    </message>
    <message>
        <source>shown in the journal</source>
        <translation>visibile nel registro</translation>
    </message>
</context>
<context>
    <name>Vaglio::AddressesSection</name>
    <message>
        <source>Policy and redirects</source>
        <translation>Informativa e reindirizzamenti</translation>
    </message>
    <message>
        <source>Privacy policy</source>
        <translation>Informativa privacy</translation>
    </message>
    <message>
        <source>After success</source>
        <translation>Dopo l&apos;esito positivo</translation>
    </message>
    <message>
        <source>After failure</source>
        <translation>Dopo l&apos;esito negativo</translation>
    </message>
    <message>
        <source>Address of the privacy policy</source>
        <translation>Indirizzo dell&apos;informativa sulla privacy</translation>
    </message>
    <message>
        <source>Address after success</source>
        <translation>Indirizzo dopo l&apos;esito positivo</translation>
    </message>
    <message>
        <source>Address after failure</source>
        <translation>Indirizzo dopo l&apos;esito negativo</translation>
    </message>
</context>
<context>
    <name>Vaglio::ApplicantSection</name>
    <message>
        <source>Applicant</source>
        <translation>Richiedente</translation>
    </message>
    <message>
        <source>E-mail *</source>
        <translation>E-mail *</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Data di nascita</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sesso</translation>
    </message>
    <message>
        <source>E-mail, required</source>
        <translation>E-mail, obbligatoria</translation>
    </message>
    <message>
        <source>M</source>
        <comment>sex: male</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>F</source>
        <comment>sex: female</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Non indicato</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Country of birth</source>
        <translation>Paese di nascita</translation>
    </message>
    <message>
        <source>Birth place</source>
        <translation>Luogo di nascita</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>non è una data</translation>
    </message>
    <message>
        <source>Write the birth date as day, month and year: 6 Nov 1977 or 6/11/1977.</source>
        <translation>Scriva la data di nascita con giorno, mese e anno: 6 nov 1977 o 6/11/1977.</translation>
    </message>
</context>
<context>
    <name>Vaglio::CallbackSection</name>
    <message>
        <source>More: callback</source>
        <translation>Altro: callback</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>URL di callback</translation>
    </message>
    <message>
        <source>Callback method</source>
        <translation>Metodo di callback</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metodo</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Callback form field</source>
        <translation>Campo del modulo di callback</translation>
    </message>
    <message>
        <source>The form field that holds the JSON with method POST</source>
        <translation>Il campo del modulo che contiene il JSON con il metodo POST</translation>
    </message>
    <message>
        <source>Callback headers, one line each</source>
        <translation>Intestazioni di callback, una per riga</translation>
    </message>
    <message>
        <source>Name: value</source>
        <translation>Nome: valore</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Intestazioni</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aperto</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>chiuso</translation>
    </message>
</context>
<context>
    <name>Vaglio::CaseHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>Torna all&apos;elenco</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Caso precedente</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Caso successivo</translation>
    </message>
    <message>
        <source>Copy identifier</source>
        <translation>Copia l&apos;identificativo</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Senza nome</translation>
    </message>
    <message>
        <source>No mail address known</source>
        <translation>Nessun indirizzo e-mail noto</translation>
    </message>
    <message>
        <source>not in this list</source>
        <translation>non in questo elenco</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Cancellato</translation>
    </message>
    <message>
        <source>Who it was is forgotten here, for good</source>
        <translation>L&apos;identità qui è dimenticata, per sempre</translation>
    </message>
</context>
<context>
    <name>Vaglio::CasePanel</name>
    <message>
        <source>Copy identifier</source>
        <translation>Copia l&apos;identificativo</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Apri link</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Reinvia</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copia risposta</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Identifier copied</source>
        <translation>Identificativo copiato</translation>
    </message>
    <message>
        <source>Answer copied</source>
        <translation>Risposta copiata</translation>
    </message>
    <message>
        <source>Details of the case</source>
        <translation>Dettagli del caso</translation>
    </message>
    <message>
        <source>No case selected</source>
        <translation>Nessun caso selezionato</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link copiato</translation>
    </message>
</context>
<context>
    <name>Vaglio::ColourField</name>
    <message>
        <source>Choose the colour: %1</source>
        <translation>Scelta del colore: %1</translation>
    </message>
    <message>
        <source>Choose the colour</source>
        <translation>Scelta del colore</translation>
    </message>
</context>
<context>
    <name>Vaglio::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Digiti un comando</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandi corrispondenti</translation>
    </message>
</context>
<context>
    <name>Vaglio::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Vaglio::DateEntry</name>
    <message>
        <source>Open the calendar</source>
        <translation>Apri il calendario</translation>
    </message>
    <message>
        <source>Open the calendar (arrow down)</source>
        <translation>Apri il calendario (freccia giù)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
</context>
<context>
    <name>Vaglio::DaysLabel</name>
    <message>
        <source>Assumed: the day the provider began to count is not known yet.</source>
        <translation>Presunto: il giorno da cui il fornitore conta non è ancora noto.</translation>
    </message>
    <message>
        <source>The provider deletes evidence after 30 days.</source>
        <translation>Il fornitore elimina le evidenze dopo 30 giorni.</translation>
    </message>
</context>
<context>
    <name>Vaglio::DeskController</name>
    <message>
        <source>Starting</source>
        <translation>Avvio</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
</context>
<context>
    <name>Vaglio::DocumentPane</name>
    <message>
        <source>This picture is too large to be shown safely. The original can still be saved.</source>
        <translation>Questa immagine è troppo grande per essere mostrata in sicurezza. L&apos;originale può comunque essere salvato.</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, pagina %2</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Sono mostrate solo le prime %1.</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Dimensione %1</translation>
    </message>
</context>
<context>
    <name>Vaglio::EnvironmentBadge</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produzione</translation>
    </message>
    <message>
        <source>SBX</source>
        <comment>sandbox, at most four letters</comment>
        <translation>SBX</translation>
    </message>
    <message>
        <source>PROD</source>
        <comment>production, at most four letters</comment>
        <translation>PROD</translation>
    </message>
    <message>
        <source>Built-in sandbox on this computer. Nothing is sent, nothing is charged.</source>
        <translation>Sandbox integrata su questo computer. Nessun invio, nessun addebito.</translation>
    </message>
    <message>
        <source>Sandbox of the provider: %1.</source>
        <translation>Sandbox del fornitore: %1.</translation>
    </message>
    <message>
        <source>Production: %1. Every new link is charged.</source>
        <translation>Produzione: %1. Ogni nuovo link viene addebitato.</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Ambiente: %1</translation>
    </message>
</context>
<context>
    <name>Vaglio::ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Answer as received</source>
        <translation>Risposta ricevuta</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copia i dettagli</translation>
    </message>
</context>
<context>
    <name>Vaglio::ErrorText</name>
    <message>
        <source>Openapi does not know this request</source>
        <translation>Openapi non conosce questa richiesta</translation>
    </message>
    <message>
        <source>Openapi has no evidence for this request</source>
        <translation>Openapi non ha evidenze per questa richiesta</translation>
    </message>
    <message>
        <source>Openapi does not know this address</source>
        <translation>Openapi non conosce questo indirizzo</translation>
    </message>
    <message>
        <source>Openapi cannot be reached</source>
        <translation>Openapi non è raggiungibile</translation>
    </message>
    <message>
        <source>Openapi did not answer in time</source>
        <translation>Openapi non ha risposto in tempo</translation>
    </message>
    <message>
        <source>Openapi refused the token</source>
        <translation>Openapi ha rifiutato il token</translation>
    </message>
    <message>
        <source>Not enough credit</source>
        <translation>Credito insufficiente</translation>
    </message>
    <message>
        <source>Openapi did not accept what was sent</source>
        <translation>Openapi non ha accettato i dati inviati</translation>
    </message>
    <message>
        <source>Openapi did not accept the field %1</source>
        <translation>Openapi non ha accettato il campo %1</translation>
    </message>
    <message>
        <source>Openapi asks for a pause</source>
        <translation>Openapi chiede una pausa</translation>
    </message>
    <message>
        <source>Openapi reported a failure of its own</source>
        <translation>Openapi ha segnalato un proprio guasto</translation>
    </message>
    <message>
        <source>The answer could not be read</source>
        <translation>La risposta non è leggibile</translation>
    </message>
    <message>
        <source>The answer is larger than Vaglio accepts</source>
        <translation>La risposta è più grande di quanto Vaglio accetti</translation>
    </message>
    <message>
        <source>No answer, outcome unknown</source>
        <translation>Nessuna risposta, esito ignoto</translation>
    </message>
    <message>
        <source>The evidence is damaged or unsafe to open</source>
        <translation>Le evidenze sono danneggiate o non sicure da aprire</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Il file non è stato salvato</translation>
    </message>
    <message>
        <source>The disk could not be read or written</source>
        <translation>Il disco non è leggibile o scrivibile</translation>
    </message>
    <message>
        <source>The keychain is locked or not there</source>
        <translation>Il portachiavi è bloccato o assente</translation>
    </message>
    <message>
        <source>The keychain or the vault is locked</source>
        <translation>Il portachiavi o la cassaforte è bloccata</translation>
    </message>
    <message>
        <source>Stopped before it was done</source>
        <translation>Interrotto prima della fine</translation>
    </message>
    <message>
        <source>Something failed</source>
        <translation>Operazione non riuscita</translation>
    </message>
    <message>
        <source>The list could not be refreshed. Saved cases are safe and can be used.</source>
        <translation>L&apos;elenco non è stato aggiornato. I casi salvati sono al sicuro e utilizzabili.</translation>
    </message>
    <message>
        <source>This request could not be refreshed. What was known of it is kept.</source>
        <translation>Questa richiesta non è stata aggiornata. Quanto era noto è conservato.</translation>
    </message>
    <message>
        <source>The file is kept as it was received, and nothing unsafe was opened.</source>
        <translation>Il file resta come ricevuto e non è stato aperto nulla di non sicuro.</translation>
    </message>
    <message>
        <source>The evidence could not be shown. What was saved before is safe.</source>
        <translation>Le evidenze non sono visualizzabili. Quanto salvato prima è al sicuro.</translation>
    </message>
    <message>
        <source>The link may exist and may have been charged. It was not sent again; the form is kept.</source>
        <translation>Il link potrebbe esistere ed essere stato addebitato. Non è stato inviato di nuovo; i dati restano.</translation>
    </message>
    <message>
        <source>No link was created; the form is kept.</source>
        <translation>Nessun link creato; i dati restano.</translation>
    </message>
    <message>
        <source>The token could not be checked and was not saved. Nothing else has changed.</source>
        <translation>Il token non è stato verificato né salvato. Nient&apos;altro è cambiato.</translation>
    </message>
    <message>
        <source>The copy was not written. The evidence in Vaglio is safe.</source>
        <translation>La copia non è stata scritta. Le evidenze in Vaglio sono al sicuro.</translation>
    </message>
    <message>
        <source>The token could not be read or stored. Saved cases are safe.</source>
        <translation>Il token non è stato letto o conservato. I casi salvati sono al sicuro.</translation>
    </message>
    <message>
        <source>Check that this request belongs to the account and the environment in use.</source>
        <translation>Verifichi che la richiesta appartenga all&apos;account e all&apos;ambiente in uso.</translation>
    </message>
    <message>
        <source>Openapi keeps evidence for 30 days after approval. Ask Openapi if they are not over.</source>
        <translation>Openapi conserva le evidenze per 30 giorni dall&apos;approvazione. Se non sono trascorsi, si rivolga a Openapi.</translation>
    </message>
    <message>
        <source>Check the environment in the settings, then try again.</source>
        <translation>Verifichi l&apos;ambiente nelle impostazioni, poi riprovi.</translation>
    </message>
    <message>
        <source>Look for the link in the list before you create it again: a second link is charged as well.</source>
        <translation>Cerchi il link nell&apos;elenco prima di crearlo di nuovo: anche un secondo link viene addebitato.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Verifichi la connessione di rete, poi riprovi.</translation>
    </message>
    <message>
        <source>Try again. If it happens often, check the network connection.</source>
        <translation>Riprovi. Se accade spesso, verifichi la connessione di rete.</translation>
    </message>
    <message>
        <source>Enter a new token, or ask whoever manages the Openapi account.</source>
        <translation>Inserisca un nuovo token o si rivolga a chi gestisce l&apos;account Openapi.</translation>
    </message>
    <message>
        <source>Top up the Openapi account, then try again.</source>
        <translation>Ricarichi l&apos;account Openapi, poi riprovi.</translation>
    </message>
    <message>
        <source>The answer says what was not accepted. Correct it, then try again.</source>
        <translation>La risposta indica che cosa non è stato accettato. Corregga, poi riprovi.</translation>
    </message>
    <message>
        <source>Correct this field, then try again.</source>
        <translation>Corregga questo campo, poi riprovi.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Attenda un minuto, poi riprovi.</translation>
    </message>
    <message>
        <source>Try again later. If it lasts, send the answer to Openapi.</source>
        <translation>Riprovi più tardi. Se il problema continua, invii la risposta a Openapi.</translation>
    </message>
    <message>
        <source>Try again. If it lasts, send the answer to whoever looks after Vaglio.</source>
        <translation>Riprovi. Se il problema continua, invii la risposta a chi cura Vaglio.</translation>
    </message>
    <message>
        <source>Ask Openapi why the answer is so large before you try again.</source>
        <translation>Prima di riprovare, chieda a Openapi perché la risposta è così grande.</translation>
    </message>
    <message>
        <source>Look at the list before you try again.</source>
        <translation>Controlli l&apos;elenco prima di riprovare.</translation>
    </message>
    <message>
        <source>Get it once more. If it stays the same, ask Openapi for a new copy.</source>
        <translation>Le scarichi di nuovo. Se il risultato non cambia, chieda a Openapi una nuova copia.</translation>
    </message>
    <message>
        <source>Check that the disk has room and the folder may be written, then try again.</source>
        <translation>Verifichi che il disco abbia spazio e che la cartella sia scrivibile, poi riprovi.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Lo sblocchi, poi riprovi.</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>Può riavviare l&apos;operazione quando vuole.</translation>
    </message>
    <message>
        <source>Openapi does not give this evidence</source>
        <translation>Openapi non fornisce queste evidenze</translation>
    </message>
    <message>
        <source>What was saved is damaged</source>
        <translation>Quanto era salvato è danneggiato</translation>
    </message>
    <message>
        <source>Another program is using the vault</source>
        <translation>Un altro programma usa la cassaforte</translation>
    </message>
    <message>
        <source>This vault was written by a newer Vaglio</source>
        <translation>Questa cassaforte è stata scritta da un Vaglio più recente</translation>
    </message>
    <message>
        <source>What is kept in the vault could not be read. Nothing was changed, and nothing is asked of Openapi before it can be.</source>
        <translation>Non è stato possibile leggere il contenuto della cassaforte. Nulla è cambiato, e finché non si legge non si chiede nulla a Openapi.</translation>
    </message>
    <message>
        <source>Verify the vault, and restore what is damaged from a backup.</source>
        <translation>Verifichi la cassaforte e ripristini da una copia ciò che è danneggiato.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Chiuda l&apos;altro programma, poi riprovi.</translation>
    </message>
    <message>
        <source>Install the newest Vaglio. Nothing was changed.</source>
        <translation>Installi il Vaglio più recente. Nulla è cambiato.</translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidenceFacts</name>
    <message>
        <source>Facts about the evidence</source>
        <translation>Dati sulle evidenze</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused</source>
        <translation>
            <numerusform>%n file rifiutato</numerusform>
            <numerusform>%n file rifiutati</numerusform>
        </translation>
    </message>
    <message>
        <source>What is safe is shown. The archive itself is unchanged.</source>
        <translation>È mostrato ciò che è sicuro. L&apos;archivio non è stato modificato.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(senza nome)</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivio</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1 shown, %2 refused</source>
        <translation>%1 mostrati, %2 rifiutati</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Questo documento</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidencePage</name>
    <message>
        <source>Previous case</source>
        <translation>Caso precedente</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Caso successivo</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Adatta alla finestra</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>Pixel reali</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Riduci</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Ruota a destra</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Ruota a sinistra</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Pagina precedente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Pagina successiva</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Salva una copia…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Salva tutto…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>No documents in this archive</source>
        <translation>Nessun documento in questo archivio</translation>
    </message>
    <message>
        <source>The archive was received whole, but nothing in it can be shown.</source>
        <translation>L&apos;archivio è stato ricevuto per intero, ma non contiene nulla di visualizzabile.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenze</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Stampa in corso</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n page(s)</source>
        <translation>
            <numerusform>%1 di %n pagina</numerusform>
            <numerusform>%1 di %n pagine</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Inviato alla stampante</translation>
    </message>
    <message>
        <source>The document was not printed</source>
        <translation>Il documento non è stato stampato</translation>
    </message>
    <message>
        <source>Check the printer, then try again.</source>
        <translation>Verifichi la stampante, poi riprovi.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Salva una copia</translation>
    </message>
    <message>
        <source>Save all in a new folder inside…</source>
        <translation>Salva tutto in una nuova cartella dentro…</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Salva qui</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>Evidenze %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvato</translation>
    </message>
    <message>
        <source>Back to the requests</source>
        <translation>Torna alle richieste</translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidenceSection</name>
    <message>
        <source>open</source>
        <translation>aperte</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenze</translation>
    </message>
    <message>
        <source>Open evidence</source>
        <translation>Apri evidenze</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Fetching the evidence</source>
        <translation>Scaricamento delle evidenze</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>None: a rejected request leaves no evidence to fetch.</source>
        <translation>Nessuna: una richiesta respinta non lascia evidenze da scaricare.</translation>
    </message>
    <message>
        <source>Not yet: evidence follows the outcome.</source>
        <translation>Non ancora: le evidenze seguono l&apos;esito.</translation>
    </message>
    <message>
        <source>Expired: the 30 days in which Openapi keeps it have passed.</source>
        <translation>Scadute: sono trascorsi i 30 giorni in cui Openapi le conserva.</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % di %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 finora</translation>
    </message>
    <message>
        <source>Asking Openapi</source>
        <translation>Richiesta a Openapi</translation>
    </message>
    <message>
        <source>Get it once more</source>
        <translation>Scarica di nuovo</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>salvate</translation>
    </message>
    <message numerus="yes">
        <source>saved, %n file(s)</source>
        <translation>
            <numerusform>salvate, %n file</numerusform>
            <numerusform>salvate, %n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open, %n file(s)</source>
        <translation>
            <numerusform>aperte, %n file</numerusform>
            <numerusform>aperte, %n file</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Non ancora salvate.</translation>
    </message>
    <message>
        <source>Saved %1, %2.</source>
        <translation>Salvate %1, %2.</translation>
    </message>
    <message>
        <source>Saved %1, %2, as it was received. It cannot be opened.</source>
        <translation>Salvate %1, %2, così come ricevute. Non si possono aprire.</translation>
    </message>
    <message>
        <source>Not saved yet: %1. %2</source>
        <translation>Non ancora salvate: %1. %2</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Prossimo tentativo %1.</translation>
    </message>
    <message>
        <source>Erased here, and not fetched again.</source>
        <translation>Cancellate qui, e non scaricate di nuovo.</translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidenceToolBar</name>
    <message>
        <source>Page %1 / %2</source>
        <translation>Pagina %1 / %2</translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidenceWording</name>
    <message>
        <source>ID card front</source>
        <translation>C.I. fronte</translation>
    </message>
    <message>
        <source>ID card back</source>
        <translation>C.I. retro</translation>
    </message>
    <message>
        <source>Health card front</source>
        <translation>Tessera fronte</translation>
    </message>
    <message>
        <source>Health card back</source>
        <translation>Tessera retro</translation>
    </message>
    <message>
        <source>Selfie</source>
        <translation>Selfie</translation>
    </message>
    <message>
        <source>Audit PDF</source>
        <translation>PDF di audit</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Marca temporale</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>Immagine JPEG</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Immagine PNG</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Signed file</source>
        <translation>File firmato</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>Tipo sconosciuto</translation>
    </message>
    <message>
        <source>Zip archive</source>
        <translation>Archivio zip</translation>
    </message>
    <message>
        <source>Single PDF</source>
        <translation>PDF unico</translation>
    </message>
    <message>
        <source>Single picture</source>
        <translation>Immagine singola</translation>
    </message>
    <message>
        <source>refused: its name is not safe</source>
        <translation>rifiutato: il nome non è sicuro</translation>
    </message>
    <message>
        <source>refused: it is a link to somewhere else, not a file</source>
        <translation>rifiutato: è un collegamento ad altro, non un file</translation>
    </message>
    <message>
        <source>refused: it is encrypted</source>
        <translation>rifiutato: è cifrato</translation>
    </message>
    <message>
        <source>refused: it is packed in an unusual way</source>
        <translation>rifiutato: è compresso in modo insolito</translation>
    </message>
    <message>
        <source>refused: it is too large</source>
        <translation>rifiutato: è troppo grande</translation>
    </message>
    <message>
        <source>refused: it unpacks to far more than its size</source>
        <translation>rifiutato: decompresso supera di troppo la sua dimensione</translation>
    </message>
    <message>
        <source>refused: another file has the same name, so neither can be told the right one</source>
        <translation>rifiutato: un altro file ha lo stesso nome, quindi non è possibile dire quale sia quello giusto</translation>
    </message>
    <message>
        <source>refused: it shares its bytes with another file</source>
        <translation>rifiutato: condivide i suoi byte con un altro file</translation>
    </message>
    <message>
        <source>refused: the archive describes it in two different ways</source>
        <translation>rifiutato: l&apos;archivio lo descrive in due modi diversi</translation>
    </message>
    <message>
        <source>refused: its checksum is wrong, so it was changed or damaged</source>
        <translation>rifiutato: la somma di controllo è errata, quindi è stato modificato o danneggiato</translation>
    </message>
    <message>
        <source>refused: it is damaged</source>
        <translation>rifiutato: è danneggiato</translation>
    </message>
    <message>
        <source>refused: it is an archive inside the archive</source>
        <translation>rifiutato: è un archivio dentro l&apos;archivio</translation>
    </message>
    <message>
        <source>refused: it is a folder that holds data of its own</source>
        <translation>rifiutato: è una cartella che contiene dati propri</translation>
    </message>
    <message>
        <source>A time stamp has no picture. Save a copy to check it.</source>
        <translation>Una marca temporale non ha immagine. Salvi una copia per verificarla.</translation>
    </message>
    <message>
        <source>A signed file is not opened here. Save a copy to check it.</source>
        <translation>Un file firmato non viene aperto qui. Salvi una copia per verificarlo.</translation>
    </message>
    <message>
        <source>This document is damaged and cannot be shown. The original can still be saved.</source>
        <translation>Questo documento è danneggiato e non è visualizzabile. L&apos;originale può comunque essere salvato.</translation>
    </message>
    <message>
        <source>This kind of document is not shown. Save a copy to look at it.</source>
        <translation>Questo tipo di documento non viene mostrato. Salvi una copia per consultarlo.</translation>
    </message>
</context>
<context>
    <name>Vaglio::EvidenceWords</name>
    <message>
        <source>Assumed: 30 days from %1, the earliest moment it can have been approved. Openapi does not say when it was, and may keep the evidence longer.</source>
        <translation>Stima: 30 giorni da %1, il primo momento in cui può essere stata approvata. Openapi non dice quando è avvenuto e potrebbe conservare le evidenze più a lungo.</translation>
    </message>
    <message>
        <source>30 days from %1, when this desk saw the approval</source>
        <translation>30 giorni da %1, quando questa postazione ha visto l&apos;approvazione</translation>
    </message>
    <message>
        <source>Saved on %1, %2</source>
        <translation>Salvate il %1, %2</translation>
    </message>
    <message>
        <source>%1. It is kept as it was received, but it cannot be opened.</source>
        <translation>%1. Sono conservate così come ricevute, ma non si possono aprire.</translation>
    </message>
    <message numerus="yes">
        <source>≥ %n d</source>
        <comment>days until the provider deletes the evidence</comment>
        <translation>
            <numerusform>≥ %n g</numerusform>
            <numerusform>≥ %n g</numerusform>
        </translation>
    </message>
    <message>
        <source>Openapi may delete it any day: it was approved before this desk first saw it, and Openapi does not say when</source>
        <translation>Openapi può eliminarle da un giorno all&apos;altro: la richiesta è stata approvata prima che questa postazione la vedesse, e Openapi non indica quando</translation>
    </message>
</context>
<context>
    <name>Vaglio::ExpiryNotifier</name>
    <message numerus="yes">
        <source>The evidence of %Ln case(s) is not saved yet</source>
        <translation>
            <numerusform>Le evidenze di %Ln caso non sono ancora salvate</numerusform>
            <numerusform>Le evidenze di %Ln casi non sono ancora salvate</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message numerus="yes">
        <source>Openapi deletes the first in %Ln day(s). Vaglio keeps trying; the list says what is in the way.</source>
        <translation>
            <numerusform>Openapi elimina le prime entro %Ln giorno. Vaglio continua a tentare; l&apos;elenco mostra che cosa lo impedisce.</numerusform>
            <numerusform>Openapi elimina le prime entro %Ln giorni. Vaglio continua a tentare; l&apos;elenco mostra che cosa lo impedisce.</numerusform>
        </translation>
    </message>
    <message>
        <source>When some of them were approved is unknown: Openapi may delete them any day. Vaglio keeps trying; the list says what is in the way.</source>
        <translation>Di alcune richieste non si sa quando siano state approvate: Openapi può eliminarne le evidenze da un giorno all&apos;altro. Vaglio continua a tentare; l&apos;elenco mostra che cosa lo impedisce.</translation>
    </message>
</context>
<context>
    <name>Vaglio::FieldFindings</name>
    <message>
        <source>not given</source>
        <translation>assente</translation>
    </message>
    <message>
        <source>order: %1</source>
        <translation>ordine: %1</translation>
    </message>
    <message>
        <source>tax code: %1</source>
        <translation>codice fiscale: %1</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>concorda</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>senza regola</translation>
    </message>
    <message>
        <source>not in the form of a tax code</source>
        <translation>non ha la forma di un codice fiscale</translation>
    </message>
    <message>
        <source>form</source>
        <translation>forma</translation>
    </message>
    <message>
        <source>check letter: %1</source>
        <translation>carattere di controllo: %1</translation>
    </message>
    <message>
        <source>check letter ok</source>
        <translation>lettera ok</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valida</translation>
    </message>
    <message>
        <source>valid at the time</source>
        <translation>valida all&apos;epoca</translation>
    </message>
    <message>
        <source>valid then</source>
        <translation>era valida</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>scaduta</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>nel futuro</translation>
    </message>
    <message>
        <source>no expiry to compare with</source>
        <translation>nessuna scadenza di confronto</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>senza scad.</translation>
    </message>
    <message>
        <source>before expiry</source>
        <translation>coerente</translation>
    </message>
    <message>
        <source>not before expiry</source>
        <translation>incoerente</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sesso</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Data nascita</translation>
    </message>
    <message>
        <source>Birth place</source>
        <translation>Luogo nascita</translation>
    </message>
    <message>
        <source>Birth country</source>
        <translation>Paese nascita</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>no rule for number</source>
        <translation>nessuna regola</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Rilascio</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Health card</source>
        <translation>Tess. sanitaria</translation>
    </message>
    <message>
        <source>Health card no.</source>
        <translation>N. tessera san.</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>non richiesta</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non chiesta</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nessun confronto</translation>
    </message>
</context>
<context>
    <name>Vaglio::FieldLine</name>
    <message>
        <source>differs</source>
        <translation>diverge</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>concorda</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>non verificabile</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>assente</translation>
    </message>
</context>
<context>
    <name>Vaglio::FieldList</name>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
</context>
<context>
    <name>Vaglio::FieldsSection</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s)</source>
        <translation>
            <numerusform>%n differenza</numerusform>
            <numerusform>%n differenze</numerusform>
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
            <numerusform>%n non verificabile</numerusform>
            <numerusform>%n non verificabili</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching what Openapi read from the documents</source>
        <translation>Lettura dei dati che Openapi ha ricavato dai documenti</translation>
    </message>
    <message>
        <source>As given in the order.</source>
        <translation>Come indicati nell&apos;ordine.</translation>
    </message>
    <message>
        <source>As given in the order. What the documents say follows the outcome.</source>
        <translation>Come indicati nell&apos;ordine. I dati dei documenti seguono l&apos;esito.</translation>
    </message>
    <message>
        <source>None: Openapi gives data after an approval only.</source>
        <translation>Nessuno: Openapi fornisce i dati solo dopo un&apos;approvazione.</translation>
    </message>
    <message>
        <source>Not yet: data follows the outcome.</source>
        <translation>Non ancora: i dati seguono l&apos;esito.</translation>
    </message>
    <message>
        <source>Erased here, and not fetched again.</source>
        <translation>Cancellate qui, e non scaricate di nuovo.</translation>
    </message>
</context>
<context>
    <name>Vaglio::FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Name, e-mail, tax code, document, identifier</source>
        <translation>Nome, e-mail, CF, documento, ID</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emissione</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>sempre</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Azzera filtri</translation>
    </message>
    <message>
        <source>undocumented</source>
        <translation>non documentato</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>ultimo giorno</numerusform>
            <numerusform>ultimi %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, oldest first</source>
        <translation>%1, dalla meno recente</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1, dalla più recente</translation>
    </message>
    <message>
        <source>%1, by outcome</source>
        <translation>%1, per esito</translation>
    </message>
    <message>
        <source>%1, by outcome, reversed</source>
        <translation>%1, per esito, inverso</translation>
    </message>
    <message>
        <source>%1, by applicant</source>
        <translation>%1, per richiedente</translation>
    </message>
    <message>
        <source>%1, by applicant, reversed</source>
        <translation>%1, per richiedente, inverso</translation>
    </message>
    <message>
        <source>%1, by reason</source>
        <translation>%1, per motivo</translation>
    </message>
    <message>
        <source>%1, by reason, reversed</source>
        <translation>%1, per motivo, inverso</translation>
    </message>
    <message>
        <source>%1, by days left</source>
        <translation>%1, per giorni rimasti</translation>
    </message>
    <message>
        <source>%1, by days left, reversed</source>
        <translation>%1, per giorni rimasti, inverso</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenze</translation>
    </message>
    <message>
        <source>any</source>
        <comment>evidence</comment>
        <translation>tutte</translation>
    </message>
    <message>
        <source>saved</source>
        <comment>evidence</comment>
        <translation>salvate</translation>
    </message>
    <message>
        <source>online only</source>
        <comment>evidence</comment>
        <translation>solo online</translation>
    </message>
    <message>
        <source>expiring</source>
        <comment>evidence</comment>
        <translation>in scadenza</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>evidence</comment>
        <translation>non ancora</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>evidence</comment>
        <translation>scadute</translation>
    </message>
    <message>
        <source>none</source>
        <comment>evidence</comment>
        <translation>nessuna</translation>
    </message>
</context>
<context>
    <name>Vaglio::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <comment>what a list is filtered by, and the choice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Press Delete to remove this filter.</source>
        <translation>Prema Canc per togliere questo filtro.</translation>
    </message>
</context>
<context>
    <name>Vaglio::FirstRunPage</name>
    <message>
        <source>Connect and start</source>
        <translation>Collega e avvia</translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation>Avvia la sandbox</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>name of the key</comment>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Vaglio</source>
        <translation>Vaglio</translation>
    </message>
    <message>
        <source>Set up Vaglio</source>
        <translation>Configurazione di Vaglio</translation>
    </message>
    <message>
        <source>Where do the identifications come from?</source>
        <translation>Da dove provengono le identificazioni?</translation>
    </message>
    <message>
        <source>Try with the built-in sandbox</source>
        <translation>Prova con la sandbox integrata</translation>
    </message>
    <message>
        <source>Runs on this computer. No account, no cost, nothing is sent.</source>
        <translation>Funziona su questo computer. Nessun account, nessun costo, nessun invio.</translation>
    </message>
    <message>
        <source>Opens with sample cases and drawn specimen documents.</source>
        <translation>Si apre con casi di esempio e documenti campione disegnati.</translation>
    </message>
    <message>
        <source>The two documented test tax codes answer as the service does: in validation after 1 minute, an outcome 1 minute later.</source>
        <translation>I due codici fiscali di prova documentati rispondono come il servizio: in verifica dopo 1 minuto, un esito 1 minuto più tardi.</translation>
    </message>
    <message>
        <source>An ochre line under the title bar shows that you are in a sandbox.</source>
        <translation>Una linea ocra sotto la barra del titolo indica la sandbox.</translation>
    </message>
    <message>
        <source>Connect an Openapi account</source>
        <translation>Collega un account Openapi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Quit (Ctrl+Q)</source>
        <translation>Esci (Ctrl+Q)</translation>
    </message>
    <message>
        <source>The keychain did not take the key, and no vault was made. Choose a passphrase.</source>
        <translation>Il portachiavi non ha accettato la chiave e nessuna cassaforte è stata creata. Scelga una frase segreta.</translation>
    </message>
    <message>
        <source>Issue identification links, review the outcomes, keep the evidence. You can change everything here later.</source>
        <translation>Emetta link di identificazione, esamini gli esiti, conservi le prove. Potrà cambiare tutto più avanti.</translation>
    </message>
    <message>
        <source>The two never mix: each has its own vault.</source>
        <translation>I due non si mescolano mai: ognuno ha la sua cassaforte.</translation>
    </message>
    <message>
        <source>The token gets the same protection as the vault. It is never stored in plain text.</source>
        <translation>Il token ha la stessa protezione della cassaforte. Non è mai conservato in chiaro.</translation>
    </message>
    <message>
        <source>Restore a vault from a backup…</source>
        <translation>Ripristina una cassaforte da un backup…</translation>
    </message>
</context>
<context>
    <name>Vaglio::HandOffDialog</name>
    <message>
        <source>Hand over the link</source>
        <translation>Consegna del link</translation>
    </message>
    <message>
        <source>Link created for %1</source>
        <translation>Link creato per %1</translation>
    </message>
    <message>
        <source>Applicant has not finished yet.</source>
        <translation>Il richiedente non ha ancora terminato.</translation>
    </message>
    <message>
        <source>%1. %2 charged.</source>
        <translation>%1. Addebito: %2.</translation>
    </message>
    <message>
        <source>Print sheet, A4</source>
        <translation>Foglio da stampare, A4</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>Print the sheet (Ctrl+P)</source>
        <translation>Stampa il foglio (Ctrl+P)</translation>
    </message>
    <message>
        <source>Another link</source>
        <translation>Altro link</translation>
    </message>
    <message>
        <source>Order another link (Ctrl+N)</source>
        <translation>Ordina un altro link (Ctrl+N)</translation>
    </message>
    <message>
        <source>Follow this case</source>
        <translation>Segui questo caso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Identification link</source>
        <translation>Link di identificazione</translation>
    </message>
    <message>
        <source>Link of %1</source>
        <translation>Link di %1</translation>
    </message>
    <message>
        <source>Not issued from this desk.</source>
        <translation>Non emesso da questa postazione.</translation>
    </message>
    <message>
        <source>Issued %1. Sending it again costs nothing.</source>
        <translation>Emesso: %1. Inviarlo di nuovo non costa nulla.</translation>
    </message>
    <message>
        <source>This link exists already. Nothing was charged.</source>
        <translation>Questo link esiste già. Nessun addebito.</translation>
    </message>
    <message>
        <source>Issued %1.</source>
        <translation>Emesso il %1.</translation>
    </message>
    <message>
        <source>Issued %1 by %2.</source>
        <translation>Emesso il %1 da %2.</translation>
    </message>
    <message>
        <source>Not saved on this computer yet; Vaglio tries again by itself.</source>
        <translation>Non ancora salvato su questo computer; Vaglio riprova da solo.</translation>
    </message>
    <message>
        <source>Create a second one (%1)</source>
        <translation>Crea un secondo link (%1)</translation>
    </message>
</context>
<context>
    <name>Vaglio::ImageView</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>%1 × %2 at %3 %</source>
        <translation>%1 × %2 al %3 %</translation>
    </message>
    <message>
        <source>Fit</source>
        <comment>zoom</comment>
        <translation>Adattato</translation>
    </message>
    <message>
        <source>%1 × fit</source>
        <translation>%1 × adattato</translation>
    </message>
</context>
<context>
    <name>Vaglio::ImportDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Import archives</source>
        <translation>Importa archivi</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are read, checked and sealed…</source>
        <translation>
            <numerusform>%n file viene letto, controllato e sigillato…</numerusform>
            <numerusform>%n file vengono letti, controllati e sigillati…</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that are done</source>
        <translation>File completati</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Che cosa ne è stato di ogni file</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>%1: kept with the request %2</source>
        <translation>%1: conservato con la richiesta %2</translation>
    </message>
    <message>
        <source>%1: kept apart as %2, since its request has other evidence or was erased</source>
        <translation>%1: conservato a parte come %2, perché la sua richiesta ha altre evidenze o è stata cancellata</translation>
    </message>
    <message>
        <source>%1: kept without a label, as %2</source>
        <translation>%1: conservato senza nome, come %2</translation>
    </message>
    <message>
        <source>%1: kept already, with %2</source>
        <translation>%1: già conservato, con %2</translation>
    </message>
    <message>
        <source>%1: not taken, it is no archive of evidence</source>
        <translation>%1: non preso, non è un archivio di evidenze</translation>
    </message>
    <message>
        <source>%1: not taken. %2. %3</source>
        <translation>%1: non preso. %2. %3</translation>
    </message>
    <message>
        <source>With their request: %1. Without a label: %2. Kept already: %3. Not taken: %4.</source>
        <translation>Con la loro richiesta: %1. Senza nome: %2. Già conservati: %3. Non presi: %4.</translation>
    </message>
    <message>
        <source>Stopping after this file…</source>
        <translation>Interruzione dopo questo file…</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n file(s) were not looked at.</source>
        <translation>
            <numerusform>Interrotto; %n file non è stato guardato.</numerusform>
            <numerusform>Interrotto; %n file non sono stati guardati.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::IssueFlow</name>
    <message>
        <source>New link</source>
        <translation>Nuovo link</translation>
    </message>
</context>
<context>
    <name>Vaglio::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Single letters act only outside of text fields.</source>
        <translation>Le singole lettere agiscono solo fuori dai campi di testo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Vaglio::LabelDialog</name>
    <message>
        <source>Label the request</source>
        <translation>Dai un nome alla richiesta</translation>
    </message>
    <message>
        <source>Whose request is it?</source>
        <translation>Di chi è la richiesta?</translation>
    </message>
    <message>
        <source>Openapi only tells the identifier %1. What is entered here stays on this computer, sealed.</source>
        <translation>Openapi comunica solo l&apos;identificativo %1. Ciò che si inserisce qui resta su questo computer, sigillato.</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Cognome</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Dai il nome</translation>
    </message>
    <message>
        <source>This is not one mail address.</source>
        <translation>Questo non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Enter a name or a mail address first.</source>
        <translation>Inserisca prima un nome o un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>The link was sent to another address from here; that stays what it was.</source>
        <translation>Il link è stato inviato da qui a un altro indirizzo; quello resta com&apos;era.</translation>
    </message>
    <message>
        <source>The label was changed meanwhile. It says now: %1</source>
        <translation>Intanto il nome è stato cambiato. Ora è: %1</translation>
    </message>
</context>
<context>
    <name>Vaglio::LayoutSection</name>
    <message>
        <source>Layout</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Piè di pagina</translation>
    </message>
    <message>
        <source>Logo URL</source>
        <translation>URL del logo</translation>
    </message>
    <message>
        <source>Favicon URL</source>
        <translation>URL favicon</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Sfondo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Background colour</source>
        <translation>Colore di sfondo</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>Colore del testo</translation>
    </message>
</context>
<context>
    <name>Vaglio::LinkPanel</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Apri nel browser</translation>
    </message>
    <message>
        <source>Copy the link. It leaves the clipboard after a minute.</source>
        <translation>Copia il link. Lascia gli appunti dopo un minuto.</translation>
    </message>
    <message>
        <source>QR code, for the applicant&apos;s phone</source>
        <translation>Codice QR, per il telefono del richiedente</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Show the QR code on the full screen (F11)</source>
        <translation>Mostra il codice QR a schermo intero (F11)</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Anyone who has this link can start the identification. Send it to one person only.</source>
        <translation>Chiunque abbia questo link può avviare l&apos;identificazione. Lo invii a una sola persona.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Codice QR</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>Salva il codice QR</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Immagine PNG (*.png)</translation>
    </message>
    <message>
        <source>link.png</source>
        <comment>suggested file name</comment>
        <translation>link.png</translation>
    </message>
    <message>
        <source>The QR code is saved.</source>
        <translation>Il codice QR è salvato.</translation>
    </message>
</context>
<context>
    <name>Vaglio::ListArea</name>
    <message>
        <source>Last contact %1</source>
        <translation>Ultimo contatto %1</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Ancora nessun contatto</translation>
    </message>
    <message>
        <source>trying now</source>
        <translation>tentativo in corso</translation>
    </message>
    <message numerus="yes">
        <source>next try in %n s</source>
        <translation>
            <numerusform>prossimo tentativo tra %n s</numerusform>
            <numerusform>prossimo tentativo tra %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>no automatic try</source>
        <translation>nessun tentativo automatico</translation>
    </message>
    <message>
        <source>%1, %2. New links need a connection: a paid request is never queued.</source>
        <translation>%1, %2. I nuovi link richiedono una connessione: una richiesta a pagamento non viene mai accodata.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Caricamento</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Controlla ora</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nuovo link</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Search all requests</source>
        <translation>Cerca in tutte le richieste</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Azzera filtri</translation>
    </message>
    <message>
        <source>Enter a token</source>
        <translation>Inserisci un token</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova ora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Checking now.</source>
        <translation>Controllo in corso.</translation>
    </message>
    <message numerus="yes">
        <source>Next check in %n s.</source>
        <translation>
            <numerusform>Prossimo controllo tra %n s.</numerusform>
            <numerusform>Prossimo controllo tra %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) available</source>
        <translation>
            <numerusform>%Ln caso disponibile</numerusform>
            <numerusform>%Ln casi disponibili</numerusform>
        </translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Next automatic try: none, until the token changes.</source>
        <translation>Prossimo tentativo automatico: nessuno, finché il token non cambia.</translation>
    </message>
    <message>
        <source>Next automatic try: none.</source>
        <translation>Prossimo tentativo automatico: nessuno.</translation>
    </message>
    <message>
        <source>New outcomes appear here by themselves.</source>
        <translation>I nuovi esiti compaiono qui da soli.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in this queue fits. In all requests, %n do(es).</source>
        <translation>
            <numerusform>Nessun risultato in questa coda. In tutte le richieste ce n&apos;è %n.</numerusform>
            <numerusform>Nessun risultato in questa coda. In tutte le richieste ce ne sono %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>No request fits what is asked for.</source>
        <translation>Nessuna richiesta corrisponde ai criteri.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copia i dettagli</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) in the service&apos;s list could not be read</source>
        <translation>
            <numerusform>%Ln richiesta dell&apos;elenco del servizio non è leggibile</numerusform>
            <numerusform>%Ln richieste dell&apos;elenco del servizio non sono leggibili</numerusform>
        </translation>
    </message>
    <message>
        <source>All others are shown, and each check tries again. If this stays, send the details to Openapi.</source>
        <translation>Tutte le altre sono visibili e ogni controllo riprova. Se il problema rimane, invia i dettagli a Openapi.</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>Dettagli copiati</translation>
    </message>
    <message numerus="yes">
        <source>the evidence of %Ln case(s), not saved yet</source>
        <translation>
            <numerusform>le evidenze di %Ln caso, non ancora salvate</numerusform>
            <numerusform>le evidenze di %Ln casi, non ancora salvate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) that may have been charged</source>
        <translation>
            <numerusform>%Ln ordine che potrebbe essere stato addebitato</numerusform>
            <numerusform>%Ln ordini che potrebbero essere stati addebitati</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for it: %1.</source>
        <translation>In attesa: %1.</translation>
    </message>
    <message numerus="yes">
        <source>next try in %n min</source>
        <translation>
            <numerusform>prossimo tentativo tra %n min</numerusform>
            <numerusform>prossimo tentativo tra %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next check in %n min.</source>
        <translation>
            <numerusform>Prossimo controllo tra %n min.</numerusform>
            <numerusform>Prossimo controllo tra %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::ListPane</name>
    <message>
        <source>loading</source>
        <translation>caricamento</translation>
    </message>
</context>
<context>
    <name>Vaglio::LoadingState</name>
    <message>
        <source>Fetching the evidence</source>
        <translation>Scaricamento delle evidenze</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
</context>
<context>
    <name>Vaglio::MainWindow</name>
    <message>
        <source>New link</source>
        <translation>Nuovo link</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Torna all&apos;elenco</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Controlla ora</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Riquadro successivo</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tutti i tasti</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema chiaro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema scuro</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>queue and how many are in it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Vaglio (sandbox)</source>
        <translation>Vaglio (sandbox)</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Vai a</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Finestra</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Blocca la cassaforte</translation>
    </message>
    <message>
        <source>Verify the vault</source>
        <translation>Verifica la cassaforte</translation>
    </message>
    <message>
        <source>Back up the vault…</source>
        <translation>Crea un backup della cassaforte…</translation>
    </message>
</context>
<context>
    <name>Vaglio::MessagePanel</name>
    <message>
        <source>Kind of message</source>
        <translation>Tipo di messaggio</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Lingua del messaggio</translation>
    </message>
    <message>
        <source>Without it, sending is switched off.</source>
        <translation>Senza il link l&apos;invio è disattivato.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Reinserisci</translation>
    </message>
    <message>
        <source>Open in mail app</source>
        <translation>Apri nell&apos;app di posta</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copia il testo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS text</source>
        <translation>Testo SMS</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Testo del messaggio</translation>
    </message>
    <message>
        <source>Copy the text. It leaves the clipboard after a minute.</source>
        <translation>Copia il testo. Lascia gli appunti dopo un minuto.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>{link} is in the text</source>
        <translation>{link} è nel testo</translation>
    </message>
    <message>
        <source>{link} is missing</source>
        <translation>{link} manca</translation>
    </message>
    <message>
        <source>1 person, no copies</source>
        <translation>1 persona, nessuna copia</translation>
    </message>
    <message>
        <source>not one address</source>
        <translation>non è un solo indirizzo</translation>
    </message>
    <message>
        <source>No mail app answered. Copy the text and send it from your mail app.</source>
        <translation>Nessuna app di posta ha risposto. Copi il testo e lo invii dalla Sua app di posta.</translation>
    </message>
</context>
<context>
    <name>Vaglio::MovePage</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Vaglio</source>
        <translation>Vaglio</translation>
    </message>
    <message>
        <source>Moving the vault</source>
        <translation>Spostamento della cassaforte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Interruzione…</translation>
    </message>
    <message>
        <source>Every file is copied and read again, and the old folder goes last: until then the vault is where it was. Leave the disk connected. Meanwhile Openapi is not asked, and no evidence is saved.</source>
        <translation>Ogni file viene copiato e riletto, e la vecchia cartella sparisce per ultima: fino ad allora la cassaforte è dov&apos;era. Lasci collegato il disco. Nel frattempo Openapi non viene interrogata e nessuna evidenza viene salvata.</translation>
    </message>
</context>
<context>
    <name>Vaglio::NewLinkForm</name>
    <message>
        <source>New link</source>
        <translation>Nuovo link</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>non accettato</translation>
    </message>
    <message>
        <source>Openapi did not accept this.</source>
        <translation>Openapi non ha accettato questo valore.</translation>
    </message>
</context>
<context>
    <name>Vaglio::NewLinkPage</name>
    <message>
        <source>New link</source>
        <translation>Nuovo link</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Anteprima</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servizio</translation>
    </message>
    <message>
        <source>This uses 1 identification:</source>
        <translation>Utilizza 1 identificazione:</translation>
    </message>
    <message>
        <source>charged when the link is created</source>
        <translation>addebitata alla creazione del link</translation>
    </message>
    <message>
        <source>Request JSON</source>
        <translation>JSON della richiesta</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Svuota</translation>
    </message>
    <message>
        <source>Create link</source>
        <translation>Crea link</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Invio</translation>
    </message>
    <message>
        <source>Create link (Ctrl+Enter)</source>
        <translation>Crea link (Ctrl+Invio)</translation>
    </message>
    <message>
        <source>Creating the link</source>
        <translation>Creazione del link</translation>
    </message>
    <message>
        <source>%1 needs a look.</source>
        <translation>Da controllare: %1.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this very link exists.</source>
        <translation>Non è ancora noto se proprio questo link esista.</translation>
    </message>
    <message>
        <source>Creating it again can cost a second %1.</source>
        <translation>Crearlo di nuovo può costare altri %1.</translation>
    </message>
    <message>
        <source>No answer. The link may exist.</source>
        <translation>Nessuna risposta. Il link potrebbe esistere.</translation>
    </message>
    <message>
        <source>Outcome unknown, not sent again. %1</source>
        <translation>Esito ignoto, non inviato di nuovo. %1</translation>
    </message>
    <message>
        <source>The service says: %1</source>
        <translation>Il servizio risponde: %1</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Crea di nuovo</translation>
    </message>
    <message>
        <source>Check the list</source>
        <translation>Controlla l&apos;elenco</translation>
    </message>
    <message>
        <source>The form is empty now.</source>
        <translation>Il modulo ora è vuoto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Automatic video identification. Only the e-mail is required.</source>
        <translation>Videoidentificazione automatica. Solo l&apos;e-mail è obbligatoria.</translation>
    </message>
    <message>
        <source>Selfie video identification. Only the e-mail is required.</source>
        <translation>Videoidentificazione con selfie. Solo l&apos;e-mail è obbligatoria.</translation>
    </message>
    <message>
        <source>Video identification with a live operator. Only the e-mail is required.</source>
        <translation>Videoidentificazione con operatore dal vivo. Solo l&apos;e-mail è obbligatoria.</translation>
    </message>
    <message>
        <source>Operators are back on %1, time of Rome</source>
        <translation>Operatori di nuovo in servizio: %1, ora di Roma</translation>
    </message>
</context>
<context>
    <name>Vaglio::NoteDialog</name>
    <message>
        <source>Private note</source>
        <translation>Nota riservata</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Nota su %1</translation>
    </message>
    <message>
        <source>Private note.</source>
        <translation>Nota riservata.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Invio</translation>
    </message>
    <message>
        <source>Close without keeping what was typed?</source>
        <translation>Chiudere senza conservare ciò che è stato scritto?</translation>
    </message>
    <message>
        <source>The case stays without a note.</source>
        <translation>Il caso resta senza nota.</translation>
    </message>
    <message>
        <source>The note stays as it was before.</source>
        <translation>La nota resta com&apos;era prima.</translation>
    </message>
    <message>
        <source>Close without keeping</source>
        <translation>Chiudi senza conservare</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 di %2 caratteri</translation>
    </message>
    <message numerus="yes">
        <source>The note is too long by %n character(s).</source>
        <translation>
            <numerusform>La nota è troppo lunga di %n carattere.</numerusform>
            <numerusform>La nota è troppo lunga di %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case was erased: nothing more is kept of it.</source>
        <translation>Il caso è stato cancellato: non se ne conserva altro.</translation>
    </message>
    <message>
        <source>The note was taken away meanwhile.</source>
        <translation>Intanto la nota è stata tolta.</translation>
    </message>
    <message>
        <source>The note was changed meanwhile. It says now: %1</source>
        <translation>Intanto la nota è stata cambiata. Ora dice: %1</translation>
    </message>
</context>
<context>
    <name>Vaglio::NoteSection</name>
    <message>
        <source>Show all</source>
        <translation>Mostra tutto</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Nota riservata</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostra meno</translation>
    </message>
</context>
<context>
    <name>Vaglio::NoteWords</name>
    <message>
        <source>Kept in this vault, never sent to Openapi.</source>
        <translation>Conservata in questa cassaforte, mai inviata a Openapi.</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>Ultima modifica: %1.</translation>
    </message>
    <message>
        <source>Last changed %1 by %2.</source>
        <translation>Ultima modifica: %1, di %2.</translation>
    </message>
</context>
<context>
    <name>Vaglio::OnlineDays</name>
    <message>
        <source>%1 online</source>
        <translation>online, %1</translation>
    </message>
    <message>
        <source>online, days unknown</source>
        <translation>online, giorni non noti</translation>
    </message>
    <message>
        <source>%1 online, assumed</source>
        <translation>%1 online, stima</translation>
    </message>
</context>
<context>
    <name>Vaglio::OpenOrderCard</name>
    <message>
        <source>It was not created</source>
        <translation>Non è stato creato</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Cerca ora</translation>
    </message>
    <message>
        <source>Ask for the list now. Nothing is ordered by that.</source>
        <translation>Chiede subito l&apos;elenco. Con questo non si ordina nulla.</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>visto la prima volta il %1</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>Copy the link of request %1</source>
        <translation>Copia il link della richiesta %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>È questa</translation>
    </message>
    <message>
        <source>Request %1 is it</source>
        <translation>È la richiesta %1</translation>
    </message>
</context>
<context>
    <name>Vaglio::OptionsSection</name>
    <message>
        <source>Options</source>
        <translation>Opzioni</translation>
    </message>
    <message>
        <source>Health card</source>
        <translation>Tessera sanitaria</translation>
    </message>
    <message>
        <source>Phone check</source>
        <translation>Verifica telefono</translation>
    </message>
    <message>
        <source>Ask for photos</source>
        <translation>Richiedi le foto</translation>
    </message>
    <message>
        <source>Check that it has not expired</source>
        <translation>Verifica che non sia scaduta</translation>
    </message>
    <message>
        <source>Confirm by code</source>
        <translation>Conferma con codice</translation>
    </message>
    <message>
        <source>Applicant may change the number</source>
        <translation>Il richiedente può cambiare il numero</translation>
    </message>
    <message>
        <source>Evidence as</source>
        <translation>Evidenze come</translation>
    </message>
    <message>
        <source>Separate images</source>
        <translation>Immagini separate</translation>
    </message>
    <message>
        <source>One PDF</source>
        <translation>PDF unico</translation>
    </message>
</context>
<context>
    <name>Vaglio::OrderCard</name>
    <message>
        <source>Our order</source>
        <translation>Il nostro ordine</translation>
    </message>
    <message>
        <source>Not issued from this desk</source>
        <translation>Non emesso qui</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>Ora non nota</translation>
    </message>
    <message>
        <source>Issued %1</source>
        <translation>Il %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>Openapi gives no name, mail or time in its list.</source>
        <translation>Openapi non fornisce nome, e-mail né ora nel suo elenco.</translation>
    </message>
    <message>
        <source>Price list: %1</source>
        <translation>Listino: %1</translation>
    </message>
    <message>
        <source>Whose it is was entered here by hand.</source>
        <translation>Di chi è è stato inserito qui a mano.</translation>
    </message>
</context>
<context>
    <name>Vaglio::OrderNotifier</name>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Consegna</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>A link needs your word.</source>
        <translation>Un link attende la Sua decisione.</translation>
    </message>
    <message>
        <source>A link is being looked for.</source>
        <translation>Si sta cercando un link.</translation>
    </message>
    <message>
        <source>It is not clear whether the one for %1 exists. Until it is, no other is ordered.</source>
        <translation>Non è chiaro se quello per %1 esista. Fino ad allora non se ne ordinano altri.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the one for %1 exists. Until then no other is ordered.</source>
        <translation>Non si sa ancora se quello per %1 esista. Fino ad allora non se ne ordinano altri.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Non ancora salvato.</translation>
    </message>
    <message>
        <source>What came of the last order could not be saved on this computer yet: %1. Vaglio tries again by itself every few seconds.</source>
        <translation>L&apos;esito dell&apos;ultimo ordine non è ancora stato salvato su questo computer: %1. Vaglio riprova da solo ogni pochi secondi.</translation>
    </message>
    <message>
        <source>The link for %1 exists, but could not be saved on this computer yet: %2. Vaglio tries again by itself every few seconds.</source>
        <translation>Il link per %1 esiste, ma non è ancora stato salvato su questo computer: %2. Vaglio riprova da solo ogni pochi secondi.</translation>
    </message>
    <message>
        <source>The link was found.</source>
        <translation>Il link è stato trovato.</translation>
    </message>
    <message>
        <source>It is the one for %1, ordered %2. It was not sent a second time.</source>
        <translation>È quello per %1, ordinato il %2. Non è stato inviato una seconda volta.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova ora</translation>
    </message>
</context>
<context>
    <name>Vaglio::OrderWords</name>
    <message>
        <source>An earlier link is not settled yet.</source>
        <translation>Un link precedente è ancora in sospeso.</translation>
    </message>
    <message>
        <source>Until it is known whether that one exists, no other is ordered. Nothing was sent, and what you typed stays.</source>
        <translation>Finché non si sa se esiste, non se ne ordinano altri. Nulla è stato inviato e quanto ha scritto resta.</translation>
    </message>
    <message>
        <source>Another link is on its way.</source>
        <translation>Un altro link è in corso di creazione.</translation>
    </message>
    <message>
        <source>One is ordered at a time. Nothing was sent, and what you typed stays. Create it again in a moment.</source>
        <translation>Se ne ordina uno alla volta. Nulla è stato inviato e quanto ha scritto resta. Riprovi tra un momento.</translation>
    </message>
    <message>
        <source>The saved cases are still being read.</source>
        <translation>I casi salvati sono ancora in lettura.</translation>
    </message>
    <message>
        <source>Nothing was sent, and what you typed stays. Create it again in a moment.</source>
        <translation>Nulla è stato inviato e quanto ha scritto resta. Riprovi tra un momento.</translation>
    </message>
    <message>
        <source>Does the link for %1 exist? Nobody knows yet.</source>
        <translation>Il link per %1 esiste? Non si sa ancora.</translation>
    </message>
    <message>
        <source>Ordered %1 for %2.</source>
        <translation>Ordinato il %1 per %2.</translation>
    </message>
    <message>
        <source>Ordered %1 by %2 for %3.</source>
        <translation>Ordinato il %1 da %2 per %3.</translation>
    </message>
    <message>
        <source>%1, %2 if it exists.</source>
        <translation>%1, %2 se esiste.</translation>
    </message>
    <message>
        <source>%1, price not known.</source>
        <translation>%1, prezzo non noto.</translation>
    </message>
    <message>
        <source>Vaglio is looking for it in the list (%1 of %2 looks). Nothing was sent again.</source>
        <translation>Vaglio lo cerca nell&apos;elenco (controllo %1 di %2). Nulla è stato inviato di nuovo.</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln look(s) the list shows no new request. Nothing was sent again. If you are sure that there is none, say so; else look again later.</source>
        <translation>
            <numerusform>Dopo %Ln controllo l&apos;elenco non mostra richieste nuove. Nulla è stato inviato di nuovo. Se è certo che non esista, lo dica; altrimenti cerchi più tardi.</numerusform>
            <numerusform>Dopo %Ln controlli l&apos;elenco non mostra richieste nuove. Nulla è stato inviato di nuovo. Se è certo che non esista, lo dica; altrimenti cerchi più tardi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new request(s) in the list could be it, and the list names nobody. Nothing was sent again. Please say which one it is.</source>
        <translation>
            <numerusform>%Ln nuova richiesta nell&apos;elenco potrebbe esserlo, e l&apos;elenco non riporta nomi. Nulla è stato inviato di nuovo. Indichi se è questa.</numerusform>
            <numerusform>%Ln nuove richieste nell&apos;elenco potrebbero esserlo, e l&apos;elenco non riporta nomi. Nulla è stato inviato di nuovo. Indichi quale è.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is another order&apos;s link, or this one is being settled right now. Nothing has changed.</source>
        <translation>È il link di un altro ordine, oppure questo si sta definendo proprio ora. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>It is not there any more. Nothing has changed; look again.</source>
        <translation>Non c&apos;è più. Nulla è cambiato; cerchi di nuovo.</translation>
    </message>
    <message>
        <source>%1. Nothing has changed. %2</source>
        <translation>%1. Nulla è cambiato. %2</translation>
    </message>
    <message>
        <source>Request %1 gets the name, the mail and the layout that you ordered for %2. Nothing is sent and nothing more is charged. If it is somebody else&apos;s link, it would go to the wrong person.</source>
        <translation>La richiesta %1 riceve il nome, l&apos;e-mail e il layout ordinati per %2. Nulla viene inviato né addebitato in più. Se è il link di qualcun altro, andrebbe alla persona sbagliata.</translation>
    </message>
    <message>
        <source>Its price is noted as %1.</source>
        <translation>Come prezzo si annota %1.</translation>
    </message>
    <message>
        <source>Is this the link for %1?</source>
        <translation>È questo il link per %1?</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>È questa</translation>
    </message>
    <message>
        <source>Vaglio stops looking for it, and links can be ordered again. Nothing is sent now. Should it exist after all, it has cost %1, and ordering it again costs a second %1.</source>
        <translation>Vaglio smette di cercarlo e si possono ordinare altri link. Ora non viene inviato nulla. Se invece esistesse, è costato %1, e ordinarlo di nuovo costa altri %1.</translation>
    </message>
    <message>
        <source>Vaglio stops looking for it, and links can be ordered again. Nothing is sent now. Should it exist after all, ordering it again is paid a second time.</source>
        <translation>Vaglio smette di cercarlo e si possono ordinare altri link. Ora non viene inviato nulla. Se invece esistesse, ordinarlo di nuovo si paga una seconda volta.</translation>
    </message>
    <message>
        <source>Was no link created for %1?</source>
        <translation>Nessun link creato per %1?</translation>
    </message>
    <message>
        <source>It was not created</source>
        <translation>Non è stato creato</translation>
    </message>
    <message>
        <source>Create a second link for %1?</source>
        <translation>Creare un secondo link per %1?</translation>
    </message>
    <message>
        <source>The first one still works, and sending it again costs nothing. A second one costs %1.</source>
        <translation>Il primo funziona ancora e inviarlo di nuovo non costa nulla. Un secondo costa %1.</translation>
    </message>
    <message>
        <source>Create it for %1</source>
        <translation>Crea per %1</translation>
    </message>
    <message>
        <source>What came of the last order could not be saved on this computer yet: %1. Vaglio tries again by itself while it is open. Closed now, it looks for it in the list at the next start.</source>
        <translation>L&apos;esito dell&apos;ultimo ordine non è ancora stato salvato su questo computer: %1. Vaglio riprova da solo finché è aperto. Se lo chiude ora, al prossimo avvio lo cerca nell&apos;elenco.</translation>
    </message>
    <message>
        <source>The link for %1 exists, but could not be saved on this computer yet: %2. Vaglio tries again by itself while it is open. Closed now, it has to look for it in the list at the next start. Copy the link first.</source>
        <translation>Il link per %1 esiste, ma non è ancora stato salvato su questo computer: %2. Vaglio riprova da solo finché è aperto. Se lo chiude ora, al prossimo avvio deve cercarlo nell&apos;elenco. Prima copi il link.</translation>
    </message>
    <message>
        <source>Close before all is saved?</source>
        <translation>Chiudere prima che tutto sia salvato?</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Chiudi comunque</translation>
    </message>
    <message>
        <source>What came of the last order could not be saved on this computer yet: %1. Vaglio tries again by itself while the desk is open. Left now, it looks for it in the list when this account is opened again.</source>
        <translation>L&apos;esito dell&apos;ultimo ordine non è ancora stato salvato su questo computer: %1. Vaglio riprova da solo finché la postazione è aperta. Se la lascia ora, lo cerca nell&apos;elenco quando questo account viene riaperto.</translation>
    </message>
    <message>
        <source>The link for %1 exists, but could not be saved on this computer yet: %2. Vaglio tries again by itself while the desk is open. Left now, it has to look for it in the list when this account is opened again. Copy the link first.</source>
        <translation>Il link per %1 esiste, ma non è ancora stato salvato su questo computer: %2. Vaglio riprova da solo finché la postazione è aperta. Se la lascia ora, deve cercarlo nell&apos;elenco quando questo account viene riaperto. Copi prima il link.</translation>
    </message>
    <message>
        <source>Leave before all is saved?</source>
        <translation>Lasciare prima che tutto sia salvato?</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Lascia comunque</translation>
    </message>
</context>
<context>
    <name>Vaglio::OutcomeCard</name>
    <message>
        <source>Provider outcome</source>
        <translation>Esito del fornitore</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation>Rilevato: %1</translation>
    </message>
    <message>
        <source>The applicant has not finished yet.</source>
        <translation>Il richiedente non ha ancora terminato.</translation>
    </message>
    <message>
        <source>The evidence was sent and is being checked.</source>
        <translation>Le evidenze sono state inviate e sono in verifica.</translation>
    </message>
    <message>
        <source>Openapi gave no reason.</source>
        <translation>Openapi non ha indicato un motivo.</translation>
    </message>
    <message>
        <source>A reason that the documentation does not have:</source>
        <translation>Un motivo che la documentazione non prevede:</translation>
    </message>
    <message>
        <source>Openapi sent a status that its documentation does not describe. Vaglio shows it as received and does not guess.</source>
        <translation>Openapi ha inviato uno stato che la sua documentazione non descrive. Vaglio lo mostra come ricevuto e non fa ipotesi.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(nessuno)</translation>
    </message>
</context>
<context>
    <name>Vaglio::PassphraseDialog</name>
    <message>
        <source>New passphrase</source>
        <translation>Nuova frase segreta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Set this passphrase</source>
        <translation>Imposta questa frase segreta</translation>
    </message>
</context>
<context>
    <name>Vaglio::PassphraseFields</name>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Usi almeno %n carattere.</numerusform>
            <numerusform>Usi almeno %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>Le due non coincidono. La scriva ancora una volta.</translation>
    </message>
    <message>
        <source>Long enough, and both are the same.</source>
        <translation>Abbastanza lunga, e le due coincidono.</translation>
    </message>
    <message>
        <source>Long enough. Type it once more.</source>
        <translation>Abbastanza lunga. La scriva ancora una volta.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s): four or five words do well.</source>
        <translation>
            <numerusform>Almeno %n carattere: quattro o cinque parole vanno bene.</numerusform>
            <numerusform>Almeno %n caratteri: quattro o cinque parole vanno bene.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Nascondi la frase segreta</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostra la frase segreta</translation>
    </message>
    <message>
        <source>%1 (Ctrl+E)</source>
        <translation>%1 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase segreta</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nuova frase segreta</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Di nuovo</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>La frase segreta ancora una volta</translation>
    </message>
</context>
<context>
    <name>Vaglio::PhonePreview</name>
    <message>
        <source>Preview of the applicant&apos;s page, an approximation</source>
        <translation>Anteprima della pagina del richiedente, un&apos;approssimazione</translation>
    </message>
    <message>
        <source>Your device is checked</source>
        <translation>Il dispositivo viene verificato</translation>
    </message>
    <message>
        <source>You accept the privacy policy</source>
        <translation>Lei accetta l&apos;informativa sulla privacy</translation>
    </message>
    <message>
        <source>You confirm your phone number</source>
        <translation>Lei conferma il numero di telefono</translation>
    </message>
    <message>
        <source>You photograph your documents</source>
        <translation>Lei fotografa i documenti</translation>
    </message>
    <message>
        <source>You take a selfie with the document</source>
        <translation>Lei scatta un selfie con il documento</translation>
    </message>
    <message>
        <source>Everything is checked automatically</source>
        <translation>Tutto viene verificato automaticamente</translation>
    </message>
    <message>
        <source>An operator checks everything</source>
        <translation>Un operatore verifica tutto</translation>
    </message>
    <message>
        <source>An operator guides you by video</source>
        <translation>Un operatore La guida in video</translation>
    </message>
    <message>
        <source>your logo</source>
        <translation>il Suo logo</translation>
    </message>
    <message>
        <source>Have your ID card, driving licence or passport and your health card at hand.</source>
        <translation>Tenga a portata di mano carta d&apos;identità, patente o passaporto e la tessera sanitaria.</translation>
    </message>
    <message>
        <source>Have your ID card, driving licence or passport at hand.</source>
        <translation>Tenga a portata di mano carta d&apos;identità, patente o passaporto.</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>button of the applicant&apos;s page</comment>
        <translation>Inizia</translation>
    </message>
</context>
<context>
    <name>Vaglio::PreviewPane</name>
    <message>
        <source>Readable</source>
        <translation>Leggibile</translation>
    </message>
    <message>
        <source>Hard to read</source>
        <translation>Poco leggibile</translation>
    </message>
    <message>
        <source>AA for large text only</source>
        <translation>AA solo per testo grande</translation>
    </message>
    <message>
        <source>below AA</source>
        <translation>sotto AA</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Anteprima</translation>
    </message>
    <message>
        <source>The real page is drawn by the provider and can differ.</source>
        <translation>La pagina reale è disegnata dal fornitore e può differire.</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>Approssimazione</translation>
    </message>
    <message>
        <source>Preview for</source>
        <translation>Anteprima per</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Contrast: give both colours to see it</source>
        <translation>Contrasto: indichi entrambi i colori</translation>
    </message>
    <message>
        <source>Contrast %1:1 %2</source>
        <translation>Contrasto %1:1 %2</translation>
    </message>
</context>
<context>
    <name>Vaglio::ProblemText</name>
    <message>
        <source>%1 You can still send it.</source>
        <translation>%1 L&apos;invio resta possibile.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obbligatorio</translation>
    </message>
    <message>
        <source>The e-mail address is the one thing that is required.</source>
        <translation>L&apos;indirizzo e-mail è l&apos;unico dato obbligatorio.</translation>
    </message>
    <message>
        <source>not an address</source>
        <translation>non è un indirizzo</translation>
    </message>
    <message>
        <source>This is not one e-mail address of the form name@company.it.</source>
        <translation>Serve un solo indirizzo e-mail, nella forma nome@azienda.it.</translation>
    </message>
    <message>
        <source>A web address begins with https:// and a host.</source>
        <translation>Un indirizzo web comincia con https:// e un host.</translation>
    </message>
    <message>
        <source>not https</source>
        <translation>non https</translation>
    </message>
    <message>
        <source>not a colour</source>
        <translation>non è un colore</translation>
    </message>
    <message>
        <source>Write a colour as #rrggbb, for example #cecece.</source>
        <translation>Scriva il colore come #rrggbb, per esempio #cecece.</translation>
    </message>
    <message>
        <source>hard to read</source>
        <translation>poco leggibile</translation>
    </message>
    <message>
        <source>Contrast %1:1 is under 4.5:1, so the text is hard to read.</source>
        <translation>Il contrasto %1:1 è inferiore a 4,5:1: il testo è poco leggibile.</translation>
    </message>
    <message>
        <source>This does not have the form of a tax code.</source>
        <translation>Questo non ha la forma di un codice fiscale.</translation>
    </message>
    <message>
        <source>The last letter should be %1.</source>
        <translation>L&apos;ultima lettera dovrebbe essere %1.</translation>
    </message>
    <message>
        <source>The code says %1. That is not what you typed.</source>
        <translation>Dal codice risulta: %1. Non corrisponde ai dati inseriti.</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>non è un numero</translation>
    </message>
    <message>
        <source>A phone number has 6 to 15 digits.</source>
        <translation>Un numero di telefono ha da 6 a 15 cifre.</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>nel futuro</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Questo giorno non è ancora arrivato.</translation>
    </message>
    <message>
        <source>The expiry is checked only when photos of the card are asked for.</source>
        <translation>La scadenza è verificata solo se sono richieste le foto della tessera.</translation>
    </message>
    <message>
        <source>Headers need a callback address to go to.</source>
        <translation>Le intestazioni richiedono un indirizzo di callback.</translation>
    </message>
    <message>
        <source>Write each header as Name: value, on a line of its own.</source>
        <translation>Scriva ogni intestazione come Nome: valore, su una riga propria.</translation>
    </message>
    <message>
        <source>female</source>
        <translation>sesso femminile</translation>
    </message>
    <message>
        <source>male</source>
        <translation>sesso maschile</translation>
    </message>
    <message>
        <source>born %1 in %2</source>
        <translation>nascita il %1, luogo %2</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>nascita il %1</translation>
    </message>
    <message>
        <source>born in %1</source>
        <translation>luogo di nascita %1</translation>
    </message>
</context>
<context>
    <name>Vaglio::Program</name>
    <message>
        <source>The built-in sandbox does not run</source>
        <translation>La sandbox integrata non è in funzione</translation>
    </message>
    <message>
        <source>It is a program of its own beside Vaglio, and it did not start or has ended. Nothing real was touched.</source>
        <translation>È un programma distinto accanto a Vaglio: non si è avviato o è terminato. Nulla di reale è stato toccato.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, install Vaglio anew.</source>
        <translation>Riprovi. Se accade di nuovo, reinstalli Vaglio.</translation>
    </message>
    <message>
        <source>Openapi refused the token. Enter a new one.</source>
        <translation>Openapi ha rifiutato il token. Inserisca un nuovo token.</translation>
    </message>
    <message>
        <source>There is no vault for this account yet. Enter its token again.</source>
        <translation>Per questo account non c&apos;è ancora una cassaforte. Inserisca di nuovo il token.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer, and it may hold the token. Enter it again.</source>
        <translation>Su questo computer nessun portachiavi risponde, e potrebbe contenere il token. Lo inserisca di nuovo.</translation>
    </message>
    <message>
        <source>The vault is open and holds no token yet. Enter it once more.</source>
        <translation>La cassaforte è aperta e non contiene ancora un token. Lo inserisca di nuovo.</translation>
    </message>
    <message>
        <source>Not erased.</source>
        <translation>Non cancellato.</translation>
    </message>
    <message>
        <source>What came of the last order is not saved yet. Wait until it is, then erase.</source>
        <translation>L&apos;esito dell&apos;ultimo ordine non è ancora salvato. Attenda che lo sia, poi cancelli.</translation>
    </message>
    <message>
        <source>The case is forgotten here; the journal keeps that it was erased.</source>
        <translation>Il caso qui è dimenticato; il registro conserva che è stato cancellato.</translation>
    </message>
    <message>
        <source>The file of its evidence is still there, but its key is forgotten: nobody can read it.</source>
        <translation>Il file delle sue evidenze c&apos;è ancora, ma la sua chiave è dimenticata: nessuno può leggerlo.</translation>
    </message>
    <message>
        <source>While another program reads the vault, or the disk is full, its log keeps the old record, sealed.</source>
        <translation>Finché un altro programma legge la cassaforte, o il disco è pieno, il suo log conserva il vecchio documento, sigillato.</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Cancellato.</translation>
    </message>
    <message>
        <source>The folder of the vault is not there: %1. Connect the disk that has it and start Vaglio again, or restore the vault from a backup.</source>
        <translation>La cartella della cassaforte non c&apos;è: %1. Colleghi il disco che la contiene e riavvii Vaglio, o ripristini la cassaforte da un backup.</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Spostata.</translation>
    </message>
    <message>
        <source>Not moved.</source>
        <translation>Non spostata.</translation>
    </message>
</context>
<context>
    <name>Vaglio::ProtectionForm</name>
    <message>
        <source>How is the vault protected?</source>
        <translation>Come è protetta la cassaforte?</translation>
    </message>
    <message>
        <source>Identity documents are stored encrypted on this computer.</source>
        <translation>I documenti d&apos;identità sono conservati cifrati su questo computer.</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>Portachiavi di sistema</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Consigliato</translation>
    </message>
    <message>
        <source>Opens with your computer account. Locks after some minutes away.</source>
        <translation>Si apre con il Suo account del computer. Si blocca dopo alcuni minuti di assenza.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase segreta</translation>
    </message>
    <message>
        <source>Asked at every start. If it is lost, only the recovery key opens the evidence.</source>
        <translation>Chiesta a ogni avvio. Se va persa, solo la chiave di recupero apre le prove.</translation>
    </message>
</context>
<context>
    <name>Vaglio::QrView</name>
    <message>
        <source>QR code of the link</source>
        <translation>Codice QR del link</translation>
    </message>
</context>
<context>
    <name>Vaglio::QueueWords</name>
    <message>
        <source>To review</source>
        <translation>Da esaminare</translation>
    </message>
    <message>
        <source>Rejected - act</source>
        <translation>Respinte - da gestire</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>In validation</source>
        <translation>In verifica</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approvate</translation>
    </message>
    <message>
        <source>Evidence expiring</source>
        <translation>Evidenze in scadenza</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Senza nome</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Tutte le richieste</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nulla da esaminare</translation>
    </message>
    <message>
        <source>No rejected requests</source>
        <translation>Nessuna richiesta respinta</translation>
    </message>
    <message>
        <source>Nothing in validation</source>
        <translation>Nessuna richiesta in verifica</translation>
    </message>
    <message>
        <source>Nothing approved yet</source>
        <translation>Ancora nessuna richiesta approvata</translation>
    </message>
    <message>
        <source>No evidence expires soon</source>
        <translation>Nessuna evidenza in scadenza</translation>
    </message>
    <message>
        <source>Every request has a name</source>
        <translation>Ogni richiesta ha un nome</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Ancora nessuna richiesta</translation>
    </message>
    <message>
        <source>No links in progress</source>
        <translation>Nessun link in corso</translation>
    </message>
</context>
<context>
    <name>Vaglio::Rail</name>
    <message>
        <source>Queues</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nuovo link</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Controlla ora</translation>
    </message>
    <message>
        <source>Queues and connection</source>
        <translation>Code e connessione</translation>
    </message>
    <message>
        <source>No operator name</source>
        <translation>Nessun nome di operatore</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>Operatore: %1</translation>
    </message>
    <message>
        <source>No check planned</source>
        <translation>Nessun controllo previsto</translation>
    </message>
    <message>
        <source>Check now (F5). %1, %2</source>
        <translation>Controlla ora (F5). %1, %2</translation>
    </message>
</context>
<context>
    <name>Vaglio::RailButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>words and their key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Vaglio::RecoveryKeyDialog</name>
    <message>
        <source>New recovery key</source>
        <translation>Nuova chiave di recupero</translation>
    </message>
    <message>
        <source>It takes the place of the earlier one, which opens nothing any more. It is shown this once.</source>
        <translation>Prende il posto della precedente, che non apre più nulla. Viene mostrata solo questa volta.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
</context>
<context>
    <name>Vaglio::RecoveryKeyPage</name>
    <message>
        <source>Vaglio</source>
        <translation>Vaglio</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Chiave di recupero</translation>
    </message>
    <message>
        <source>The vault is made. This key opens it when the keychain or the passphrase is lost. It is shown this once.</source>
        <translation>La cassaforte è pronta. Questa chiave la apre quando il portachiavi o la frase segreta vanno persi. Viene mostrata solo questa volta.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>name of the key</comment>
        <translation>Invio</translation>
    </message>
</context>
<context>
    <name>Vaglio::RecoveryKeyView</name>
    <message>
        <source>Print it and keep it in a safe, not on this computer. Without it, and without the keychain or the passphrase, nobody can open the evidence: not even the makers of Vaglio.</source>
        <translation>La stampi e la conservi in cassaforte, non su questo computer. Senza di essa, e senza il portachiavi o la frase segreta, nessuno può aprire le prove: nemmeno gli autori di Vaglio.</translation>
    </message>
    <message>
        <source>Recovery key: %1</source>
        <translation>Chiave di recupero: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy the key. It leaves the clipboard after a minute.</source>
        <translation>Copia la chiave. Lascia gli appunti dopo un minuto.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Salva come file…</translation>
    </message>
    <message>
        <source>To show that you have it, type its last group of five from your copy:</source>
        <translation>Per mostrare che la possiede, scriva dalla Sua copia l&apos;ultimo gruppo di cinque:</translation>
    </message>
    <message>
        <source>Last group of the recovery key</source>
        <translation>Ultimo gruppo della chiave di recupero</translation>
    </message>
    <message>
        <source>Type the last group first.</source>
        <translation>Scriva prima l&apos;ultimo gruppo.</translation>
    </message>
    <message>
        <source>That is not its last group. Compare your copy with the key above.</source>
        <translation>Non è l&apos;ultimo gruppo. Confronti la Sua copia con la chiave qui sopra.</translation>
    </message>
    <message>
        <source>Vaglio: recovery key of a vault</source>
        <translation>Vaglio: chiave di recupero di una cassaforte</translation>
    </message>
    <message>
        <source>Whoever has this key and the vault&apos;s folder can open the evidence. Keep it in a safe.</source>
        <translation>Chi ha questa chiave e la cartella della cassaforte può aprire le prove. La conservi al sicuro.</translation>
    </message>
    <message>
        <source>Copied, for a minute.</source>
        <translation>Copiata, per un minuto.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Inviata alla stampante.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>La stampante non l&apos;ha accettata.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Salva la chiave di recupero</translation>
    </message>
    <message>
        <source>vaglio-recovery-key.txt</source>
        <translation>vaglio-chiave-di-recupero.txt</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Salvata come %1</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Creata il %1</translation>
    </message>
</context>
<context>
    <name>Vaglio::RequestJsonDialog</name>
    <message>
        <source>Request JSON</source>
        <translation>JSON della richiesta</translation>
    </message>
    <message>
        <source>This is what will be sent. The token is not part of it.</source>
        <translation>Questo è ciò che verrà inviato. Il token non ne fa parte.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Vaglio::RequestListModel</name>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Richiedente</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emesso</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenze</translation>
    </message>
</context>
<context>
    <name>Vaglio::RequestRow</name>
    <message numerus="yes">
        <source>Unfinished for %n day(s)</source>
        <translation>
            <numerusform>Ferma da %n giorno</numerusform>
            <numerusform>Ferma da %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the applicant</source>
        <translation>In attesa del richiedente</translation>
    </message>
    <message numerus="yes">
        <source>No outcome for %n day(s)</source>
        <translation>
            <numerusform>Senza esito da %n g</numerusform>
            <numerusform>Senza esito da %n gg</numerusform>
        </translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Verifica in corso</translation>
    </message>
    <message>
        <source>Undocumented status</source>
        <translation>Stato non documentato</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Nessun motivo indicato</translation>
    </message>
    <message>
        <source>%1 (as received, not documented)</source>
        <translation>%1 (come ricevuto, non documentato)</translation>
    </message>
    <message>
        <source>Not issued from this desk: nobody has said whose it is</source>
        <translation>Non emesso da questa postazione: nessuno ha indicato di chi sia</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>non nota</translation>
    </message>
    <message>
        <source>First seen %1. Openapi does not say when it was issued.</source>
        <translation>Vista la prima volta: %1. Openapi non indica la data di emissione.</translation>
    </message>
    <message>
        <source>Issued %1</source>
        <translation>Emesso il %1</translation>
    </message>
    <message>
        <source>Issued %1 by %2</source>
        <translation>Emesso il %1 da %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>Rejected: Openapi keeps no evidence to fetch</source>
        <translation>Respinta: Openapi non conserva evidenze da scaricare</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>non ancora</translation>
    </message>
    <message>
        <source>Evidence follows the outcome</source>
        <translation>Le evidenze seguono l&apos;esito</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>scadute</translation>
    </message>
    <message>
        <source>The 30 days in which Openapi keeps it have passed</source>
        <translation>Sono trascorsi i 30 giorni in cui Openapi le conserva</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message numerus="yes">
        <source>evidence %n day(s) left</source>
        <translation>
            <numerusform>evidenze: %n giorno rimasto</numerusform>
            <numerusform>evidenze: %n giorni rimasti</numerusform>
        </translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>evidenze: %1</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>vista la prima volta: %1</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>emesso il %1</translation>
    </message>
    <message>
        <source>issued %1 by %2</source>
        <translation>emesso il %1 da %2</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>salvate</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1, stima</translation>
    </message>
    <message>
        <source>evidence saved, cannot be opened</source>
        <translation>evidenze salvate, non si possono aprire</translation>
    </message>
    <message>
        <source>Erased: who it was is forgotten here, for good</source>
        <translation>Cancellato: l&apos;identità qui è dimenticata, per sempre</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>salvataggio</translation>
    </message>
    <message>
        <source>Being saved: %1 of %2</source>
        <translation>In salvataggio: %1 di %2</translation>
    </message>
    <message>
        <source>Being saved</source>
        <translation>In salvataggio</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>non trovate</translation>
    </message>
    <message>
        <source>Openapi has no evidence of it, perhaps since its 30 days have passed: when it was approved is unknown. Next asked %1.</source>
        <translation>Openapi non ne ha le evidenze, forse perché sono passati i 30 giorni: non è noto quando il caso è stato approvato. Prossima richiesta %1.</translation>
    </message>
    <message>
        <source>Openapi has no evidence of it, 30 days after it was first seen approved. It is not asked again.</source>
        <translation>Openapi non ne ha le evidenze, 30 giorni dopo che il caso è stato visto approvato. Non verranno più richieste.</translation>
    </message>
    <message>
        <source>evidence being saved</source>
        <translation>evidenze in salvataggio</translation>
    </message>
    <message>
        <source>Has a private note</source>
        <translation>Ha una nota privata</translation>
    </message>
    <message>
        <source>private note</source>
        <translation>nota privata</translation>
    </message>
    <message>
        <source>Openapi had no evidence of it when it was asked</source>
        <translation>Openapi non aveva evidenze quando sono state chieste</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>guaste</translation>
    </message>
</context>
<context>
    <name>Vaglio::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>scorri</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>evidenze</translation>
    </message>
    <message>
        <source>search</source>
        <translation>cerca</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>comandi</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>tutti i tasti</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Caso successivo</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Caso precedente</translation>
    </message>
    <message>
        <source>Open evidence</source>
        <translation>Apri evidenze</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Cerca in questo elenco</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Azzera filtri</translation>
    </message>
    <message>
        <source>Search all requests</source>
        <translation>Cerca in tutte le richieste</translation>
    </message>
    <message>
        <source>This case has no evidence to open</source>
        <translation>Questo caso non ha evidenze da aprire</translation>
    </message>
</context>
<context>
    <name>Vaglio::RequestsTable</name>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Sort by outcome</source>
        <translation>Ordina per esito</translation>
    </message>
    <message>
        <source>Sort by applicant</source>
        <translation>Ordina per richiedente</translation>
    </message>
    <message>
        <source>Sort by reason</source>
        <translation>Ordina per motivo</translation>
    </message>
    <message>
        <source>Sort by time of issue</source>
        <translation>Ordina per data di emissione</translation>
    </message>
    <message>
        <source>Sort by days of evidence left</source>
        <translation>Ordina per giorni rimasti</translation>
    </message>
</context>
<context>
    <name>Vaglio::RescueLine</name>
    <message>
        <source>Show what is not saved</source>
        <translation>Mostra ciò che non è salvato</translation>
    </message>
    <message>
        <source>Try to save now</source>
        <translation>Prova a salvare ora</translation>
    </message>
    <message>
        <source>Pause saving</source>
        <translation>Sospendi il salvataggio</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Riprova ora</translation>
    </message>
    <message>
        <source>Resume saving</source>
        <translation>Riprendi il salvataggio</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sospendi</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>cases</comment>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Vaglio::RescueText</name>
    <message numerus="yes">
        <source>Saving evidence is paused: %n to be saved</source>
        <translation>
            <numerusform>Salvataggio delle evidenze sospeso: %n da salvare</numerusform>
            <numerusform>Salvataggio delle evidenze sospeso: %n da salvare</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving evidence: %1 of %2</source>
        <translation>Salvataggio delle evidenze: %1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be saved yet</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%n non ancora salvato</numerusform>
            <numerusform>%n non ancora salvati</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, next try %2</source>
        <translation>%1, prossimo tentativo %2</translation>
    </message>
    <message numerus="yes">
        <source>Openapi has no evidence of %n</source>
        <comment>cases</comment>
        <translation>
            <numerusform>Openapi non ha le evidenze di %n caso</numerusform>
            <numerusform>Openapi non ha le evidenze di %n casi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, next asked %2</source>
        <translation>%1, prossima richiesta %2</translation>
    </message>
</context>
<context>
    <name>Vaglio::RestorePage</name>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Cartella della cassaforte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Vaglio</source>
        <translation>Vaglio</translation>
    </message>
    <message>
        <source>Restore a vault from a backup</source>
        <translation>Ripristina una cassaforte da un backup</translation>
    </message>
    <message>
        <source>Every file is checked as it is read. Then the vault is opened with its passphrase or its recovery key, as on the computer it comes from.</source>
        <translation>Ogni file viene controllato mentre si legge. Poi la cassaforte si apre con la sua frase segreta o la sua chiave di recupero, come sul computer da cui proviene.</translation>
    </message>
    <message>
        <source>The file that &quot;Back up&quot; has made</source>
        <translation>Il file creato con «Crea backup»</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Scegli il backup</translation>
    </message>
    <message>
        <source>Choose the folder of the vault</source>
        <translation>Scegli la cartella della cassaforte</translation>
    </message>
    <message>
        <source>Restoring the vault</source>
        <translation>Ripristino della cassaforte</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Backup</translation>
    </message>
    <message>
        <source>&amp;Folder of the vault</source>
        <translation>Cartella della &amp;cassaforte</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Backup (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>Choose the backup first.</source>
        <translation>Scelga prima il backup.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Questo file non esiste.</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Scelga prima la cartella.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>name of the key</comment>
        <translation>Invio</translation>
    </message>
</context>
<context>
    <name>Vaglio::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Azzera la ricerca</translation>
    </message>
</context>
<context>
    <name>Vaglio::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>The desk works on the built-in sandbox. Connect an account to leave it.</source>
        <translation>La postazione lavora sulla sandbox integrata. Per lasciarla, colleghi un account.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Change to the built-in sandbox</source>
        <translation>Passa alla sandbox integrata</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Lingua e aspetto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>Prezzo: %1</translation>
    </message>
    <message>
        <source>Price of a link</source>
        <translation>Prezzo di un link</translation>
    </message>
    <message>
        <source>Without VAT, as your contract says. Only shown before a link is ordered; the provider charges by its own list.</source>
        <translation>IVA esclusa, come da contratto. Mostrato solo prima dell&apos;ordine di un link; il fornitore addebita secondo il proprio listino.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Look for changes every</source>
        <translation>Cerca aggiornamenti ogni</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n secondo</numerusform>
            <numerusform>%n secondi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Ogni</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Le modifiche valgono subito.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>A new token is checked before it replaces the one in the vault.</source>
        <translation>Un nuovo token viene verificato prima di sostituire quello nella cassaforte.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Cassaforte</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Blocca dopo</translation>
    </message>
    <message>
        <source>Lock the vault after this time without keyboard and mouse</source>
        <translation>Blocca la cassaforte dopo questo tempo senza tastiera e mouse</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>While an outcome may come any minute. Vaglio asks less often where nothing is open, and outside the provider&apos;s hours, Monday to Saturday 9 to 18.</source>
        <translation>Finché un esito può arrivare da un momento all&apos;altro. Vaglio chiede meno spesso se non c&apos;è nulla in corso e fuori dall&apos;orario del fornitore, da lunedì a sabato 9-18.</translation>
    </message>
    <message>
        <source>Ask the service at most so often within a minute</source>
        <translation>Quante volte al massimo interrogare il servizio in un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) a minute</source>
        <translation>
            <numerusform>%n chiamata al minuto</numerusform>
            <numerusform>%n chiamate al minuto</numerusform>
        </translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Al massimo</translation>
    </message>
</context>
<context>
    <name>Vaglio::SheetPreview</name>
    <message>
        <source>Preview of the printed sheet</source>
        <translation>Anteprima del foglio stampato</translation>
    </message>
</context>
<context>
    <name>Vaglio::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Caricamento</translation>
    </message>
</context>
<context>
    <name>Vaglio::SyncText</name>
    <message>
        <source>Working offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token rifiutato</translation>
    </message>
    <message>
        <source>Last check failed</source>
        <translation>Controllo non riuscito</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Aggiornato %1 fa</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Non ancora controllato</translation>
    </message>
    <message>
        <source>checking now</source>
        <translation>controllo in corso</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>nuova prova tra %1</translation>
    </message>
    <message>
        <source>next check in %1</source>
        <translation>controllo tra %1</translation>
    </message>
    <message>
        <source>checks are paused</source>
        <translation>controlli sospesi</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 g</translation>
    </message>
</context>
<context>
    <name>Vaglio::ThumbnailModel</name>
    <message>
        <source>Page %1</source>
        <translation>Pagina %1</translation>
    </message>
    <message>
        <source>%1, cannot be shown</source>
        <translation>%1, non visualizzabile</translation>
    </message>
</context>
<context>
    <name>Vaglio::ThumbnailStrip</name>
    <message>
        <source>Documents</source>
        <translation>Documenti</translation>
    </message>
</context>
<context>
    <name>Vaglio::UnlockPage</name>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Scriva prima la frase segreta.</translation>
    </message>
    <message>
        <source>Type the recovery key first.</source>
        <translation>Scriva prima la chiave di recupero.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Look at the keyboard layout and Caps Lock.</source>
        <translation>Non è la frase segreta. Controlli la disposizione della tastiera e il blocco maiuscole.</translation>
    </message>
    <message>
        <source>The keychain opens the vault from now on.</source>
        <translation>Da ora il portachiavi apre la cassaforte.</translation>
    </message>
    <message>
        <source>The passphrase opens the vault from now on.</source>
        <translation>Da ora la frase segreta apre la cassaforte.</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>La cassaforte è bloccata</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <translation>La cassaforte è in uso</translation>
    </message>
    <message>
        <source>Two programs never write to one vault. Vaglio goes on by itself as soon as the other has ended.</source>
        <translation>Due programmi non scrivono mai nella stessa cassaforte. Vaglio prosegue da solo appena l&apos;altro termina.</translation>
    </message>
    <message>
        <source>The vault cannot be opened</source>
        <translation>La cassaforte non si può aprire</translation>
    </message>
    <message>
        <source>Its folder: %1</source>
        <translation>La sua cartella: %1</translation>
    </message>
    <message>
        <source>Opened with the recovery key</source>
        <translation>Aperta con la chiave di recupero</translation>
    </message>
    <message>
        <source>Give the vault a way in for the next time.</source>
        <translation>Dia alla cassaforte un modo di aprirsi la prossima volta.</translation>
    </message>
    <message>
        <source>Vaglio</source>
        <translation>Vaglio</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Nascondi ciò che si scrive</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostra ciò che si scrive</translation>
    </message>
    <message>
        <source>%1 (Ctrl+E)</source>
        <translation>%1 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase segreta</translation>
    </message>
    <message>
        <source>Recovery key, 8 groups of 5</source>
        <translation>Chiave di recupero, 8 gruppi di 5</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Usa la chiave di recupero</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Usa la frase segreta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Riprova con il portachiavi</translation>
    </message>
    <message>
        <source>Open with the keychain</source>
        <translation>Apri con il portachiavi</translation>
    </message>
    <message>
        <source>A new passphrase takes the place of the earlier one; a new entry in the keychain makes Vaglio open by itself. The recovery key stays as it is.</source>
        <translation>Una nuova frase segreta prende il posto della precedente; una nuova voce nel portachiavi fa aprire Vaglio da solo. La chiave di recupero resta com&apos;è.</translation>
    </message>
    <message>
        <source>Set this passphrase</source>
        <translation>Imposta questa frase segreta</translation>
    </message>
    <message>
        <source>Renew the keychain entry</source>
        <translation>Rinnova la voce nel portachiavi</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Apri la cassaforte</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>name of the key</comment>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Restore a vault from a backup…</source>
        <translation>Ripristina una cassaforte da un backup…</translation>
    </message>
    <message>
        <source>What Vaglio keeps is sealed on this computer. Nothing new is fetched until it is open, and Openapi keeps evidence for 30 days only.</source>
        <translation>Quanto Vaglio conserva è sigillato su questo computer. Finché la cassaforte è chiusa non viene scaricato nulla di nuovo, e Openapi conserva le evidenze solo per 30 giorni.</translation>
    </message>
    <message>
        <source>Evidence is still being saved behind this page. Once it is, the vault closes by itself.</source>
        <translation>Dietro questa pagina si stanno ancora salvando le evidenze. Al termine la cassaforte si chiude da sola.</translation>
    </message>
</context>
<context>
    <name>Vaglio::VaultCareView</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Verify the vault</source>
        <translation>Verifica la cassaforte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>What is damaged</source>
        <translation>Che cosa è danneggiato</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Interruzione…</translation>
    </message>
    <message>
        <source>Verifying the vault…</source>
        <translation>Verifica della cassaforte…</translation>
    </message>
    <message>
        <source>Backing up the vault…</source>
        <translation>Backup della cassaforte…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>Vaglio::VaultFlow</name>
    <message>
        <source>Import archives…</source>
        <translation>Importa archivi…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Dai un nome…</translation>
    </message>
    <message>
        <source>Erase this case…</source>
        <translation>Cancella questo caso…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Change the label…</source>
        <translation>Cambia il nome…</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>Backup della cassaforte</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Backup (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Crea backup</translation>
    </message>
    <message>
        <source>Import archives</source>
        <translation>Importa archivi</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archivi (*.zip)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Labelled.</source>
        <translation>Nome dato.</translation>
    </message>
    <message>
        <source>%1 is the request of %2.</source>
        <translation>%1 è la richiesta di %2.</translation>
    </message>
    <message>
        <source>The label was undone.</source>
        <translation>Il nome è stato tolto.</translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation>%1 è com&apos;era prima.</translation>
    </message>
    <message>
        <source>The label was not undone.</source>
        <translation>Il nome non è stato tolto.</translation>
    </message>
    <message>
        <source>Erase the case of %1 for good?</source>
        <translation>Cancellare per sempre il caso di %1?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Cancella per sempre</translation>
    </message>
    <message>
        <source>What stays: the identifier, the outcome and its dates, and in the journal that the case was erased, when and by whom. A backup made before still has the case, and Openapi keeps its own copy for as long as it does.</source>
        <translation>Che cosa resta: l&apos;identificativo, l&apos;esito e le sue date, e nel registro che il caso è stato cancellato, quando e da chi. Un backup fatto prima contiene ancora il caso, e Openapi conserva la propria copia finché la conserva.</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Undo the label or note</source>
        <translation>Annulla il nome o la nota</translation>
    </message>
    <message>
        <source>The note is gone.</source>
        <translation>La nota non c&apos;è più.</translation>
    </message>
    <message>
        <source>%1 has none any more.</source>
        <translation>%1 non ne ha più.</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Annotato.</translation>
    </message>
    <message>
        <source>The note on %1 is kept in this vault.</source>
        <translation>La nota su %1 è conservata in questa cassaforte.</translation>
    </message>
    <message>
        <source>The note was undone.</source>
        <translation>La nota è com&apos;era prima.</translation>
    </message>
    <message>
        <source>The note was not undone.</source>
        <translation>La nota non è tornata com&apos;era prima.</translation>
    </message>
    <message>
        <source>Forgotten on this computer: name and mail address, the order and its link, the note, what was read from the documents, and the evidence. Nobody can read it again, and it is not fetched again. It cannot be undone.</source>
        <translation>Dimenticati su questo computer: nome e indirizzo e-mail, l&apos;ordine e il suo link, la nota, ciò che è stato letto dai documenti, e le evidenze. Nessuno potrà più leggerli, e non vengono scaricati di nuovo. Non si può annullare.</translation>
    </message>
    <message>
        <source>What was typed has no place any more.</source>
        <translation>Quello che era stato scritto non ha più un posto.</translation>
    </message>
    <message>
        <source>The case of %1 is not there.</source>
        <translation>Il caso di %1 non c&apos;è più.</translation>
    </message>
</context>
<context>
    <name>Vaglio::VaultSection</name>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Apri cartella</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>Si apre con</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>Nuova chiave di recupero…</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>way in, date</comment>
        <translation>%1, dal %2</translation>
    </message>
    <message>
        <source>%1: not set</source>
        <comment>way in</comment>
        <translation>%1: non impostata</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Cambia frase segreta…</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Imposta una frase segreta…</translation>
    </message>
    <message>
        <source>Stop using the keychain</source>
        <translation>Non usare più il portachiavi</translation>
    </message>
    <message>
        <source>Use the keychain</source>
        <translation>Usa il portachiavi</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on.</source>
        <translation>Da ora vale la nuova frase segreta.</translation>
    </message>
    <message>
        <source>The earlier recovery key opens nothing any more.</source>
        <translation>La chiave di recupero precedente non apre più nulla.</translation>
    </message>
    <message>
        <source>The keychain opens the vault no more.</source>
        <translation>Il portachiavi non apre più la cassaforte.</translation>
    </message>
    <message>
        <source>The keychain opens the vault from now on.</source>
        <translation>Da ora il portachiavi apre la cassaforte.</translation>
    </message>
    <message>
        <source>A vault needs two ways in: set a passphrase first.</source>
        <translation>Una cassaforte deve avere due modi di aprirsi: imposti prima una frase segreta.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenuto</translation>
    </message>
    <message>
        <source>&amp;Verify the vault</source>
        <translation>&amp;Verifica la cassaforte</translation>
    </message>
    <message>
        <source>Reads all that is kept once more, and names what is damaged</source>
        <translation>Rilegge tutto ciò che è conservato, e nomina che cosa è danneggiato</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Crea &amp;backup…</translation>
    </message>
    <message>
        <source>Writes all that is kept, sealed as it is, to one file</source>
        <translation>Scrive tutto ciò che è conservato, sigillato com&apos;è, in un solo file</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Sposta…</translation>
    </message>
    <message>
        <source>Move the vault into…</source>
        <translation>Sposta la cassaforte in…</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Sposta qui</translation>
    </message>
    <message>
        <source>Moves the vault into another folder, also on another disk</source>
        <translation>Sposta la cassaforte in un&apos;altra cartella, anche su un altro disco</translation>
    </message>
    <message>
        <source>The keychain opens the vault no more. Its entry could not be removed there, and opens only backups made before.</source>
        <translation>Il portachiavi non apre più la cassaforte. La sua voce lì non si è potuta togliere, e apre solo i backup fatti prima.</translation>
    </message>
</context>
<context>
    <name>Vaglio::VaultWords</name>
    <message>
        <source>The keychain of this computer has no entry for this vault.</source>
        <translation>Il portachiavi di questo computer non ha una voce per questa cassaforte.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Vaglio can use.</source>
        <translation>Questo computer non ha un portachiavi che Vaglio possa usare.</translation>
    </message>
    <message>
        <source>This vault belongs to the other environment, and the two never mix. Start Vaglio with another folder for this account.</source>
        <translation>Questa cassaforte appartiene all&apos;altro ambiente, e i due non si mescolano mai. Per questo account avvii Vaglio con un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder could not be read or written. Check that the disk has room and the folder may be written, then try again.</source>
        <translation>Non è stato possibile leggere o scrivere la cartella della cassaforte. Controlli che il disco abbia spazio e che la cartella sia scrivibile, poi riprovi.</translation>
    </message>
    <message>
        <source>The vault has no such way in.</source>
        <translation>La cassaforte non ha questo modo di aprirsi.</translation>
    </message>
    <message>
        <source>What the vault needs to open is damaged. Nothing was changed: restore the folder from a backup, then try again.</source>
        <translation>Ciò che serve per aprire la cassaforte è danneggiato. Nulla è cambiato: ripristini la cartella da una copia, poi riprovi.</translation>
    </message>
    <message>
        <source>Another program is using the vault.</source>
        <translation>Un altro programma usa la cassaforte.</translation>
    </message>
    <message>
        <source>%1 (process %2) is using the vault.</source>
        <translation>%1 (processo %2) usa la cassaforte.</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is using the vault.</source>
        <translation>%1 (processo %2 su %3) usa la cassaforte.</translation>
    </message>
    <message>
        <source>This is the recovery key of another vault, or an older one that has been replaced.</source>
        <translation>È la chiave di recupero di un&apos;altra cassaforte, o una precedente che è stata sostituita.</translation>
    </message>
    <message>
        <source>A recovery key has 8 groups of 5 letters and digits.</source>
        <translation>Una chiave di recupero ha 8 gruppi di 5 lettere e cifre.</translation>
    </message>
    <message>
        <source>There is a sign that no recovery key has: it is made of letters and digits, without U.</source>
        <translation>C&apos;è un segno che nessuna chiave di recupero ha: è fatta di lettere e cifre, senza U.</translation>
    </message>
    <message>
        <source>A letter or digit is mistyped. Compare it with the paper group by group.</source>
        <translation>Una lettera o una cifra è sbagliata. La confronti con la carta, gruppo per gruppo.</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>Portachiavi di sistema</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase segreta</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Chiave di recupero</translation>
    </message>
    <message>
        <source>The keychain holds a key that does not open this vault.</source>
        <translation>Il portachiavi contiene una chiave che non apre questa cassaforte.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence (%1) were read whole.</source>
        <translation>
            <numerusform>%n file di evidenze (%1) è stato letto per intero.</numerusform>
            <numerusform>%n file di evidenze (%1) sono stati letti per intero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not as they were kept. Nothing was changed. Copy the list, and restore what is damaged from a backup.</source>
        <translation>
            <numerusform>%n cosa non è come è stata conservata. Nulla è stato cambiato. Copi l&apos;elenco, e ripristini da un backup ciò che è danneggiato.</numerusform>
            <numerusform>%n cose non sono come sono state conservate. Nulla è stato cambiato. Copi l&apos;elenco, e ripristini da un backup ciò che è danneggiato.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is whole: records and journal are as they were written.</source>
        <translation>La cassaforte è integra: documenti e registro sono come sono stati scritti.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) belong to no request: a program was ended while it wrote. Nothing is missing because of them.</source>
        <translation>
            <numerusform>%n file non appartiene a nessuna richiesta: un programma è stato chiuso mentre scriveva. Per questo non manca nulla.</numerusform>
            <numerusform>%n file non appartengono a nessuna richiesta: un programma è stato chiuso mentre scriveva. Per questo non manca nulla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying was stopped before its end. Nothing was changed.</source>
        <translation>La verifica è stata interrotta prima della fine. Nulla è stato cambiato.</translation>
    </message>
    <message>
        <source>%1: the record is damaged or was moved</source>
        <translation>%1: il documento è danneggiato o è stato spostato</translation>
    </message>
    <message>
        <source>%1: the record is missing</source>
        <translation>%1: il documento manca</translation>
    </message>
    <message>
        <source>%1: an earlier record was put back</source>
        <translation>%1: è stato rimesso un documento precedente</translation>
    </message>
    <message>
        <source>%1: the journal knows nothing of this record</source>
        <translation>%1: il registro non conosce questo documento</translation>
    </message>
    <message>
        <source>Journal, row %1: damaged</source>
        <translation>Registro, riga %1: danneggiata</translation>
    </message>
    <message>
        <source>Journal, row %1: missing</source>
        <translation>Registro, riga %1: mancante</translation>
    </message>
    <message>
        <source>Journal, row %1: edited or swapped</source>
        <translation>Registro, riga %1: modificata o scambiata</translation>
    </message>
    <message>
        <source>Journal: its end is damaged</source>
        <translation>Registro: la sua fine è danneggiata</translation>
    </message>
    <message>
        <source>Journal, row %1: it was cut or lengthened here</source>
        <translation>Registro, riga %1: qui è stato tagliato o allungato</translation>
    </message>
    <message>
        <source>Way in &quot;%1&quot;: altered, removed or foreign</source>
        <translation>Accesso «%1»: alterato, rimosso o estraneo</translation>
    </message>
    <message>
        <source>%1: the evidence is missing</source>
        <translation>%1: le evidenze mancano</translation>
    </message>
    <message>
        <source>%1: the evidence is damaged</source>
        <translation>%1: le evidenze sono danneggiate</translation>
    </message>
    <message>
        <source>evidence/%1: belongs to no request</source>
        <translation>evidence/%1: non appartiene a nessuna richiesta</translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n file(s), %1, to %2. Keep it apart from this computer: it opens with a key of this vault, and tells nothing without one.</source>
        <translation>
            <numerusform>Backup di %n file, %1, in %2. Lo conservi lontano da questo computer: si apre con una chiave di questa cassaforte, e senza non dice nulla.</numerusform>
            <numerusform>Backup di %n file, %1, in %2. Lo conservi lontano da questo computer: si apre con una chiave di questa cassaforte, e senza non dice nulla.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was stopped. Nothing of it is left.</source>
        <translation>Il backup è stato interrotto. Non ne resta nulla.</translation>
    </message>
    <message>
        <source>There is a file of that name already, and it was not touched. Choose another name.</source>
        <translation>Esiste già un file con quel nome, e non è stato toccato. Scelga un altro nome.</translation>
    </message>
    <message>
        <source>Evidence was taken away while it was being copied. Nothing of the backup is left. Try again.</source>
        <translation>Alcune evidenze sono state tolte durante la copia. Del backup non resta nulla. Riprovi.</translation>
    </message>
    <message>
        <source>The backup could not be written there, and nothing of it is left. Check that the disk has room and the folder may be written, or choose another folder.</source>
        <translation>Il backup non ha potuto essere scritto lì, e non ne resta nulla. Verifichi che sul disco ci sia spazio e che la cartella sia scrivibile, o scelga un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>Restoring was stopped. Nothing of it is left.</source>
        <translation>Il ripristino è stato interrotto. Non ne resta nulla.</translation>
    </message>
    <message>
        <source>That folder is there and not empty, and it was not touched. Choose a new or an empty one.</source>
        <translation>Quella cartella esiste e non è vuota, e non è stata toccata. Ne scelga una nuova o vuota.</translation>
    </message>
    <message>
        <source>This is no whole backup of a vault. Nothing was written. Choose another backup.</source>
        <translation>Questo non è un backup integro di una cassaforte. Nulla è stato scritto. Scelga un altro backup.</translation>
    </message>
    <message>
        <source>This backup was made by a newer Vaglio. Nothing was written. Install the newest Vaglio, then try again.</source>
        <translation>Questo backup è stato creato da un Vaglio più recente. Nulla è stato scritto. Installi il Vaglio più recente, poi riprovi.</translation>
    </message>
    <message>
        <source>The backup could not be read, or the folder not be written; nothing of it is left. Check both, and that the disk has room, then try again.</source>
        <translation>Il backup non ha potuto essere letto, o la cartella non scritta; non ne resta nulla. Verifichi entrambi, e che sul disco ci sia spazio, poi riprovi.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the vault could not be read. All else is here, and what Openapi still has of them is fetched again. Verify the vault to see what is damaged; a backup may have them whole.</source>
        <translation>
            <numerusform>%n documento della cassaforte non ha potuto essere letto. Tutto il resto è qui, e ciò che Openapi ne ha ancora viene scaricato di nuovo. Verifichi la cassaforte per vedere che cosa è danneggiato; un backup può averlo integro.</numerusform>
            <numerusform>%n documenti della cassaforte non hanno potuto essere letti. Tutto il resto è qui, e ciò che Openapi ne ha ancora viene scaricato di nuovo. Verifichi la cassaforte per vedere che cosa è danneggiato; un backup può averli integri.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is in %1 now.</source>
        <translation>Ora la cassaforte è in %1.</translation>
    </message>
    <message>
        <source>Something is still in the old folder, which is no vault any more: %1. Look at it and remove it.</source>
        <translation>Qualcosa è ancora nella vecchia cartella, che non è più una cassaforte: %1. La controlli e la rimuova.</translation>
    </message>
    <message>
        <source>The vault is where it was.</source>
        <translation>La cassaforte è dov&apos;era.</translation>
    </message>
    <message>
        <source>Moving was stopped, and nothing of the copy is left.</source>
        <translation>Lo spostamento è stato interrotto, e della copia non resta nulla.</translation>
    </message>
    <message>
        <source>It cannot be moved into itself. Choose another folder.</source>
        <translation>Non si può spostare dentro sé stessa. Scelga un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>There is a %1 in that folder already, and it was not touched. Choose another folder.</source>
        <translation>In quella cartella c&apos;è già %1, e non è stato toccato. Scelga un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>It needs %1 there, and %2 are free on that disk. Make room, or choose another disk.</source>
        <translation>Lì occorrono %1, e su quel disco sono liberi %2. Faccia spazio, o scelga un altro disco.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then move it again.</source>
        <translation>Attenda che abbia finito, poi la sposti di nuovo.</translation>
    </message>
    <message>
        <source>What was written to the other disk could not be read again as it was written, and nothing of the copy is left. That disk may be failing: choose another one.</source>
        <translation>Ciò che è stato scritto sull&apos;altro disco non si rilegge com&apos;era stato scritto, e della copia non resta nulla. Quel disco può essere guasto: ne scelga un altro.</translation>
    </message>
    <message>
        <source>That folder could not be written, or the vault not be read; nothing of the copy is left. Check that the disk has room and the folder may be written, or choose another folder.</source>
        <translation>Non è stato possibile scrivere in quella cartella, o leggere la cassaforte; della copia non resta nulla. Controlli che il disco abbia spazio e che la cartella sia scrivibile, o scelga un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>Vaglio was ended while it moved the vault. The vault is where it was, and nothing of the copy is left. Move it again from the settings.</source>
        <translation>Vaglio è stato chiuso mentre spostava la cassaforte. La cassaforte è dov&apos;era, e della copia non resta nulla. La sposti di nuovo dalle impostazioni.</translation>
    </message>
    <message>
        <source>Vaglio was ended while it moved the vault, and the move is done now.</source>
        <translation>Vaglio è stato chiuso mentre spostava la cassaforte, e ora lo spostamento è concluso.</translation>
    </message>
    <message>
        <source>The vault was moved to %1. Connect the disk that has it, and start Vaglio with that folder.</source>
        <translation>La cassaforte è stata spostata in %1. Colleghi il disco che la contiene, e avvii Vaglio con quella cartella.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer. It may wait for its own password.</source>
        <translation>Il portachiavi di questo computer non risponde. Forse aspetta la propria password.</translation>
    </message>
    <message>
        <source>The keychain of this computer stays locked.</source>
        <translation>Il portachiavi di questo computer resta bloccato.</translation>
    </message>
</context>
<context>
    <name>Vaglio::Wording</name>
    <message>
        <source>No status</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>In validation</source>
        <translation>In verifica</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approvata</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Respinta</translation>
    </message>
    <message>
        <source>Undocumented status</source>
        <translation>Stato non documentato</translation>
    </message>
    <message>
        <source>Identity verified</source>
        <translation>Identità verificata</translation>
    </message>
    <message>
        <source>Identity document not available</source>
        <translation>Documento d&apos;identità non disponibile</translation>
    </message>
    <message>
        <source>Document not available</source>
        <translation>Documento assente</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatica</translation>
    </message>
    <message>
        <source>Selfie</source>
        <translation>Selfie</translation>
    </message>
    <message>
        <source>Live operator</source>
        <translation>Con operatore</translation>
    </message>
    <message>
        <source>%1 + VAT</source>
        <comment>an amount without value added tax</comment>
        <translation>%1 + IVA</translation>
    </message>
    <message numerus="yes">
        <source>%n d left</source>
        <comment>days until the provider deletes the evidence</comment>
        <translation>
            <numerusform>%n g</numerusform>
            <numerusform>%n gg</numerusform>
        </translation>
    </message>
</context>
</TS>
