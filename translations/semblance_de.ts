<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AbsenceText</name>
    <message>
        <source>The detector sees no face in the box: its eye points, and what is measured from them, would be guesses.</source>
        <translation>Der Detektor sieht im Rahmen kein Gesicht: Die Augenpunkte, und was aus ihnen gemessen wird, wären geraten.</translation>
    </message>
    <message>
        <source>Only drawn faces are known: the rest of the image may not have been searched for faces.</source>
        <translation>Es sind nur gezeichnete Gesichter bekannt: Im übrigen Bild wurde vielleicht nicht nach Gesichtern gesucht.</translation>
    </message>
    <message>
        <source>No head pose model is in use.</source>
        <translation>Es ist kein Modell für die Kopfhaltung in Gebrauch.</translation>
    </message>
    <message>
        <source>No model of eyes is in use.</source>
        <translation>Kein Modell für Augen ist im Einsatz.</translation>
    </message>
    <message>
        <source>No model of expressions is in use.</source>
        <translation>Kein Modell für den Ausdruck ist im Einsatz.</translation>
    </message>
    <message>
        <source>No model of covers is in use.</source>
        <translation>Kein Modell für Verdeckungen ist im Einsatz.</translation>
    </message>
    <message>
        <source>The face has too few pixels to tell noise from detail.</source>
        <translation>Das Gesicht hat zu wenige Pixel, um Rauschen von Einzelheiten zu unterscheiden.</translation>
    </message>
    <message>
        <source>The face has too few pixels to tell whether its eyes are seen.</source>
        <translation>Das Gesicht hat zu wenige Pixel, um zu sagen, ob die Augen zu sehen sind.</translation>
    </message>
    <message>
        <source>What faces with so few pixels between the eyes score was not measured.</source>
        <translation>Welche Werte Gesichter mit so wenigen Pixeln zwischen den Augen erreichen, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>What so bright faces score was not measured.</source>
        <translation>Welche Werte so helle Gesichter erreichen, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>The image&apos;s edge cuts the face off: what such faces score was not measured.</source>
        <translation>Der Bildrand schneidet das Gesicht ab: Was solche Gesichter erreichen, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Too much of the face is covered: what such faces score differs from cover to cover.</source>
        <translation>Zu viel des Gesichts ist verdeckt: Was solche Gesichter erreichen, hängt von der Verdeckung ab.</translation>
    </message>
    <message>
        <source>The face lies outside the image.</source>
        <translation>Das Gesicht liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The image is too small to show blocks.</source>
        <translation>Das Bild ist zu klein, um Blöcke zu zeigen.</translation>
    </message>
    <message>
        <source>The face has too few pixels or no edges.</source>
        <translation>Das Gesicht hat zu wenige Bildpunkte oder keine Kanten.</translation>
    </message>
    <message>
        <source>The face has too few pixels: the points of both lids, or lips, share one.</source>
        <translation>Das Gesicht hat zu wenige Pixel: Die Punkte beider Lider oder Lippen teilen sich eines.</translation>
    </message>
    <message>
        <source>Points of the face lie at one place: there is no length to measure by.</source>
        <translation>Punkte des Gesichts liegen an einer Stelle: Es gibt keine Länge, an der sich messen ließe.</translation>
    </message>
    <message>
        <source>An eye lies outside the image.</source>
        <translation>Ein Auge liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The mouth lies outside the image.</source>
        <translation>Der Mund liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>A cheek lies outside the image.</source>
        <translation>Eine Wange liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The picture is in shades of grey: what colours there were nobody knows.</source>
        <translation>Das Bild besteht aus Graustufen: Welche Farben es gab, weiß niemand.</translation>
    </message>
    <message>
        <source>Hardly any background is in the image.</source>
        <translation>Im Bild ist kaum Hintergrund.</translation>
    </message>
    <message>
        <source>The face is too dark, too bright or turned too far to tell what covers it.</source>
        <translation>Das Gesicht ist zu dunkel, zu hell oder zu weit gedreht, um zu sagen, was es verdeckt.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: its file says how it was made, but not from what.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Die Datei nennt Schritte, aber nicht, woraus sie entstand.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: its file says from what it was made, but not how.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Die Datei nennt, woraus sie entstand, aber keine Schritte.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: the steps that its file states cannot be read.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Die Schritte, die die Datei nennt, sind nicht lesbar.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: the hash of the steps that its file states is missing.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Der Hashwert der Schritte, die die Datei nennt, fehlt.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: the steps that its file states are others than their hash says.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Die Schritte, die die Datei nennt, sind andere, als ihr Hashwert sagt.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: the sizes that its file states do not lead to that of this picture.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Die Größen, die die Datei nennt, führen nicht zur Größe dieses Bildes.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: its file does not state the size that it was made from.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Die Datei nennt die Größe nicht, aus der sie entstand.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: the recorded steps cannot be read.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Die aufgezeichneten Schritte sind nicht lesbar.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: what it was made from cannot be read.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Das, woraus es entstand, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>What faces in enlarged pictures score was not measured.</source>
        <translation>Welche Werte Gesichter in vergrößerten Bildern erreichen, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>What faces in damaged pictures score was not measured.</source>
        <translation>Welche Werte Gesichter in beschädigten Bildern erreichen, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>The face is too blurred to tell what covers it.</source>
        <translation>Das Gesicht ist zu unscharf, um zu sagen, was es verdeckt.</translation>
    </message>
    <message>
        <source>The face is too blurred to tell whether its eyes are seen.</source>
        <translation>Das Gesicht ist zu unscharf, um zu sagen, ob die Augen zu sehen sind.</translation>
    </message>
    <message>
        <source>It looks like a negative: what that scores means nothing.</source>
        <translation>Es sieht nach einem Negativ aus: Was dieses erreicht, sagt nichts.</translation>
    </message>
    <message>
        <source>The head pose model in use does not say how sure it is.</source>
        <translation>Das verwendete Modell der Kopfhaltung sagt nicht, wie sicher es ist.</translation>
    </message>
    <message>
        <source>How far it was enlarged cannot be told: its file does not tell its own steps from those of frames that were laid over it.</source>
        <translation>Wie weit vergrößert wurde, ist nicht bekannt: Die Datei trennt ihre eigenen Schritte nicht von denen der Einzelbilder, die darübergelegt wurden.</translation>
    </message>
    <message>
        <source>Rows of two moments stand in it: what such faces score was not measured.</source>
        <translation>Es enthält Zeilen zweier Augenblicke: Was solche Gesichter erreichen, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>The face has too few pixels to tell rows of two moments.</source>
        <translation>Das Gesicht hat zu wenige Pixel, um Zeilen zweier Augenblicke zu erkennen.</translation>
    </message>
    <message>
        <source>It looks like a negative.</source>
        <translation>Es sieht nach einem Negativ aus.</translation>
    </message>
    <message>
        <source>The image&apos;s edge cuts the head off.</source>
        <translation>Der Bildrand schneidet den Kopf ab.</translation>
    </message>
    <message>
        <source>The head pose model is undecided about this face.</source>
        <translation>Das Modell der Kopfhaltung ist sich bei diesem Gesicht unschlüssig.</translation>
    </message>
    <message>
        <source>The face is too dark to tell what covers it.</source>
        <translation>Das Gesicht ist zu dunkel, um zu sagen, was es verdeckt.</translation>
    </message>
    <message>
        <source>The face is too bright to tell what covers it.</source>
        <translation>Das Gesicht ist zu hell, um zu sagen, was es verdeckt.</translation>
    </message>
    <message>
        <source>The face is turned too far to tell what covers it.</source>
        <translation>Das Gesicht ist zu weit gedreht, um zu sagen, was es verdeckt.</translation>
    </message>
    <message>
        <source>The image&apos;s lower edge cuts off so much of the face that the engine&apos;s points lie elsewhere, often eyes on the forehead.</source>
        <translation>Der untere Bildrand schneidet so viel vom Gesicht ab, dass die Punkte der Engine anderswo liegen, oft die der Augen auf der Stirn.</translation>
    </message>
    <message>
        <source>An eye is covered: where its lids are would be a guess.</source>
        <translation>Ein Auge ist verdeckt: Wo seine Lider liegen, wäre geraten.</translation>
    </message>
    <message>
        <source>An eye is covered or turned out of sight: where its lids are would be a guess.</source>
        <translation>Ein Auge ist verdeckt oder weggedreht: Wo seine Lider liegen, wäre geraten.</translation>
    </message>
    <message>
        <source>A flat area of one colour covers part of the face: its border would look like movement.</source>
        <translation>Eine einfarbige Fläche verdeckt einen Teil des Gesichts: Ihr Rand sähe wie Bewegung aus.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>1 of %1: %2</source>
        <extracomment>The first of several warnings: %1 how many there are, %2 the warning</extracomment>
        <translation>1 von %1: %2</translation>
    </message>
    <message>
        <source>A click or Enter shows one line again.</source>
        <translation>Ein Klick oder die Eingabetaste zeigt wieder eine Zeile.</translation>
    </message>
    <message>
        <source>A click or Enter shows all of it.</source>
        <translation>Ein Klick oder die Eingabetaste zeigt alles.</translation>
    </message>
</context>
<context>
    <name>BeforeAfterView</name>
    <message>
        <source>Image before the steps</source>
        <translation>Bild vor den Schritten</translation>
    </message>
    <message>
        <source>before: %1</source>
        <extracomment>%1: &quot;original ▸ Crop&quot;</extracomment>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>The image cannot be shown</source>
        <translation>Das Bild kann nicht gezeigt werden</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about the image</source>
        <translation>
            <numerusform>%n Hinweis zum Bild</numerusform>
            <numerusform>%n Hinweise zum Bild</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CandidateListModel</name>
    <message>
        <source>Candidate %1: %2 (%3)</source>
        <extracomment>%1: rank, %2: name, %3: number of the person in the gallery</extracomment>
        <translation>Kandidat %1: %2 (%3)</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No face seen in the probe</source>
        <extracomment>On every candidate&apos;s card, short: the engine sees no face in the box that was searched for</extracomment>
        <translation>Kein Gesicht im Fragebild</translation>
    </message>
    <message>
        <source>Quality warnings: %1</source>
        <extracomment>%1: &quot;none&quot; or &quot;not measured&quot;</extracomment>
        <translation>Qualitätswarnungen: %1</translation>
    </message>
</context>
<context>
    <name>CandidateText</name>
    <message>
        <source>The probe&apos;s own file</source>
        <extracomment>On a candidate&apos;s card, short, here and below: its image</extracomment>
        <translation>Die Datei des Fragebilds selbst</translation>
    </message>
    <message>
        <source>Same pixels as the probe</source>
        <translation>Gleiche Pixel wie das Fragebild</translation>
    </message>
    <message>
        <source>The probe was made from it, says its file</source>
        <translation>Fragebild daraus gemacht, laut dessen Datei</translation>
    </message>
    <message>
        <source>Made from the probe, says its file</source>
        <translation>Aus dem Fragebild gemacht, laut seiner Datei</translation>
    </message>
    <message>
        <source>Made from one picture with the probe, say the files</source>
        <translation>Aus demselben Bild gemacht wie das Fragebild, laut den Dateien</translation>
    </message>
    <message>
        <source>The image of “%1” is one of the probe&apos;s own files (same SHA-256): this is no comparison of different photographs.</source>
        <translation>Das Bild von „%1“ ist eine der Dateien des Fragebilds selbst (gleiche SHA-256): Das ist kein Vergleich verschiedener Fotos.</translation>
    </message>
    <message>
        <source>The image of “%1” is the probe&apos;s own file (same SHA-256): this is no comparison of two photographs.</source>
        <translation>Das Bild von „%1“ ist die Datei des Fragebilds selbst (gleiche SHA-256): Das ist kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>The image of “%1” shows the same pixels as the probe, as they are or turned or mirrored: this is no comparison of two photographs.</source>
        <translation>Das Bild von „%1“ zeigt dieselben Pixel wie das Fragebild, unverändert, gedreht oder gespiegelt: Das ist kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>The probe&apos;s file says that it was made from the image of “%1”: this is no comparison of two photographs.</source>
        <translation>Die Datei des Fragebilds besagt, dass es aus dem Bild von „%1“ gemacht wurde: Das ist kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>The file of the image of “%1” says that it was made from the probe: this is no comparison of two photographs.</source>
        <translation>Die Datei des Bilds von „%1“ besagt, dass es aus dem Fragebild gemacht wurde: Das ist kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>The files of the probe and of the image of “%1” say that they were made from the same picture: this is no comparison of two photographs.</source>
        <translation>Die Dateien des Fragebilds und des Bilds von „%1“ besagen, dass beide aus demselben Bild gemacht wurden: Das ist kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>Made from: %1, says its file</source>
        <extracomment>On a candidate&apos;s card, short: its file names a picture; %1: how that came about</extracomment>
        <translation>Laut seiner Datei gemacht aus: %1</translation>
    </message>
    <message>
        <source>Stated to be: %1</source>
        <extracomment>On a candidate&apos;s card, short: what its image is stated to be</extracomment>
        <translation>Angegeben als: %1</translation>
    </message>
    <message>
        <source>Looks like the probe, saved again</source>
        <translation>Wohl das Fragebild, neu gespeichert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: one of the probe&apos;s photographs, such as Exhibit 4 ▸ Q-1; %2: a sentence about it, which calls it the probe</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1: a person&apos;s id; %2: a sentence</extracomment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>As a probe it would be refused (rule P10): to be like it is not to be like a face that a camera saw.</source>
        <translation>Als Fragebild würde es abgelehnt (Regel P10): Wer ihm gleicht, gleicht damit keinem Gesicht, das eine Kamera gesehen hat.</translation>
    </message>
    <message>
        <source>The image of “%1”: %2</source>
        <extracomment>%1: a person&apos;s id; %2: sentences about that candidate&apos;s image</extracomment>
        <translation>Das Bild von „%1“: %2</translation>
    </message>
    <message>
        <source>One picture with the probe, on record</source>
        <translation>Ein Bild mit dem Fragebild, laut Labor</translation>
    </message>
    <message>
        <source>One picture with the probe, on record and by files</source>
        <translation>Ein Bild mit dem Fragebild, laut Labor und Dateien</translation>
    </message>
    <message>
        <source>By the laboratory&apos;s record the probe and the image of “%1” both go back to exhibit %2: this is no comparison of two photographs.</source>
        <extracomment>%1: a person&apos;s id; %2: an exhibit&apos;s number</extracomment>
        <translation>Nach der Aufzeichnung des Labors gehen das Fragebild und das Bild von „%1“ beide auf Asservat %2 zurück: Das ist kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>By what the laboratory records and what files say, the probe and the image of “%1” both go back to exhibit %2: this is no comparison of two photographs.</source>
        <extracomment>%1: a person&apos;s id; %2: an exhibit&apos;s number</extracomment>
        <translation>Nach dem, was das Labor aufgezeichnet hat und was Dateien besagen, gehen das Fragebild und das Bild von „%1“ beide auf Asservat %2 zurück: Das ist kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>By what the laboratory records and what files say, the probe and the image of “%1” both go back to one picture: this is no comparison of two photographs.</source>
        <translation>Nach dem, was das Labor aufgezeichnet hat und was Dateien besagen, gehen das Fragebild und das Bild von „%1“ beide auf ein und dasselbe Bild zurück: Das ist kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>Once stated to be: %1</source>
        <translation>Früher angegeben als: %1</translation>
    </message>
    <message>
        <source>Also stated to be: %1</source>
        <extracomment>On a candidate&apos;s card, short; %1: how a picture came about</extracomment>
        <translation>Auch angegeben als: %1</translation>
    </message>
</context>
<context>
    <name>CandidatesPage</name>
    <message>
        <source>Choose a face in an exhibit and search a gallery: whom the engine ranks as similar appears here.</source>
        <translation>Wählen Sie in einem Asservat ein Gesicht und durchsuchen Sie eine Galerie: Wen die Engine als ähnlich einstuft, erscheint hier.</translation>
    </message>
    <message>
        <source>Back to the exhibit</source>
        <translation>Zurück zum Asservat</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Search gallery “%1”</source>
        <extracomment>Title of a running job; %1 is the gallery&apos;s name</extracomment>
        <translation>Galerie „%1“ durchsuchen</translation>
    </message>
    <message>
        <source>The search was stopped. It has no result.</source>
        <translation>Die Suche wurde abgebrochen. Sie hat kein Ergebnis.</translation>
    </message>
    <message>
        <source>Compare with candidate %1</source>
        <translation>Mit Kandidat %1 vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Copy a note of this result</source>
        <translation>Ergebnisvermerk kopieren</translation>
    </message>
    <message>
        <source>The note is in the clipboard.</source>
        <translation>Der Vermerk ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Candidates, the highest scores first</source>
        <translation>Kandidaten, die höchsten Werte zuerst</translation>
    </message>
    <message>
        <source>What was searched, with what, when and what came of it, as text to paste into the case file (%1)</source>
        <extracomment>%1: its keys</extracomment>
        <translation>Was womit wann durchsucht wurde und was dabei herauskam, als Text für die Akte (%1)</translation>
    </message>
    <message>
        <source>The engine was changed after this search: its result is no longer shown, because the scores of two engines cannot be compared. To search with the engine in use now, go back to the exhibit (Esc) and press Enter there.</source>
        <translation>Nach dieser Suche wurde die Engine gewechselt: Ihr Ergebnis wird nicht mehr gezeigt, weil sich Werte zweier Engines nicht vergleichen lassen. Um mit der jetzt verwendeten Engine zu suchen, gehen Sie zurück zum Asservat (Esc) und drücken Sie dort die Eingabetaste.</translation>
    </message>
    <message>
        <source>J, K: next, previous · Enter: compare · %1: copy the note</source>
        <translation>J, K: weiter, zurück · Eingabe: vergleichen · %1: Vermerk kopieren</translation>
    </message>
    <message>
        <source>The search could not be done: nobody was compared.</source>
        <translation>Die Suche war nicht möglich: Niemand wurde verglichen.</translation>
    </message>
    <message>
        <source>The search stopped at a damaged template and compared nobody. The gallery was mended meanwhile: it can be searched again.</source>
        <translation>Die Suche hielt bei einem beschädigten Template an und hat niemanden verglichen. Die Galerie wurde inzwischen repariert: Sie kann wieder durchsucht werden.</translation>
    </message>
    <message>
        <source>Beside the original&apos;s list…</source>
        <translation>Neben die Liste des Originals …</translation>
    </message>
    <message>
        <source>Exhibit %1</source>
        <translation>Asservat %1</translation>
    </message>
    <message>
        <source>Exhibit %1 (copy)</source>
        <extracomment>%1 is the exhibit&apos;s number</extracomment>
        <translation>Asservat %1 (Kopie)</translation>
    </message>
    <message>
        <source>Rank and score of everybody in both lists</source>
        <translation>Rang und Wert aller in beiden Listen</translation>
    </message>
    <message>
        <source>Search the original too…</source>
        <translation>Auch das Original suchen …</translation>
    </message>
    <message>
        <source>Opens the original. Choose the face there and search the same gallery; the two lists can then be laid side by side.</source>
        <translation>Öffnet das Original. Wählen Sie dort das Gesicht und durchsuchen Sie dieselbe Galerie; dann lassen sich beide Listen nebeneinanderlegen.</translation>
    </message>
    <message>
        <source>What the copy was made from (exhibit %1) was not searched for in this gallery with this engine since the program was started: there is no list that could be laid beside this one.</source>
        <extracomment>%1 is the exhibit&apos;s number</extracomment>
        <translation>Woraus die Kopie gemacht ist (Asservat %1), wurde seit dem Start des Programms in dieser Galerie mit dieser Engine nicht gesucht: Es gibt keine Liste, die neben diese gelegt werden könnte.</translation>
    </message>
</context>
<context>
    <name>CanvasTools</name>
    <message>
        <source>Whole image</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>One image pixel on one screen pixel</source>
        <translation>Ein Bildpixel auf einem Bildschirmpixel</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip: what a button does, then its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ComparisonHeader</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Back to the candidates</source>
        <translation>Zurück zu den Kandidaten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Engines&apos; own scores</source>
        <translation>Eigene Werte der Engines</translation>
    </message>
    <message>
        <source>%1 beside candidate %2 of %3</source>
        <extracomment>Heading: %1 the probe such as Exhibit 4 ▸ Q-1, %2 the candidate&apos;s rank, %3 how many candidates</extracomment>
        <translation>%1 neben Kandidat %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a photograph, such as Exhibit 4 ▸ Q-1; %2: what is said about its file</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Probe image</source>
        <translation>Fragebild</translation>
    </message>
    <message>
        <source>Candidate&apos;s image</source>
        <translation>Bild des Kandidaten</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Voriger Kandidat</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Nächster Kandidat</translation>
    </message>
    <message>
        <source>Turn anticlockwise</source>
        <translation>Gegen den Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Im Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>The image is being read …</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>The image cannot be shown.</source>
        <translation>Das Bild kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Candidate %1: %2</source>
        <extracomment>%1: rank, %2: name</extracomment>
        <translation>Kandidat %1: %2</translation>
    </message>
    <message>
        <source>Move both images together: both keep their size to each other, so their zoom factors differ</source>
        <translation>Beide Bilder gemeinsam bewegen: Ihr Größenverhältnis bleibt, darum sind ihre Zoomstufen verschieden</translation>
    </message>
    <message>
        <source>eye distances differ</source>
        <extracomment>Beside the zoom factor: the eyes are not equally far apart on both sides</extracomment>
        <translation>Augenabstände verschieden</translation>
    </message>
    <message>
        <source>eyes level, same eye distance</source>
        <extracomment>Beside the zoom factor: the eyes are level and equally far apart on both sides</extracomment>
        <translation>Augen waagerecht, gleicher Augenabstand</translation>
    </message>
    <message>
        <source>same eye distance</source>
        <extracomment>Beside the zoom factor: the eyes are equally far apart on both sides</extracomment>
        <translation>gleicher Augenabstand</translation>
    </message>
    <message>
        <source>Views only: the stored images stay as they are; how each is turned or smoothed stands in its corner</source>
        <translation>Nur Ansichten: Die gespeicherten Bilder bleiben, wie sie sind; wie jedes gedreht oder geglättet ist, steht in seiner Ecke</translation>
    </message>
    <message>
        <source>Show the points found on both faces: eyes are levelled and faces searched by them</source>
        <translation>Die gefundenen Punkte beider Gesichter zeigen: Nach ihnen werden Augen waagerecht gestellt und Gesichter gesucht</translation>
    </message>
    <message>
        <source>eyes not known</source>
        <extracomment>Beside the zoom factor: the engine sees no face on one side</extracomment>
        <translation>Augen nicht bekannt</translation>
    </message>
    <message>
        <source>Levelled to the same eye distance: the line through the eyes of each picture is level, and the eyes are equally far apart on both sides. Once more: both pictures are not turned. The head&apos;s tilt among an image&apos;s measures is estimated from the whole head and may be another number.</source>
        <translation>Auf gleichen Augenabstand gebracht: Die Linie durch die Augen liegt in jedem Bild waagerecht, und die Augen sind auf beiden Seiten gleich weit auseinander. Noch einmal: beide Bilder ungedreht. Die Neigung des Kopfes unter den Messwerten wird aus dem ganzen Kopf geschätzt und kann eine andere Zahl sein.</translation>
    </message>
    <message>
        <source>eyes level</source>
        <extracomment>Beside the zoom factor: only one of the two images is there, and its eyes are level</extracomment>
        <translation>Augen waagerecht</translation>
    </message>
    <message>
        <source>Another of the photographs that were searched for together; Shift+P: the one before</source>
        <translation>Ein anderes der gemeinsam gesuchten Fotos; Umschalt+P: das vorige</translation>
    </message>
    <message>
        <source>%1 (photograph %2 of %3)</source>
        <extracomment>%1: the probe, %2 of %3: which of its photographs</extracomment>
        <translation>%1 (Foto %2 von %3)</translation>
    </message>
    <message>
        <source>Show the probe with the tones that the engine sees: few grey values spread over the whole range, light of one colour as grey</source>
        <translation>Das Fragebild mit den Tönen zeigen, die die Engine sieht: wenige Grauwerte über den ganzen Bereich gespreizt, Licht einer Farbe als Grau</translation>
    </message>
    <message>
        <source>tones as the engine sees them</source>
        <translation>Töne, wie die Engine sie sieht</translation>
    </message>
    <message>
        <source>Show the original in place of its enhanced copy, and back</source>
        <translation>Das Original an Stelle seiner bearbeiteten Kopie zeigen, und zurück</translation>
    </message>
    <message>
        <source>the original is being read …</source>
        <extracomment>Beside the zoom factor, while the copy is still shown</extracomment>
        <translation>das Original wird gelesen …</translation>
    </message>
    <message>
        <source>Original of the copy: exhibit %1</source>
        <extracomment>Over an image that was not searched with: %1: its exhibit&apos;s number</extracomment>
        <translation>Original der Kopie: Asservat %1</translation>
    </message>
    <message>
        <source>not searched</source>
        <translation>nicht damit gesucht</translation>
    </message>
    <message>
        <source>not searched; the copy’s face was not found here</source>
        <translation>nicht damit gesucht; das Gesicht der Kopie wurde hier nicht gefunden</translation>
    </message>
</context>
<context>
    <name>ConcernRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;Warning: Blurred&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CopyBanner</name>
    <message>
        <source>Exhibit %1: %2</source>
        <extracomment>%1: a number; %2: what was done to the exhibit, a sentence</extracomment>
        <translation>Asservat %1: %2</translation>
    </message>
</context>
<context>
    <name>CreateGalleryDialog</name>
    <message>
        <source>Create gallery</source>
        <translation>Galerie anlegen</translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation>Neue Galerie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A gallery is a named set of references with one stated source and one legal basis. Both are shown with every search in it.</source>
        <translation>Eine Galerie ist eine benannte Menge von Vergleichsbildern mit einer angegebenen Herkunft und einer Rechtsgrundlage. Beide werden bei jeder Suche darin angezeigt.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>For example: Custody 2019–2026</source>
        <translation>Zum Beispiel: Erkennungsdienst 2019–2026</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Herkunft</translation>
    </message>
    <message>
        <source>Where the images come from and who answers for their identities.</source>
        <translation>Woher die Bilder stammen und wer für die Identitäten einsteht.</translation>
    </message>
    <message>
        <source>&amp;Legal basis</source>
        <translation>&amp;Rechtsgrundlage</translation>
    </message>
    <message>
        <source>The law, order or consent under which these images may be searched.</source>
        <translation>Das Gesetz, die Anordnung oder die Einwilligung, nach der in diesen Bildern gesucht werden darf.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>What you have written stands here again when you come back (Esc)</source>
        <translation>Was Sie geschrieben haben, steht hier wieder, wenn Sie zurückkommen (Esc)</translation>
    </message>
    <message>
        <source>Name, source and legal basis must be filled in (then Ctrl+Enter).</source>
        <translation>Name, Herkunft und Rechtsgrundlage müssen ausgefüllt sein (dann Strg+Eingabe).</translation>
    </message>
    <message>
        <source>Only blanks stand in the name.</source>
        <translation>Im Namen stehen nur Leerzeichen.</translation>
    </message>
    <message>
        <source>Only blanks stand in the source.</source>
        <translation>In der Herkunft stehen nur Leerzeichen.</translation>
    </message>
    <message>
        <source>Only blanks stand in the legal basis.</source>
        <translation>In der Rechtsgrundlage stehen nur Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>CropFrame</name>
    <message>
        <source>Frame at x %1, y %2: %3 of %4</source>
        <extracomment>A frame on an image: %1 and %2 where it begins, %3 &quot;200 × 100 px&quot;, %4 the whole picture&apos;s</extracomment>
        <translation>Rahmen bei x %1, y %2: %3 von %4</translation>
    </message>
    <message>
        <source> · Drag a frame over the picture · Enter shows the result</source>
        <translation> · Rahmen über dem Bild aufziehen · Eingabe zeigt das Ergebnis</translation>
    </message>
    <message>
        <source> · Handles and edge move it, N draws another · Arrows move it, Ctrl resizes, Shift goes further · Enter shows the result</source>
        <translation> · Griffe und Rand verschieben ihn, N zieht einen neuen · Pfeile bewegen ihn, Strg ändert die Größe, Umschalt geht weiter · Eingabe zeigt das Ergebnis</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Drag moves a point, a click adds one, a double click takes one away</source>
        <translation>Ziehen verschiebt einen Punkt, ein Klick fügt einen hinzu, ein Doppelklick entfernt einen</translation>
    </message>
</context>
<context>
    <name>DamageNote</name>
    <message>
        <source>Without the single stretches</source>
        <extracomment>On a button; of stretches of frames of a video that are damaged</extracomment>
        <translation>Ohne die einzelnen Strecken</translation>
    </message>
    <message>
        <source>Which frames these are</source>
        <translation>Welche Einzelbilder das sind</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DownloadText</name>
    <message>
        <source>the server does not have it (%1)</source>
        <extracomment>%1: 404</extracomment>
        <translation>der Server hat sie nicht (%1)</translation>
    </message>
    <message>
        <source>the server does not give it out (%1)</source>
        <extracomment>%1: 403</extracomment>
        <translation>der Server gibt sie nicht heraus (%1)</translation>
    </message>
    <message>
        <source>the proxy asks for a name and a password</source>
        <translation>der Proxy verlangt Namen und Kennwort</translation>
    </message>
    <message>
        <source>the server answers with the status %1</source>
        <extracomment>%1: a number, such as 503</extracomment>
        <translation>der Server antwortet mit dem Status %1</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the proxy %1 cannot be reached</source>
        <extracomment>%1: an address</extracomment>
        <translation>der Proxy %1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the server does not answer in time</source>
        <translation>der Server antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>the connection cannot be encrypted, or the server&apos;s certificate is not valid</source>
        <translation>die Verbindung lässt sich nicht verschlüsseln, oder das Zertifikat des Servers ist ungültig</translation>
    </message>
    <message>
        <source>the server sends on to %1, which is not followed</source>
        <extracomment>%1: an address</extracomment>
        <translation>der Server leitet zu %1 weiter, wohin nicht gefolgt wird</translation>
    </message>
    <message>
        <source>the server sends more than the file has</source>
        <translation>der Server sendet mehr, als die Datei hat</translation>
    </message>
    <message>
        <source>%1 could not be downloaded: %2.</source>
        <extracomment>%1: an address; %2: why</extracomment>
        <translation>%1 konnte nicht heruntergeladen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” could not be downloaded: %2 (%3).</source>
        <extracomment>%1: a file; %2: why; %3: an address</extracomment>
        <translation>„%1“ konnte nicht heruntergeladen werden: %2 (%3).</translation>
    </message>
    <message>
        <source>What the server sent for “%1” is not the file that is meant, and was not kept (%2): its SHA-256 begins %3, %4 was expected.</source>
        <extracomment>%1: a file; %2: an address; %3 and %4: the beginnings of two hashes</extracomment>
        <translation>Was der Server für „%1“ gesendet hat, ist nicht die gemeinte Datei und wurde nicht behalten (%2): Ihr SHA-256 beginnt mit %3, erwartet war %4.</translation>
    </message>
    <message>
        <source>Start it again: what has come is kept, and it goes on from there.</source>
        <translation>Starten Sie erneut: Was angekommen ist, bleibt, und es geht dort weiter.</translation>
    </message>
    <message>
        <source>The variables https_proxy, http_proxy and all_proxy of the environment name the proxy: correct them, or get the files on another machine and install them from a folder.</source>
        <translation>Die Umgebungsvariablen https_proxy, http_proxy und all_proxy nennen den Proxy: Berichtigen Sie sie, oder holen Sie die Dateien auf einem anderen Rechner und installieren Sie sie aus einem Ordner.</translation>
    </message>
    <message>
        <source>Check the connection to the network, or get the files on another machine and install them from a folder.</source>
        <translation>Prüfen Sie die Netzwerkverbindung, oder holen Sie die Dateien auf einem anderen Rechner und installieren Sie sie aus einem Ordner.</translation>
    </message>
    <message>
        <source>The maker may offer another version now, or somebody changed the file on its way. Try again later, or install the files that are meant from a folder.</source>
        <translation>Der Hersteller bietet vielleicht inzwischen eine andere Fassung an, oder jemand hat die Datei unterwegs verändert. Versuchen Sie es später erneut, oder installieren Sie die gemeinten Dateien aus einem Ordner.</translation>
    </message>
    <message>
        <source>Install the pack “%1” again, by downloading it or from a folder. The shipped engine works without it.</source>
        <extracomment>%1: a pack of models</extracomment>
        <translation>Installieren Sie das Paket „%1“ erneut, durch Herunterladen oder aus einem Ordner. Die mitgelieferte Engine arbeitet ohne es.</translation>
    </message>
    <message>
        <source>Nothing was changed: what was installed before is still there. Put a whole copy of the file into that folder, or download the pack.</source>
        <translation>Es wurde nichts geändert: Was vorher installiert war, ist noch da. Legen Sie eine vollständige Kopie der Datei in diesen Ordner, oder laden Sie das Paket herunter.</translation>
    </message>
</context>
<context>
    <name>EngineChoiceBox</name>
    <message>
        <source>The default pack is in use.</source>
        <translation>Das Standardpaket ist in Gebrauch.</translation>
    </message>
    <message>
        <source>The default pack with %1 is in use.</source>
        <extracomment>%1: the name of a pack of models</extracomment>
        <translation>Das Standardpaket mit %1 ist in Gebrauch.</translation>
    </message>
    <message>
        <source>An engine that the lab has put together is in use.</source>
        <translation>Eine vom Labor zusammengestellte Engine ist in Gebrauch.</translation>
    </message>
    <message>
        <source>No such pack is described in this installation.</source>
        <translation>In dieser Installation ist kein solches Paket beschrieben.</translation>
    </message>
    <message>
        <source>Recommended for poor images. Install the pack below first.</source>
        <translation>Für schlechte Bilder empfohlen. Installieren Sie zuerst das Paket unten.</translation>
    </message>
    <message>
        <source>Recommended for poor images, as security cameras make them.</source>
        <translation>Für schlechte Bilder empfohlen, wie Überwachungskameras sie machen.</translation>
    </message>
    <message>
        <source>It is kept when another engine takes its place.</source>
        <translation>Sie bleibt erhalten, wenn eine andere Engine an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>As it was when another engine took its place.</source>
        <translation>So, wie sie war, als eine andere Engine an ihre Stelle trat.</translation>
    </message>
    <message>
        <source>There is none. “semblance-cli models add” takes a lab&apos;s own models in.</source>
        <translation>Es gibt keine. „semblance-cli models add“ nimmt eigene Modelle eines Labors auf.</translation>
    </message>
    <message>
        <source>&amp;Use this engine…</source>
        <translation>Diese Engine &amp;verwenden…</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>&amp;Default pack</source>
        <translation>&amp;Standardpaket</translation>
    </message>
    <message>
        <source>Default &amp;pack with the recommended one</source>
        <translation>Standard&amp;paket mit dem empfohlenen</translation>
    </message>
    <message>
        <source>The lab&apos;s &amp;own engine</source>
        <translation>&amp;Eigene Engine des Labors</translation>
    </message>
    <message>
        <source>What comes with Semblance.</source>
        <translation>Was mit Semblance kommt.</translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <extracomment>%1: an engine&apos;s name; %2: the beginning of its fingerprint</extracomment>
        <translation>%1, Fingerabdruck %2</translation>
    </message>
    <message>
        <source>Default &amp;pack with %1</source>
        <extracomment>%1: the name of a pack of models</extracomment>
        <translation>Standard&amp;paket mit %1</translation>
    </message>
</context>
<context>
    <name>EngineState</name>
    <message>
        <source>No engine: why?</source>
        <translation>Keine Engine: Warum?</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>Engine bereit</translation>
    </message>
    <message>
        <source>Every model file was checked against its hash when it was loaded.</source>
        <translation>Jede Modelldatei wurde beim Laden gegen ihren Hashwert geprüft.</translation>
    </message>
    <message>
        <source>Engine loading…</source>
        <translation>Engine wird geladen …</translation>
    </message>
    <message>
        <source>The models are being checked and loaded.</source>
        <translation>Die Modelle werden geprüft und geladen.</translation>
    </message>
</context>
<context>
    <name>EngineWatch</name>
    <message>
        <source>Another engine was put to work outside of this window: %1. This window still works with %2, and its results name it. When the other one is loaded, they are gone.</source>
        <extracomment>%1, %2: engines</extracomment>
        <translation>Außerhalb dieses Fensters wurde eine andere Engine in Betrieb genommen: %1. Dieses Fenster arbeitet weiter mit %2, und seine Ergebnisse nennen sie. Wird die andere geladen, sind sie weg.</translation>
    </message>
</context>
<context>
    <name>EnhancedCopyText</name>
    <message>
        <source>This copy is mirrored: left and right, or top and bottom, are exchanged.</source>
        <translation>Diese Kopie ist gespiegelt: Links und rechts oder oben und unten sind vertauscht.</translation>
    </message>
    <message>
        <source>Enhanced copy: %1. Judge it beside its original only.</source>
        <extracomment>%1: &quot;original (exhibit 1) ▸ Crop ▸ Levels&quot;</extracomment>
        <translation>Bearbeitete Kopie: %1. Beurteilen Sie sie nur neben ihrem Original.</translation>
    </message>
    <message>
        <source>original (exhibit %1)</source>
        <extracomment>the first in a row of steps; %1: a number</extracomment>
        <translation>Original (Asservat %1)</translation>
    </message>
    <message>
        <source>unreadable steps</source>
        <extracomment>in a row of steps, in the place of some that cannot be read</extracomment>
        <translation>unlesbare Schritte</translation>
    </message>
    <message>
        <source>[copy, exhibit %1]</source>
        <extracomment>in a row of steps; %1: a number</extracomment>
        <translation>[Kopie, Asservat %1]</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Deblur: Wiener&quot;; %2: a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enhanced copy: %1. What was done to it cannot be read in full: it may be mirrored.</source>
        <translation>Bearbeitete Kopie: %1. Was mit ihr gemacht wurde, ist nicht vollständig lesbar: Sie kann gespiegelt sein.</translation>
    </message>
    <message>
        <source>original</source>
        <extracomment>the first in a row of steps: a picture that the laboratory need not hold</extracomment>
        <translation>Original</translation>
    </message>
    <message>
        <source>[exhibit %1, by its file’s own word]</source>
        <extracomment>in a row of steps; %1: a number; only its file says what was done before</extracomment>
        <translation>[Asservat %1, nach eigener Angabe der Datei]</translation>
    </message>
    <message>
        <source>[copy, exhibit %1, taken in again as exhibit %2]</source>
        <extracomment>in a row of steps; %1, %2: numbers; both are the same picture in another file</extracomment>
        <translation>[Kopie, Asservat %1, erneut aufgenommen als Asservat %2]</translation>
    </message>
    <message>
        <source>By its file’s own steps it is mirrored: left and right, or top and bottom, are exchanged.</source>
        <translation>Nach den Schritten, die seine Datei selbst nennt, ist es gespiegelt: Links und rechts oder oben und unten sind vertauscht.</translation>
    </message>
    <message>
        <source>Its file says that it is an enhanced copy: %1. Nobody has checked this.</source>
        <extracomment>%1: &quot;Resize, Local contrast (CLAHE)&quot;</extracomment>
        <translation>Seine Datei besagt, dass es eine bearbeitete Kopie ist: %1. Niemand hat das geprüft.</translation>
    </message>
    <message>
        <source>Enhanced copy, by its file: %1</source>
        <extracomment>On a candidate&apos;s card, short: %1: &quot;Resize, Local contrast (CLAHE)&quot;</extracomment>
        <translation>Bearbeitete Kopie, laut Datei: %1</translation>
    </message>
    <message>
        <source>Enhanced copy: %1</source>
        <extracomment>On a candidate&apos;s card, short: %1: &quot;Resize, Local contrast (CLAHE)&quot;</extracomment>
        <translation>Bearbeitete Kopie: %1</translation>
    </message>
    <message>
        <source>Mirrored copy, by its file</source>
        <extracomment>On a candidate&apos;s card, short</extracomment>
        <translation>Gespiegelte Kopie, laut Datei</translation>
    </message>
    <message>
        <source>Mirrored copy</source>
        <translation>Gespiegelte Kopie</translation>
    </message>
    <message>
        <source>The EXIF orientation (%1) of its original mirrors the picture, and the steps mirrored it again: this copy is no mirror image of its original&apos;s stored pixels. Which of the two shows the face as it was, the files cannot tell: look for writing.</source>
        <extracomment>%1: the EXIF value, 2, 4, 5 or 7</extracomment>
        <translation>Die EXIF-Ausrichtung (%1) des Originals spiegelt das Bild, und die Schritte haben es wieder gespiegelt: Diese Kopie ist kein Spiegelbild der gespeicherten Pixel des Originals. Welches von beiden das Gesicht zeigt, wie es war, sagen die Dateien nicht: nach Schrift im Bild suchen.</translation>
    </message>
    <message>
        <source>The EXIF orientation (%1) of its original mirrors the picture, and this copy was made from that view: it is a mirror image of its original&apos;s stored pixels. Where the orientation is wrong, a mole on the left cheek is on the right: look for writing.</source>
        <extracomment>%1: the EXIF value, 2, 4, 5 or 7</extracomment>
        <translation>Die EXIF-Ausrichtung (%1) des Originals spiegelt das Bild, und diese Kopie entstand aus dieser Ansicht: Sie ist ein Spiegelbild der gespeicherten Pixel des Originals. Ist die Ausrichtung falsch, so liegt ein Leberfleck der linken Wange auf der rechten: nach Schrift im Bild suchen.</translation>
    </message>
    <message>
        <source>Copy mirrored against its original’s EXIF</source>
        <extracomment>On a candidate&apos;s card, short: EXIF mirrors its original, and steps did so again</extracomment>
        <translation>Kopie, gegen die EXIF-Angabe gespiegelt</translation>
    </message>
    <message>
        <source>Copy of a view that EXIF mirrors</source>
        <translation>Kopie einer Ansicht, die EXIF spiegelt</translation>
    </message>
    <message>
        <source>What unified quality says was measured on pictures that nobody enhanced: of a copy that was sharpened or freed of noise it can foretell more than it scores.</source>
        <translation>Was die Gesamtqualität sagt, wurde an Bildern gemessen, die niemand aufbereitet hat: Bei einer Kopie, die geschärft oder entrauscht wurde, kann sie mehr vorhersagen, als die Kopie erreicht.</translation>
    </message>
</context>
<context>
    <name>EnhancementPage</name>
    <message>
        <source>Enhancement</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Back (Escape)</source>
        <translation>Zurück (Escape)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <extracomment>%1: what is undone, such as &quot;add Levels&quot;</extracomment>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Show the original (hold B)</source>
        <translation>Das Original zeigen (B halten)</translation>
    </message>
    <message>
        <source>Preview in full size: exact, and slower</source>
        <translation>Vorschau in voller Größe: genau, und langsamer</translation>
    </message>
    <message>
        <source>Load steps…</source>
        <translation>Schritte laden …</translation>
    </message>
    <message>
        <source>Save steps…</source>
        <translation>Schritte speichern …</translation>
    </message>
    <message>
        <source>Save as enhanced copy</source>
        <translation>Als bearbeitete Kopie speichern</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>The image is being read.</source>
        <translation>Das Bild wird gelesen.</translation>
    </message>
    <message>
        <source>Enhance exhibit %1</source>
        <extracomment>Heading; %1 is the exhibit&apos;s number</extracomment>
        <translation>Asservat %1 bearbeiten</translation>
    </message>
    <message>
        <source>The image was not opened.</source>
        <translation>Das Bild wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>This lab is read-only: no copy can be saved.</source>
        <translation>Dieses Labor kann nur gelesen werden: Es lässt sich keine Kopie speichern.</translation>
    </message>
    <message>
        <source>In full size, exactly, as an exhibit beside this one</source>
        <translation>In voller Größe, genau, als Asservat neben diesem</translation>
    </message>
    <message>
        <source>Add a step first.</source>
        <translation>Fügen Sie zuerst einen Schritt hinzu.</translation>
    </message>
    <message>
        <source>Save the enhanced copy of %1</source>
        <extracomment>Title of a running job; %1 is a file name</extracomment>
        <translation>Bearbeitete Kopie von %1 speichern</translation>
    </message>
    <message>
        <source>Load steps</source>
        <translation>Schritte laden</translation>
    </message>
    <message>
        <source>Steps (*.json)</source>
        <translation>Schritte (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>load %1</source>
        <extracomment>A change that can be undone; %1 is a file</extracomment>
        <translation>%1 laden</translation>
    </message>
    <message>
        <source>Save steps</source>
        <translation>Schritte speichern</translation>
    </message>
    <message>
        <source>Before and after, a line between (S)</source>
        <translation>Vorher und nachher, eine Linie dazwischen (S)</translation>
    </message>
    <message>
        <source>Before and after, side by side (D)</source>
        <translation>Vorher und nachher nebeneinander (D)</translation>
    </message>
    <message>
        <source>No image is chosen.

Go back (Escape), choose an exhibit that was added, and press Enhance… (Ctrl+E). Its steps are then listed at the right, and the original stays as it is.</source>
        <translation>Es ist kein Bild gewählt.

Gehen Sie zurück (Escape), wählen Sie ein aufgenommenes Asservat und drücken Sie „Bearbeiten …“ (Strg+E). Seine Schritte stehen dann rechts, und das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z or Ctrl+Y)</source>
        <translation>Wiederholen (Strg+Umschalt+Z oder Strg+Y)</translation>
    </message>
</context>
<context>
    <name>EnhancementText</name>
    <message>
        <source>Deinterlace</source>
        <translation>Zeilensprung entfernen</translation>
    </message>
    <message>
        <source>Takes the lines of one of the two moments that an interlaced frame holds.</source>
        <translation>Nimmt die Zeilen eines der beiden Zeitpunkte, die ein Halbbild-Video in einem Bild enthält.</translation>
    </message>
    <message>
        <source>Average frames</source>
        <translation>Einzelbilder mitteln</translation>
    </message>
    <message>
        <source>Lays other frames of the same scene over this one and takes their mean: noise becomes less.</source>
        <translation>Legt weitere Einzelbilder derselben Szene über dieses und bildet den Mittelwert: Das Rauschen nimmt ab.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Keeps a rectangle.</source>
        <translation>Behält ein Rechteck.</translation>
    </message>
    <message>
        <source>Quarter turn</source>
        <translation>Vierteldrehung</translation>
    </message>
    <message>
        <source>Turns by whole quarters, without loss.</source>
        <translation>Dreht um ganze Viertel, ohne Verlust.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Turns clockwise by any angle.</source>
        <translation>Dreht im Uhrzeigersinn um einen beliebigen Winkel.</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Mirrors the picture: only to undo a mirror.</source>
        <translation>Spiegelt das Bild: nur, um eine Spiegelung rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Aspect correction</source>
        <translation>Seitenverhältnis berichtigen</translation>
    </message>
    <message>
        <source>Stretches a picture whose pixels are not square.</source>
        <translation>Streckt ein Bild, dessen Bildpunkte nicht quadratisch sind.</translation>
    </message>
    <message>
        <source>Lens correction</source>
        <translation>Objektiv berichtigen</translation>
    </message>
    <message>
        <source>Straightens what the lens has bent.</source>
        <translation>Streckt gerade, was das Objektiv gebogen hat.</translation>
    </message>
    <message>
        <source>White balance: grey world</source>
        <translation>Weißabgleich: graue Welt</translation>
    </message>
    <message>
        <source>Takes the mean of the whole picture for grey.</source>
        <translation>Nimmt den Mittelwert des ganzen Bildes als Grau.</translation>
    </message>
    <message>
        <source>White balance: grey point</source>
        <translation>Weißabgleich: Graupunkt</translation>
    </message>
    <message>
        <source>Takes a place that is grey in the scene for grey.</source>
        <translation>Nimmt eine Stelle, die in der Szene grau ist, als Grau.</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Tonwerte</translation>
    </message>
    <message>
        <source>Spreads the tones between a black and a white point.</source>
        <translation>Spreizt die Töne zwischen einem Schwarz- und einem Weißpunkt.</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Makes middle tones lighter (above 1) or darker.</source>
        <translation>Macht mittlere Töne heller (über 1) oder dunkler.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Gradationskurve</translation>
    </message>
    <message>
        <source>Bends the tones along a curve through given points.</source>
        <translation>Biegt die Töne entlang einer Kurve durch gegebene Punkte.</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE)</source>
        <translation>Örtlicher Kontrast (CLAHE)</translation>
    </message>
    <message>
        <source>Raises contrast by regions, up to a limit.</source>
        <translation>Hebt den Kontrast bereichsweise, bis zu einer Grenze.</translation>
    </message>
    <message>
        <source>Denoise: median</source>
        <translation>Entrauschen: Median</translation>
    </message>
    <message>
        <source>Takes away specks; fine detail goes with them.</source>
        <translation>Entfernt einzelne Störpunkte; feine Einzelheiten gehen mit verloren.</translation>
    </message>
    <message>
        <source>Denoise: bilateral</source>
        <translation>Entrauschen: bilateral</translation>
    </message>
    <message>
        <source>Smooths what differs little and keeps edges.</source>
        <translation>Glättet, was sich wenig unterscheidet, und erhält Kanten.</translation>
    </message>
    <message>
        <source>Denoise: non-local means</source>
        <translation>Entrauschen: nichtlokale Mittel</translation>
    </message>
    <message>
        <source>Takes the mean of places that look alike.</source>
        <translation>Mittelt Stellen, die einander ähnlich sehen.</translation>
    </message>
    <message>
        <source>Deblur: Wiener</source>
        <translation>Unschärfe aufheben: Wiener</translation>
    </message>
    <message>
        <source>Undoes a known blur in one go.</source>
        <translation>Hebt eine bekannte Unschärfe in einem Durchgang auf.</translation>
    </message>
    <message>
        <source>Deblur: Richardson–Lucy</source>
        <translation>Unschärfe aufheben: Richardson–Lucy</translation>
    </message>
    <message>
        <source>Undoes a known blur in many rounds.</source>
        <translation>Hebt eine bekannte Unschärfe in vielen Durchgängen auf.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>More or fewer pixels; never more detail.</source>
        <translation>Mehr oder weniger Bildpunkte; nie mehr Einzelheiten.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Halbbild</translation>
    </message>
    <message>
        <source>Missing lines</source>
        <translation>Fehlende Zeilen</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>Motion between frames</source>
        <translation>Bewegung zwischen den Bildern</translation>
    </message>
    <message>
        <source>Least correlation</source>
        <translation>Mindestkorrelation</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Bildfläche</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <source>Pixel&apos;s width to height</source>
        <translation>Breite zu Höhe eines Bildpunkts</translation>
    </message>
    <message>
        <source>Bend (k1)</source>
        <translation>Biegung (k1)</translation>
    </message>
    <message>
        <source>Bend at the edge (k2)</source>
        <translation>Biegung am Rand (k2)</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Black point</source>
        <translation>Schwarzpunkt</translation>
    </message>
    <message>
        <source>White point</source>
        <translation>Weißpunkt</translation>
    </message>
    <message>
        <source>Black becomes</source>
        <translation>Schwarz wird</translation>
    </message>
    <message>
        <source>White becomes</source>
        <translation>Weiß wird</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Limit of contrast</source>
        <translation>Kontrastgrenze</translation>
    </message>
    <message>
        <source>Regions across</source>
        <translation>Bereiche nebeneinander</translation>
    </message>
    <message>
        <source>Regions down</source>
        <translation>Bereiche untereinander</translation>
    </message>
    <message>
        <source>Difference in tone</source>
        <translation>Tonunterschied</translation>
    </message>
    <message>
        <source>Radius of a patch</source>
        <translation>Radius eines Ausschnitts</translation>
    </message>
    <message>
        <source>Radius of the search</source>
        <translation>Radius der Suche</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Size of the blur</source>
        <translation>Größe der Unschärfe</translation>
    </message>
    <message>
        <source>Noise to signal</source>
        <translation>Rauschen zu Signal</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>top (lines 1, 3, 5 …)</source>
        <translation>oberes (Zeilen 1, 3, 5 …)</translation>
    </message>
    <message>
        <source>bottom (lines 2, 4, 6 …)</source>
        <translation>unteres (Zeilen 2, 4, 6 …)</translation>
    </message>
    <message>
        <source>mean of the neighbours</source>
        <translation>Mittel der Nachbarn</translation>
    </message>
    <message>
        <source>line above</source>
        <translation>Zeile darüber</translation>
    </message>
    <message>
        <source>both fields blended</source>
        <translation>beide Halbbilder gemischt</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>shift, turn, scale and shear</source>
        <translation>Verschiebung, Drehung, Maßstab und Scherung</translation>
    </message>
    <message>
        <source>clockwise</source>
        <translation>im Uhrzeigersinn</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>auf den Kopf</translation>
    </message>
    <message>
        <source>anticlockwise</source>
        <translation>gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>grows with the picture</source>
        <translation>wächst mit dem Bild</translation>
    </message>
    <message>
        <source>stays, corners are lost</source>
        <translation>bleibt, Ecken gehen verloren</translation>
    </message>
    <message>
        <source>left and right</source>
        <translation>links und rechts</translation>
    </message>
    <message>
        <source>top and bottom</source>
        <translation>oben und unten</translation>
    </message>
    <message>
        <source>nearest pixel</source>
        <translation>nächster Bildpunkt</translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation>bilinear</translation>
    </message>
    <message>
        <source>bicubic</source>
        <translation>bikubisch</translation>
    </message>
    <message>
        <source>Lanczos 3</source>
        <translation>Lanczos 3</translation>
    </message>
    <message>
        <source>smooth (monotone cubic)</source>
        <translation>glatt (monoton kubisch)</translation>
    </message>
    <message>
        <source>straight lines</source>
        <translation>gerade Linien</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>out of focus (disc)</source>
        <translation>unscharf eingestellt (Scheibe)</translation>
    </message>
    <message>
        <source>soft (Gaussian)</source>
        <translation>weich (Gauß)</translation>
    </message>
    <message>
        <source>motion (line)</source>
        <translation>Bewegung (Linie)</translation>
    </message>
    <message>
        <source>The frame %1 has another size and was left out.</source>
        <translation>Das Einzelbild %1 hat eine andere Größe und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The frame %1 cannot be laid over the picture and was left out.</source>
        <translation>Das Einzelbild %1 lässt sich nicht über das Bild legen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The frame %1 correlates by %2 only and was left out.</source>
        <translation>Das Einzelbild %1 korreliert nur mit %2 und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A step before this one has mixed the lines. Deinterlace first.</source>
        <translation>Ein Schritt davor hat die Zeilen vermischt. Entfernen Sie den Zeilensprung zuerst.</translation>
    </message>
    <message>
        <source>Colours are changed (red × %1, green × %2, blue × %3). Do not read skin tone or hair colour from it.</source>
        <translation>Die Farben sind verändert (Rot × %1, Grün × %2, Blau × %3). Lesen Sie daraus weder Hautton noch Haarfarbe ab.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a parameter&apos;s name and its value</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Levels&quot;; %2: &quot;Black point 12, White point 230&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>original</source>
        <extracomment>the first in a row of steps</extracomment>
        <translation>Original</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <extracomment>%1: a number; %2: &quot;Flip&quot;; %3: a sentence</extracomment>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>1 frame (%1)</source>
        <extracomment>%1: the beginning of the SHA-256 of the frame&apos;s file</extracomment>
        <translation>1 Einzelbild (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n frames (%1)</source>
        <comment>never 1</comment>
        <extracomment>%1: the beginnings of the SHA-256 of the frames&apos; files</extracomment>
        <translation>
            <numerusform>%n Einzelbild (%1)</numerusform>
            <numerusform>%n Einzelbilder (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>The frame %1 is a mirror image and was left out.</source>
        <translation>Das Einzelbild %1 ist ein Spiegelbild und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The frame %1 was used: correlation %2, shifted by %3 and %4 px.</source>
        <extracomment>%1: the beginning of a SHA-256; %2: a number to 1; %3, %4: across and down</extracomment>
        <translation>Das Einzelbild %1 wurde verwendet: Korrelation %2, um %3 und %4 px verschoben.</translation>
    </message>
    <message>
        <source>Turned by %1°, scaled by %2.</source>
        <extracomment>of a frame; %1: an angle, %2: a factor</extracomment>
        <translation>Um %1° gedreht, im Maßstab %2.</translation>
    </message>
    <message>
        <source>The file has %1 bits a channel, and the steps work with 8. Fine differences in brightness are lost.</source>
        <translation>Die Datei hat %1 Bit je Kanal, die Schritte arbeiten mit 8. Feine Helligkeitsunterschiede gehen verloren.</translation>
    </message>
    <message>
        <source>The picture is mirrored now. A mole on the left cheek is on the right. Use it only if the original was mirrored.</source>
        <translation>Das Bild ist jetzt gespiegelt. Ein Muttermal der linken Wange sitzt rechts. Verwenden Sie es nur, wenn das Original gespiegelt war.</translation>
    </message>
    <message>
        <source>The picture is enlarged. It has more pixels, not more detail. Search with the original size.</source>
        <translation>Das Bild ist vergrößert. Es hat mehr Pixel, aber nicht mehr Einzelheiten. Suchen Sie mit der ursprünglichen Größe.</translation>
    </message>
    <message>
        <source>Width and height change by different factors. Faces become wider or longer. Distances between points of a face change: do not measure them.</source>
        <translation>Breite und Höhe ändern sich um verschiedene Faktoren. Gesichter werden breiter oder länger. Abstände zwischen Punkten eines Gesichts ändern sich: Messen Sie sie nicht.</translation>
    </message>
    <message>
        <source>Lines are bent, most at the edge. The shape of a face changes. Distances between its points change: do not measure them.</source>
        <translation>Linien werden gebogen, am Rand am stärksten. Die Form eines Gesichts ändert sich. Abstände zwischen seinen Punkten ändern sich: Messen Sie sie nicht.</translation>
    </message>
    <message>
        <source>%1 % of the pixels become black or white in at least one colour. What they showed is lost.</source>
        <translation>%1 % der Pixel werden in mindestens einer Farbe schwarz oder weiß. Was sie zeigten, ist verloren.</translation>
    </message>
    <message>
        <source>The levels %2 to %3 become one. %1 % of the pixels are concerned. What they showed is lost.</source>
        <translation>Die Tonwerte %2 bis %3 werden zu einem einzigen. Das betrifft %1 % der Pixel. Was sie zeigten, ist verloren.</translation>
    </message>
    <message>
        <source>Between the levels %2 and %3 light becomes dark, as in a negative. %1 % of the pixels are concerned. Do not read skin or shadows from it.</source>
        <translation>Zwischen den Tonwerten %2 und %3 wird Helles dunkel, wie in einem Negativ. Das betrifft %1 % der Pixel. Lesen Sie daraus weder Haut noch Schatten ab.</translation>
    </message>
    <message>
        <source>Denoising can take away moles, scars and lines. It can also make marks that are not there. Compare details with the original.</source>
        <translation>Entrauschen kann Muttermale, Narben und Linien entfernen. Es kann auch Male erzeugen, die es nicht gibt. Vergleichen Sie Einzelheiten mit dem Original.</translation>
    </message>
    <message>
        <source>Deblurring can make rings, edges and grain that are not there. It can hide moles and scars. Compare details with the original.</source>
        <translation>Das Aufheben von Unschärfe kann Ringe, Kanten und Körnung erzeugen, die es nicht gibt. Es kann Muttermale und Narben verdecken. Vergleichen Sie Einzelheiten mit dem Original.</translation>
    </message>
    <message>
        <source>Before the steps: %1</source>
        <extracomment>%1: a sentence about the image that goes into the steps</extracomment>
        <translation>Vor den Schritten: %1</translation>
    </message>
    <message>
        <source>correlation %1 · shifted by %2, %3 px</source>
        <extracomment>How a frame lies over a picture; %1: a number to 1; %2, %3: across and down</extracomment>
        <translation>Korrelation %1 · verschoben um %2, %3 px</translation>
    </message>
    <message>
        <source>left out: correlation %1</source>
        <extracomment>of a frame; %1: a number to 1</extracomment>
        <translation>ausgelassen: Korrelation %1</translation>
    </message>
    <message>
        <source>left out: another size</source>
        <translation>ausgelassen: andere Größe</translation>
    </message>
    <message>
        <source>left out: a mirror image</source>
        <translation>ausgelassen: ein Spiegelbild</translation>
    </message>
    <message>
        <source>left out: cannot be laid over the picture</source>
        <translation>ausgelassen: lässt sich nicht über das Bild legen</translation>
    </message>
    <message>
        <source>Local contrast with so high a limit turns noise and compression into marks, scars and lines that are not there. Do not read skin from it.</source>
        <translation>Lokaler Kontrast mit so hoher Grenze macht aus Rauschen und Kompression Male, Narben und Linien, die es nicht gibt. Beurteilen Sie danach keine Haut.</translation>
    </message>
    <message>
        <source>Local contrast hardens the texture of skin. It can make marks and lines of noise. Compare details with the original.</source>
        <translation>Lokaler Kontrast verhärtet die Struktur der Haut. Er kann aus Rauschen Male und Linien machen. Vergleichen Sie Einzelheiten mit dem Original.</translation>
    </message>
    <message>
        <source>Each line is mixed with the next. What moved stands there twice, and fine detail is lost.</source>
        <translation>Jede Zeile ist mit der nächsten gemischt. Was sich bewegt hat, erscheint doppelt, und feine Einzelheiten gehen verloren.</translation>
    </message>
    <message>
        <source>Half of the lines are made up from those beside them. Fine detail in them is not the camera&apos;s.</source>
        <translation>Die Hälfte der Zeilen ist aus den benachbarten errechnet. Feine Einzelheiten darin stammen nicht von der Kamera.</translation>
    </message>
    <message>
        <source>Light becomes dark in places, as in a negative. Do not read skin or shadows from it.</source>
        <translation>Helles wird stellenweise dunkel, wie in einem Negativ. Beurteilen Sie danach weder Haut noch Schatten.</translation>
    </message>
    <message>
        <source>The picture is reduced. Fine detail is lost.</source>
        <translation>Das Bild ist verkleinert. Feine Einzelheiten gehen verloren.</translation>
    </message>
    <message>
        <source>The corners of the picture are cut off. What they showed is lost.</source>
        <translation>Die Ecken des Bildes sind abgeschnitten. Was sie zeigten, geht verloren.</translation>
    </message>
    <message>
        <source>One colour is changed alone. Do not read skin tone or hair colour from it.</source>
        <translation>Eine Farbe ist allein verändert. Beurteilen Sie danach weder Hautton noch Haarfarbe.</translation>
    </message>
    <message>
        <source>With these values the step changes nothing.</source>
        <translation>Mit diesen Werten ändert der Schritt nichts.</translation>
    </message>
    <message>
        <source>The preview has too few pixels to show what the step does. It is done in full size when the copy is saved; Preview in full size shows it.</source>
        <translation>Die Vorschau hat zu wenige Pixel, um die Wirkung des Schritts zu zeigen. Beim Speichern der Kopie wird er in voller Größe ausgeführt; die Vorschau in voller Größe zeigt ihn.</translation>
    </message>
    <message>
        <source>The file&apos;s colours are %1, and the steps work with red, green and blue. Colours may differ from the file&apos;s.</source>
        <translation>Die Farben der Datei sind %1, und die Schritte arbeiten mit Rot, Grün und Blau. Farben können von denen der Datei abweichen.</translation>
    </message>
    <message>
        <source>The file has transparency. What is transparent is laid on grey: there the grey is no part of the file.</source>
        <translation>Die Datei hat Transparenz. Durchsichtiges liegt auf Grau: Das Grau dort ist kein Teil der Datei.</translation>
    </message>
    <message>
        <source>Done to it before, %1: %2</source>
        <extracomment>Of a copy that is enhanced again; %1: &quot;Flip&quot;; %2: a sentence</extracomment>
        <translation>Zuvor geschehen, %1: %2</translation>
    </message>
    <message>
        <source>The frame %1 has nearly the same grain as the picture (%2 of 1). It may be the same frame saved again: averaging then takes no noise away.</source>
        <translation>Das Bild %1 hat fast dieselbe Körnung wie das Ausgangsbild (%2 von 1). Es kann dasselbe, erneut gespeicherte Bild sein: Mitteln nimmt dann kein Rauschen weg.</translation>
    </message>
    <message>
        <source>Top and bottom are exchanged: the picture is mirrored now. Turned upright, a mole on the left cheek is on the right. Use it only if the original was mirrored so.</source>
        <translation>Oben und unten sind vertauscht: Das Bild ist jetzt gespiegelt. Aufrecht gedreht sitzt ein Muttermal der linken Wange rechts. Verwenden Sie es nur, wenn das Original so gespiegelt war.</translation>
    </message>
    <message>
        <source>The frame %1 was mirrored before, as its file says. That mirrors the frame, not the picture that it is laid over.</source>
        <extracomment>%1: the beginning of a SHA-256</extracomment>
        <translation>Das Einzelbild %1 wurde zuvor gespiegelt, wie seine Datei angibt. Das spiegelt das Einzelbild, nicht das Bild, über das es gelegt wird.</translation>
    </message>
    <message>
        <source>The original&apos;s EXIF orientation (%1) mirrors the picture, and this step mirrors it again: it is no mirror image of the stored pixels any more. Which of the two shows the face as it was, the file cannot tell: look for writing.</source>
        <extracomment>%1: the EXIF value, 2, 4, 5 or 7</extracomment>
        <translation>Die EXIF-Ausrichtung (%1) des Originals spiegelt das Bild, und dieser Schritt spiegelt es wieder: Es ist kein Spiegelbild der gespeicherten Pixel mehr. Welches von beiden das Gesicht zeigt, wie es war, sagt die Datei nicht: nach Schrift im Bild suchen.</translation>
    </message>
    <message>
        <source>The original&apos;s EXIF orientation (%1) mirrors the picture, and the steps begin with that mirror image of its stored pixels. Where it is wrong, a mole on the left cheek is on the right: look for writing.</source>
        <extracomment>%1: the EXIF value, 2, 4, 5 or 7</extracomment>
        <translation>Die EXIF-Ausrichtung (%1) des Originals spiegelt das Bild, und die Schritte beginnen mit diesem Spiegelbild der gespeicherten Pixel. Ist sie falsch, so liegt ein Leberfleck der linken Wange auf der rechten: nach Schrift im Bild suchen.</translation>
    </message>
    <message>
        <source>The picture was cropped before: its middle is no longer the lens&apos;s, and the correction bends faces wrongly. Correct the lens first, then crop.</source>
        <translation>Das Bild wurde vorher zugeschnitten: Seine Mitte ist nicht mehr die des Objektivs, und die Korrektur verbiegt Gesichter falsch. Korrigieren Sie zuerst das Objektiv, dann schneiden Sie zu.</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>A &amp;folder of images</source>
        <translation>Ein &amp;Ordner mit Bildern</translation>
    </message>
    <message>
        <source>A &amp;table (CSV) that names people and images</source>
        <translation>Eine &amp;Tabelle (CSV), die Personen und Bilder nennt</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Enrol images into “%1”</source>
        <translation>Bilder in „%1“ erfassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Where the images are</source>
        <translation>Wo die Bilder liegen</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>Ta&amp;belle</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>If an image shows several faces</source>
        <translation>Wenn ein Bild mehrere Gesichter zeigt</translation>
    </message>
    <message>
        <source>Do not enrol it: &amp;report it, so that a person chooses</source>
        <translation>Nicht erfassen: &amp;melden, damit ein Mensch wählt</translation>
    </message>
    <message>
        <source>I know that the &amp;largest face is the person&apos;s</source>
        <translation>Ich weiß, dass das &amp;größte Gesicht das der Person ist</translation>
    </message>
    <message>
        <source>I know that the most &amp;central face is the person&apos;s</source>
        <translation>Ich weiß, dass das Gesicht am nächsten zur Bild&amp;mitte das der Person ist</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Table of people and images</source>
        <translation>Tabelle der Personen und Bilder</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A header row with the columns subject and image; optionally name and the face&apos;s x, y, width, height. Any other column is kept with the person. Images are looked up in the folder below, or beside the table.</source>
        <translation>Eine Kopfzeile mit den Spalten subject und image; wahlweise name sowie x, y, width, height des Gesichts. Jede weitere Spalte bleibt bei der Person erhalten. Bilder werden im Ordner unten gesucht, sonst neben der Tabelle.</translation>
    </message>
    <message>
        <source>One sub-folder per person, named after the person&apos;s number, or files such as person_0001.jpg.</source>
        <translation>Ein Unterordner je Person, benannt nach der Nummer der Person, oder Dateien wie person_0001.jpg.</translation>
    </message>
    <message>
        <source>the table&apos;s own folder</source>
        <translation>der Ordner der Tabelle</translation>
    </message>
</context>
<context>
    <name>EnrolmentProblemModel</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Why it was not enrolled</source>
        <translation>Warum es nicht erfasst wurde</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was getan werden kann</translation>
    </message>
</context>
<context>
    <name>EnrolmentRun</name>
    <message>
        <source>Enrolling into “%1”</source>
        <translation>Erfassung in „%1“</translation>
    </message>
    <message>
        <source>Refreshing “%1”</source>
        <translation>„%1“ wird aufgefrischt</translation>
    </message>
</context>
<context>
    <name>EnrolmentStrip</name>
    <message>
        <source>Stopped before the end</source>
        <translation>Vor dem Ende angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolled</source>
        <translation>
            <numerusform>%Ln erfasst</numerusform>
            <numerusform>%Ln erfasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln schon vorhanden</numerusform>
            <numerusform>%Ln schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be enrolled</source>
        <translation>
            <numerusform>%Ln konnte nicht erfasst werden</numerusform>
            <numerusform>%Ln konnten nicht erfasst werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Bericht schließen</translation>
    </message>
    <message>
        <source>Enrolment progress</source>
        <translation>Fortschritt der Erfassung</translation>
    </message>
    <message>
        <source>Looking through the images…</source>
        <translation>Die Bilder werden durchgesehen …</translation>
    </message>
    <message numerus="yes">
        <source>Enrolling: %1 of %Ln image(s)</source>
        <translation>
            <numerusform>Erfassung: %1 von %Ln Bild</numerusform>
            <numerusform>Erfassung: %1 von %Ln Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>Some images were not enrolled</source>
        <translation>Einige Bilder wurden nicht erfasst</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost or damaged original(s) put back</source>
        <translation>
            <numerusform>%Ln verlorenes oder beschädigtes Original zurückgelegt</numerusform>
            <numerusform>%Ln verlorene oder beschädigte Originale zurückgelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen face was enrolled as “%1”.</source>
        <extracomment>%1 is a person&apos;s number or name in the gallery</extracomment>
        <translation>Das gewählte Gesicht wurde als „%1“ erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them already there</source>
        <translation>
            <numerusform>%Ln davon schon da</numerusform>
            <numerusform>%Ln davon schon da</numerusform>
        </translation>
    </message>
    <message>
        <source>ids that differ only in case</source>
        <translation>Kennungen, die sich nur in Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with several pictures</source>
        <translation>
            <numerusform>%Ln Datei mit mehreren Bildern</numerusform>
            <numerusform>%Ln Dateien mit mehreren Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pictures, the first was enrolled</source>
        <translation>
            <numerusform>%1: %Ln Bild, das erste wurde erfasst</numerusform>
            <numerusform>%1: %Ln Bilder, das erste wurde erfasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them from damaged files</source>
        <translation>
            <numerusform>%Ln davon aus einer beschädigten Datei</numerusform>
            <numerusform>%Ln davon aus beschädigten Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Some references could not be refreshed</source>
        <translation>Einige Vergleichsbilder ließen sich nicht auffrischen</translation>
    </message>
    <message>
        <source>The gallery is refreshed</source>
        <translation>Die Galerie ist aufgefrischt</translation>
    </message>
    <message numerus="yes">
        <source>templates of %Ln reference(s) made anew</source>
        <translation>
            <numerusform>Templates von %Ln Vergleichsbild neu berechnet</numerusform>
            <numerusform>Templates von %Ln Vergleichsbildern neu berechnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>image quality of %Ln reference(s) measured anew</source>
        <translation>
            <numerusform>Bildqualität von %Ln Vergleichsbild neu gemessen</numerusform>
            <numerusform>Bildqualität von %Ln Vergleichsbildern neu gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing had to be made anew</source>
        <translation>nichts war neu zu berechnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be refreshed</source>
        <translation>
            <numerusform>%Ln ließ sich nicht auffrischen</numerusform>
            <numerusform>%Ln ließen sich nicht auffrischen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshing: %1 of %Ln image(s)</source>
        <translation>
            <numerusform>Auffrischen: %1 von %Ln Bild</numerusform>
            <numerusform>Auffrischen: %1 von %Ln Bildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentText</name>
    <message>
        <source>It is a symbolic link, not an image or folder.</source>
        <translation>Es ist eine symbolische Verknüpfung, kein Bild und kein Ordner.</translation>
    </message>
    <message>
        <source>Its name holds characters that cannot be read.</source>
        <translation>Der Name enthält unlesbare Zeichen.</translation>
    </message>
    <message>
        <source>Neither its folder nor its name says who is shown.</source>
        <translation>Weder der Ordner noch der Name sagt, wen es zeigt.</translation>
    </message>
    <message numerus="yes">
        <source>It shows %Ln faces.</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>Es zeigt %Ln Gesicht.</numerusform>
            <numerusform>Es zeigt %Ln Gesichter.</numerusform>
        </translation>
    </message>
    <message>
        <source>It shows several faces.</source>
        <translation>Es zeigt mehrere Gesichter.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>It is not an image that Semblance knows.</source>
        <translation>Es ist kein Bild, das Semblance kennt.</translation>
    </message>
    <message>
        <source>It is an image of a kind that Semblance does not read.</source>
        <translation>Diese Art von Bild liest Semblance nicht.</translation>
    </message>
    <message>
        <source>The image is damaged or cut off.</source>
        <translation>Das Bild ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The image is too large.</source>
        <translation>Das Bild ist zu groß.</translation>
    </message>
    <message>
        <source>No face was found.</source>
        <translation>Es wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>The face that the table names lies outside of the image.</source>
        <translation>Das in der Tabelle genannte Gesicht liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The face is too small to be compared.</source>
        <translation>Das Gesicht ist zu klein für einen Vergleich.</translation>
    </message>
    <message>
        <source>The engine failed on this image.</source>
        <translation>Die Engine ist an diesem Bild gescheitert.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>It is hidden: its name begins with a dot.</source>
        <translation>Sie ist verborgen: Ihr Name beginnt mit einem Punkt.</translation>
    </message>
    <message>
        <source>There was not enough memory for it.</source>
        <translation>Der Arbeitsspeicher reichte dafür nicht aus.</translation>
    </message>
    <message>
        <source>In the box that was named the detector sees no face.</source>
        <translation>Im angegebenen Rahmen sieht der Detektor kein Gesicht.</translation>
    </message>
    <message>
        <source>Choose the face below this list, or name its box in a table (CSV): columns x, y, width, height.</source>
        <extracomment>x, y, width, height are names of columns and stay as they are</extracomment>
        <translation>Wählen Sie das Gesicht unter dieser Liste, oder nennen Sie seinen Rahmen in einer Tabelle (CSV): Spalten x, y, width, height.</translation>
    </message>
    <message>
        <source>The same photograph is enrolled as another person: “%1” (“%2”).</source>
        <translation>Dasselbe Foto ist als eine andere Person erfasst: „%1“ („%2“).</translation>
    </message>
    <message>
        <source>The enrolment of “%1” begun %2 was not finished. Images done: %3 of %4. Enrol it again to go on; what is there is skipped.</source>
        <extracomment>%1 is a folder or table, %2 a time</extracomment>
        <translation>Die Erfassung von „%1“, begonnen %2, wurde nicht beendet. Erledigte Bilder: %3 von %4. Erfassen Sie es noch einmal, um fortzufahren; was schon da ist, wird übersprungen.</translation>
    </message>
    <message>
        <source>The person&apos;s name that it gives holds characters that cannot be read.</source>
        <translation>Der Personenname, den sie angibt, enthält Zeichen, die sich nicht lesen lassen.</translation>
    </message>
    <message>
        <source>Ids that differ only in case: %1. They are kept as different people. Where they are one person, correct the folder or table and enrol it into a new gallery.</source>
        <extracomment>%1: “John” – “john”; …</extracomment>
        <translation>Kennungen, die sich nur in Groß- und Kleinschreibung unterscheiden: %1. Sie bleiben verschiedene Personen. Wo sie eine Person sind, korrigieren Sie den Ordner oder die Tabelle und nehmen Sie alles in eine neue Galerie auf.</translation>
    </message>
    <message>
        <source>Check the box that the table names, or use another photograph.</source>
        <translation>Prüfen Sie den Rahmen, den die Tabelle nennt, oder nehmen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>Use another photograph of the person. If this one does show the face, a table (CSV) can say where: columns x, y, width, height, in pixels of the image.</source>
        <extracomment>x, y, width, height are names of columns and stay as they are</extracomment>
        <translation>Nehmen Sie ein anderes Foto der Person. Zeigt dieses das Gesicht doch, kann eine Tabelle (CSV) sagen, wo: Spalten x, y, width, height in Bildpunkten.</translation>
    </message>
    <message>
        <source>The enrolment of “%1” begun %2 is running, in another window or program. Images done: %3 of %4.</source>
        <extracomment>%1 is a folder or table, %2 a time</extracomment>
        <translation>Die am %2 begonnene Erfassung von „%1“ läuft, in einem anderen Fenster oder Programm. Fertige Bilder: %3 von %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: the first of a list of names</extracomment>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolled from damaged files, so that parts of the picture may be wrong: %1.</source>
        <translation>Aus beschädigten Dateien erfasst, sodass Teile des Bildes falsch sein können: %1.</translation>
    </message>
    <message>
        <source>Enrolled from files whose end marker is missing; their pixels are complete: %1.</source>
        <translation>Aus Dateien erfasst, denen die Endemarke fehlt; ihre Pixel sind vollständig: %1.</translation>
    </message>
    <message>
        <source>Ids that came with letters and marks apart are kept composed (Unicode NFC), as one person however they are written: %1.</source>
        <extracomment>Unicode writes “ö” as one character or as “o” with a mark; NFC is the former</extracomment>
        <translation>Kennungen, die mit Buchstaben und Zeichen getrennt kamen, werden zusammengesetzt geführt (Unicode NFC), als eine Person, wie sie auch geschrieben sind: %1.</translation>
    </message>
    <message>
        <source>Images of one person state different names. Each keeps its own, none stands instead of the other, and searches name them: %1.</source>
        <translation>Bilder einer Person geben verschiedene Namen an. Jedes behält seinen eigenen, keiner gilt anstelle des anderen, und Suchen nennen sie: %1.</translation>
    </message>
    <message>
        <source>It is too large: %1.</source>
        <extracomment>%1: size and limit: &quot;20,000 × 20,000 px, the limit is 200 million pixels&quot;</extracomment>
        <translation>Zu groß: %1.</translation>
    </message>
    <message>
        <source>The box of the face that the table names is too small.</source>
        <translation>Der Rahmen des Gesichts, das die Tabelle nennt, ist zu klein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that an earlier reading of this table named and that could not be enrolled are no longer in it. They stay listed until they come again or a person takes them off the list: %1.</source>
        <translation>
            <numerusform>%Ln Bild, das diese Tabelle früher nannte und das nicht aufgenommen werden konnte, steht nicht mehr darin. Es bleibt auf der Liste, bis es wiederkommt oder jemand es von der Liste nimmt: %1.</numerusform>
            <numerusform>%Ln Bilder, die diese Tabelle früher nannte und die nicht aufgenommen werden konnten, stehen nicht mehr darin. Sie bleiben auf der Liste, bis sie wiederkommen oder jemand sie von der Liste nimmt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” in line %2 was read as “%3”</source>
        <extracomment>%1: a person&apos;s id as the table writes it, %2: its line, %3: the id without blanks</extracomment>
        <translation>„%1“ in Zeile %2 wurde als „%3“ gelesen</translation>
    </message>
    <message>
        <source>Blanks before or behind a person&apos;s id are no part of it: %1.</source>
        <extracomment>%1: list of “%1” in line %2 was read as “%3”</extracomment>
        <translation>Leerzeichen vor oder hinter der Kennung einer Person gehören nicht dazu: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln system file(s) left out, such as Thumbs.db or .DS_Store.</source>
        <translation>
            <numerusform>%Ln Systemdatei ausgelassen, etwa Thumbs.db oder .DS_Store.</numerusform>
            <numerusform>%Ln Systemdateien ausgelassen, etwa Thumbs.db oder .DS_Store.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was read as “%2”</source>
        <translation>„%1“ wurde als „%2“ gelesen</translation>
    </message>
    <message>
        <source>Images of one person state different values in a field. Each keeps its own, none stands instead of the other, and searches name them: %1.</source>
        <translation>Bilder einer Person geben in einem Feld verschiedene Werte an. Jedes behält seinen eigenen, keiner gilt anstelle des anderen, und Suchen nennen sie: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Templates of %Ln reference(s) were damaged: they were taken away and made anew from the originals.</source>
        <translation>
            <numerusform>Templates von %Ln Vergleichsbild waren beschädigt: Sie wurden entfernt und aus dem Original neu berechnet.</numerusform>
            <numerusform>Templates von %Ln Vergleichsbildern waren beschädigt: Sie wurden entfernt und aus den Originalen neu berechnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Templates of %Ln reference(s) were damaged and were taken away.</source>
        <translation>
            <numerusform>Templates von %Ln Vergleichsbild waren beschädigt und wurden entfernt.</numerusform>
            <numerusform>Templates von %Ln Vergleichsbildern waren beschädigt und wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No template was made anew.</source>
        <translation>Kein Template wurde neu berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>Templates of %Ln reference(s) were made anew from the originals.</source>
        <translation>
            <numerusform>Templates von %Ln Vergleichsbild wurden aus dem Original neu berechnet.</numerusform>
            <numerusform>Templates von %Ln Vergleichsbildern wurden aus den Originalen neu berechnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was damaged was not as it had been written: check the drive.</source>
        <translation>Was beschädigt war, war nicht so, wie es geschrieben worden war: Prüfen Sie das Laufwerk.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln reference(s) it was not as it had been written: check the drive.</source>
        <translation>
            <numerusform>Bei %Ln Vergleichsbild war es nicht so, wie es geschrieben worden war: Prüfen Sie das Laufwerk.</numerusform>
            <numerusform>Bei %Ln Vergleichsbildern war es nicht so, wie es geschrieben worden war: Prüfen Sie das Laufwerk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorAdvice</name>
    <message>
        <source>Check the name and the folder, and whether the drive is connected.</source>
        <translation>Prüfen Sie Name und Ordner und ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>Check that it is a file, that you may read it, and that its drive is in order.</source>
        <translation>Prüfen Sie, ob es eine Datei ist, ob Sie sie lesen dürfen und ob das Laufwerk in Ordnung ist.</translation>
    </message>
    <message>
        <source>Check that you may write to this folder, or choose another one.</source>
        <translation>Prüfen Sie, ob Sie in diesen Ordner schreiben dürfen, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Make room and try again. What was stored before is unharmed.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut. Was zuvor gespeichert wurde, ist unversehrt.</translation>
    </message>
    <message>
        <source>Ask for the file again: nothing of it arrived.</source>
        <translation>Fordern Sie die Datei erneut an: Von ihrem Inhalt ist nichts angekommen.</translation>
    </message>
    <message>
        <source>Semblance reads JPEG, PNG, TIFF, BMP, WebP, JPEG 2000 and HEIC. Open it in the program that made it and export one of these without loss.</source>
        <translation>Semblance liest JPEG, PNG, TIFF, BMP, WebP, JPEG 2000 und HEIC. Öffnen Sie die Datei in dem Programm, das sie erzeugt hat, und exportieren Sie verlustfrei in eines dieser Formate.</translation>
    </message>
    <message>
        <source>Ask for the file again and compare its size or hash with the sender&apos;s.</source>
        <translation>Fordern Sie die Datei erneut an und vergleichen Sie Größe oder Hashwert mit denen des Absenders.</translation>
    </message>
    <message>
        <source>Correct the named field of the description.</source>
        <translation>Berichtigen Sie das genannte Feld der Beschreibung.</translation>
    </message>
    <message>
        <source>A shipped model comes back with packaging/setup.sh, a pack&apos;s when the pack is installed again on the page “Models”, the laboratory&apos;s own from its maker.</source>
        <translation>Ein mitgeliefertes Modell kommt mit packaging/setup.sh zurück, das eines Pakets, wenn das Paket auf der Seite „Modelle“ erneut installiert wird, das eigene des Labors von seinem Hersteller.</translation>
    </message>
    <message>
        <source>Do not use it. A shipped model comes back with packaging/setup.sh after the file was removed, a pack&apos;s when the pack is installed again on the page “Models”, the laboratory&apos;s own from its maker.</source>
        <translation>Benutzen Sie es nicht. Ein mitgeliefertes Modell kommt mit packaging/setup.sh zurück, nachdem die Datei entfernt wurde, das eines Pakets, wenn das Paket auf der Seite „Modelle“ erneut installiert wird, das eigene des Labors von seinem Hersteller.</translation>
    </message>
    <message>
        <source>Check its description against what its maker says about input, output and alignment.</source>
        <translation>Vergleichen Sie die Beschreibung mit den Angaben des Herstellers zu Eingabe, Ausgabe und Ausrichtung.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, report it with the details.</source>
        <translation>Versuchen Sie es erneut; bleibt es dabei, melden Sie es mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>Say which face is meant.</source>
        <translation>Geben Sie an, welches Gesicht gemeint ist.</translation>
    </message>
    <message>
        <source>Draw the box around the whole face, inside the image.</source>
        <translation>Zeichnen Sie den Rahmen um das ganze Gesicht, innerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Ask for the original recording or a closer view; enlarging the image adds no detail.</source>
        <translation>Fordern Sie die Originalaufnahme oder eine nähere Ansicht an; Vergrößern fügt keine Einzelheiten hinzu.</translation>
    </message>
    <message>
        <source>Choose the lab&apos;s own folder, or create a lab.</source>
        <translation>Wählen Sie den Ordner des Labors selbst oder legen Sie ein Labor an.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder for a new one.</source>
        <translation>Öffnen Sie es oder wählen Sie für ein neues einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it with the newer Semblance.</source>
        <translation>Nichts wurde verändert. Öffnen Sie es mit dem neueren Semblance.</translation>
    </message>
    <message>
        <source>Wait until the other program has finished, then try again.</source>
        <translation>Warten Sie, bis das andere Programm fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>It can be read and searched. To change it, copy it to a place that you may write to.</source>
        <translation>Es kann gelesen und durchsucht werden. Um es zu ändern, kopieren Sie es an einen Ort, an den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Check the name, or create the gallery.</source>
        <translation>Prüfen Sie den Namen oder legen Sie die Galerie an.</translation>
    </message>
    <message>
        <source>Choose another name, or enrol into the one that is there.</source>
        <translation>Wählen Sie einen anderen Namen oder erfassen Sie in die vorhandene.</translation>
    </message>
    <message>
        <source>Enrol references first.</source>
        <translation>Erfassen Sie zuerst Vergleichsbilder.</translation>
    </message>
    <message>
        <source>Refresh the gallery: its templates are then made anew from the stored originals.</source>
        <translation>Erneuern Sie die Galerie: Ihre Templates werden dann aus den gespeicherten Originalen neu berechnet.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Somebody may have expunged it; load the gallery anew.</source>
        <translation>Möglicherweise wurde es gelöscht; laden Sie die Galerie neu.</translation>
    </message>
    <message>
        <source>Put the image or folder itself in its place: a link may lead anywhere.</source>
        <translation>Legen Sie das Bild oder den Ordner selbst an diese Stelle: Eine Verknüpfung kann überallhin führen.</translation>
    </message>
    <message>
        <source>Give it a name in plain letters and note the old one.</source>
        <translation>Geben Sie ihm einen Namen aus einfachen Buchstaben und vermerken Sie den alten.</translation>
    </message>
    <message>
        <source>Put it in a folder named after the person, or name it like person_0001.jpg.</source>
        <translation>Legen Sie es in einen Ordner mit dem Namen der Person oder benennen Sie es wie person_0001.jpg.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that does not exist yet.</source>
        <translation>Wählen Sie einen leeren Ordner oder einen, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Correct what is named and try again.</source>
        <translation>Berichtigen Sie das Genannte und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Ask the source for a smaller export, or have a reduced copy made and the reduction recorded. Keep the original.</source>
        <translation>Bitten Sie die Quelle um einen kleineren Export oder lassen Sie eine verkleinerte Kopie anfertigen und das Verkleinern dokumentieren. Bewahren Sie das Original auf.</translation>
    </message>
    <message>
        <source>Check that it is the file you mean. Of an image, ask the source for a smaller export, and keep the original.</source>
        <translation>Prüfen Sie, ob es die gemeinte Datei ist. Bitten Sie bei einem Bild die Quelle um einen kleineren Export und bewahren Sie das Original auf.</translation>
    </message>
    <message>
        <source>If it is meant to be enrolled, give it a name without a dot in front.</source>
        <translation>Falls sie erfasst werden soll, geben Sie ihr einen Namen ohne Punkt am Anfang.</translation>
    </message>
    <message>
        <source>Close other programs and try again. Nothing is known to be wrong with the file.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal. Dass mit der Datei etwas nicht stimmt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The image shows the faces as they stand now. Look at them, and make the change again where it is still needed.</source>
        <translation>Das Bild zeigt die Gesichter, wie sie jetzt sind. Sehen Sie sie an und wiederholen Sie die Änderung, wo sie noch nötig ist.</translation>
    </message>
    <message>
        <source>Name the folder that the images came from.</source>
        <translation>Nennen Sie den Ordner, aus dem die Bilder stammen.</translation>
    </message>
    <message>
        <source>Enrol that folder itself where each folder in it is a person; where all are one person&apos;s, put the images into one folder or use a table (CSV).</source>
        <translation>Nehmen Sie jenen Ordner selbst auf, wenn jeder Ordner darin eine Person ist; gehören alle zu einer Person, legen Sie die Bilder in einen Ordner oder verwenden Sie eine Tabelle (CSV).</translation>
    </message>
    <message>
        <source>One photograph stands for two people. A person must find out whose it is before the gallery is relied on.</source>
        <translation>Ein Foto steht für zwei Personen. Jemand muss klären, wen es zeigt, bevor man sich auf die Galerie verlässt.</translation>
    </message>
    <message>
        <source>Take the same image in, or enrol it, once more: the lab then puts it back under its record. “semblance-cli lab check” finds what else is missing.</source>
        <translation>Nehmen Sie dasselbe Bild noch einmal auf oder erfassen Sie es erneut: Das Labor legt es dann zu seinem Eintrag zurück. „semblance-cli lab check“ findet, was sonst noch fehlt.</translation>
    </message>
    <message>
        <source>Name the person in a table (CSV), and the image as it is written here; or rename the folder or file and note the old name.</source>
        <translation>Nennen Sie die Person in einer Tabelle (CSV) und das Bild so, wie es hier geschrieben steht; oder benennen Sie den Ordner oder die Datei um und notieren Sie den alten Namen.</translation>
    </message>
    <message>
        <source>Nothing is half stored. Check that the drive has room and is in order; if it stays so, report it with the details.</source>
        <translation>Nichts ist halb gespeichert. Prüfen Sie, ob das Laufwerk Platz hat und in Ordnung ist; bleibt es so, melden Sie es mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>Nothing is half done; start it again when you need it.</source>
        <translation>Nichts ist halb getan; starten Sie es erneut, wenn Sie es brauchen.</translation>
    </message>
    <message>
        <source>Export it with 8 or 16 bits for each colour, as TIFF or PNG, in the program that made it, and keep the original.</source>
        <translation>Exportieren Sie es mit 8 oder 16 Bit je Farbe als TIFF oder PNG in dem Programm, das es erzeugt hat, und bewahren Sie das Original auf.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that it is the file you mean.</source>
        <translation>Es wurde nichts verändert. Prüfen Sie, ob es die gemeinte Datei ist.</translation>
    </message>
    <message>
        <source>Nothing was changed. Have the templates made anew from the stored originals.</source>
        <translation>Es wurde nichts verändert. Lassen Sie die Templates aus den gespeicherten Originalen neu erstellen.</translation>
    </message>
    <message>
        <source>Check the drive. Put the file back from a backup, or have its templates made anew from the stored originals.</source>
        <translation>Prüfen Sie das Laufwerk. Spielen Sie die Datei aus einer Sicherung zurück, oder lassen Sie die Templates aus den gespeicherten Originalen neu erstellen.</translation>
    </message>
    <message>
        <source>Nothing was changed. If it is the laboratory&apos;s own model, keep its files, take it away here and add it again under another id; then the pack can be installed.</source>
        <translation>Nichts wurde geändert. Ist es ein eigenes Modell des Labors, bewahren Sie seine Dateien auf, entfernen Sie es hier und fügen Sie es unter einer anderen Kennung wieder hinzu; dann lässt sich das Paket installieren.</translation>
    </message>
    <message>
        <source>Nothing was changed. Move the file away, or give it another name, and try again.</source>
        <translation>Es wurde nichts geändert. Verschieben Sie die Datei, oder geben Sie ihr einen anderen Namen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>If you see a face, draw a box around it. In an image that is nearly black, nearly white or full of fog there may be one that neither the engine nor the eye sees at first: look at it with its contrast raised before you record that it shows none.</source>
        <translation>Wenn Sie ein Gesicht sehen, zeichnen Sie einen Rahmen darum. In einem fast schwarzen, fast weißen oder nebligen Bild kann eines sein, das zunächst weder die Engine noch das Auge sieht: Betrachten Sie es mit erhöhtem Kontrast, bevor Sie festhalten, dass es keines zeigt.</translation>
    </message>
    <message>
        <source>Nobody was compared. Look for a better image. Where the search is needed all the same, the policy lets you override the rule with a reason, which stays with its result.</source>
        <translation>Es wurde niemand verglichen. Suchen Sie ein besseres Bild. Ist die Suche trotzdem nötig, lässt die Richtlinie zu, dass Sie die Regel mit einer Begründung übergehen; diese bleibt beim Ergebnis.</translation>
    </message>
    <message>
        <source>Nobody was compared. Look for another image of the person; what the rule rests on stands in the policy.</source>
        <translation>Es wurde niemand verglichen. Suchen Sie ein anderes Bild der Person; worauf die Regel beruht, steht in der Richtlinie.</translation>
    </message>
    <message>
        <source>Correct what is named. Nothing was written, and the original is as it was.</source>
        <translation>Berichtigen Sie, was genannt ist. Es wurde nichts geschrieben, und das Original ist, wie es war.</translation>
    </message>
    <message>
        <source>Semblance reads MP4, MOV, AVI, MKV and most other videos. A recorder&apos;s own format must be exported in the maker&apos;s program, without being encoded again.</source>
        <translation>Semblance liest MP4, MOV, AVI, MKV und die meisten anderen Videos. Ein Format, das nur ein Rekorder kennt, muss im Programm des Herstellers exportiert werden, ohne es neu zu kodieren.</translation>
    </message>
    <message>
        <source>Have it exported in the program of the recorder&apos;s maker, and keep the original.</source>
        <translation>Lassen Sie es im Programm des Rekorder-Herstellers exportieren und bewahren Sie das Original auf.</translation>
    </message>
    <message>
        <source>Check that it is the file you mean.</source>
        <translation>Prüfen Sie, ob es die gemeinte Datei ist.</translation>
    </message>
    <message>
        <source>Ask for the file again and compare its size or hash with the sender&apos;s. A recording that was cut off often lacks the list of its frames, which stands at its end.</source>
        <translation>Fordern Sie die Datei erneut an und vergleichen Sie Größe oder Hash mit denen des Absenders. Einer abgeschnittenen Aufnahme fehlt oft das Verzeichnis ihrer Einzelbilder, das an ihrem Ende steht.</translation>
    </message>
    <message>
        <source>Choose another frame. What can be read of the video can still be seen.</source>
        <translation>Wählen Sie ein anderes Einzelbild. Was vom Video lesbar ist, kann weiterhin angesehen werden.</translation>
    </message>
    <message>
        <source>Nobody was compared. Look for a better image, or write down why the search is needed: the reason stays with its result.</source>
        <translation>Es wurde niemand verglichen. Suchen Sie ein besseres Bild, oder schreiben Sie auf, warum die Suche nötig ist: Die Begründung bleibt beim Ergebnis.</translation>
    </message>
    <message>
        <source>Ask for the recording from its beginning, or from a little earlier on: a piece can be decoded from its next key frame.</source>
        <translation>Bitten Sie um die Aufzeichnung von ihrem Beginn an oder von etwas früher an: Ein Stück lässt sich ab seinem nächsten Schlüsselbild decodieren.</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>E&amp;inzelheiten</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1: what happened; %2: the technical reason</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>“%1” is too large</source>
        <translation>„%1“ ist zu groß</translation>
    </message>
    <message>
        <source>The face in “%1” is too small to be compared.</source>
        <translation>Das Gesicht in „%1“ ist zu klein für einen Vergleich.</translation>
    </message>
    <message>
        <source>The face in “%1” is too small to be compared: %2 px between the eyes, at least %3 px are needed.</source>
        <translation>Das Gesicht in „%1“ ist zu klein für einen Vergleich: %2 px zwischen den Augen, mindestens %3 px sind nötig.</translation>
    </message>
    <message>
        <source>“%1” shows several faces.</source>
        <translation>„%1“ zeigt mehrere Gesichter.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” shows %n faces.</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>„%1“ zeigt %n Gesicht.</numerusform>
            <numerusform>„%1“ zeigt %n Gesichter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>“%1”: cancelled.</source>
        <translation>„%1“: abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” cannot be used</source>
        <translation>„%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation>„%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>„%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>“%1” cannot be written</source>
        <translation>„%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The disk is full; “%1” could not be written.</source>
        <translation>Der Datenträger ist voll; „%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>“%1” is empty: the file has 0 bytes.</source>
        <translation>„%1“ ist leer: Die Datei hat 0 Bytes.</translation>
    </message>
    <message>
        <source>“%1” is not an image that Semblance knows.</source>
        <translation>„%1“ ist kein Bild, das Semblance kennt.</translation>
    </message>
    <message>
        <source>“%1” is an image of a kind that Semblance does not read</source>
        <translation>„%1“ ist ein Bild einer Art, die Semblance nicht liest</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off</source>
        <translation>„%1“ ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>The model description “%1” is not valid</source>
        <translation>Die Modellbeschreibung „%1“ ist ungültig</translation>
    </message>
    <message>
        <source>The model “%1” is missing</source>
        <translation>Das Modell „%1“ fehlt</translation>
    </message>
    <message>
        <source>The model file “%1” is not the one that its description names</source>
        <translation>Die Modelldatei „%1“ ist nicht die, die ihre Beschreibung nennt</translation>
    </message>
    <message>
        <source>The model “%1” cannot be used</source>
        <translation>Das Modell „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The engine failed on “%1”</source>
        <translation>Die Engine ist an „%1“ gescheitert</translation>
    </message>
    <message>
        <source>No face was found in “%1”.</source>
        <translation>In „%1“ wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>The marked face lies outside of “%1” or is too small</source>
        <translation>Das markierte Gesicht liegt außerhalb von „%1“ oder ist zu klein</translation>
    </message>
    <message>
        <source>There is no lab in “%1”</source>
        <translation>In „%1“ gibt es kein Labor</translation>
    </message>
    <message>
        <source>There is a lab in “%1” already.</source>
        <translation>In „%1“ gibt es bereits ein Labor.</translation>
    </message>
    <message>
        <source>The lab in “%1” was made by a newer Semblance</source>
        <translation>Das Labor in „%1“ wurde mit einem neueren Semblance angelegt</translation>
    </message>
    <message>
        <source>The lab&apos;s data are damaged: “%1”</source>
        <translation>Die Daten des Labors sind beschädigt: „%1“</translation>
    </message>
    <message>
        <source>The lab is busy with another program&apos;s work: “%1”</source>
        <translation>Das Labor ist durch ein anderes Programm belegt: „%1“</translation>
    </message>
    <message>
        <source>The lab cannot be written to: “%1”.</source>
        <translation>In das Labor kann nicht geschrieben werden: „%1“.</translation>
    </message>
    <message>
        <source>The lab&apos;s database failed on “%1”</source>
        <translation>Die Datenbank des Labors ist an „%1“ gescheitert</translation>
    </message>
    <message>
        <source>There is no gallery “%1” in this lab.</source>
        <translation>In diesem Labor gibt es keine Galerie „%1“.</translation>
    </message>
    <message>
        <source>There is a gallery “%1” already.</source>
        <translation>Es gibt bereits eine Galerie „%1“.</translation>
    </message>
    <message>
        <source>The gallery “%1” holds no reference yet.</source>
        <translation>Die Galerie „%1“ enthält noch kein Vergleichsbild.</translation>
    </message>
    <message>
        <source>“%1” was enrolled with other models than the engine uses now</source>
        <translation>„%1“ wurde mit anderen Modellen erfasst, als die Engine jetzt verwendet</translation>
    </message>
    <message>
        <source>“%1” is enrolled for this person already.</source>
        <translation>„%1“ ist für diese Person bereits erfasst.</translation>
    </message>
    <message>
        <source>The reference “%1” is not there any more.</source>
        <translation>Das Vergleichsbild „%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>symbolic links are not followed</source>
        <translation>symbolischen Verknüpfungen wird nicht gefolgt</translation>
    </message>
    <message>
        <source>its name holds characters that cannot be read</source>
        <translation>der Name enthält unlesbare Zeichen</translation>
    </message>
    <message>
        <source>neither its folder nor its name says who is shown</source>
        <translation>weder der Ordner noch der Name sagt, wen es zeigt</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>“%1”, line %2</source>
        <translation>„%1“, Zeile %2</translation>
    </message>
    <message>
        <source>“%1”, line %2, column “%3”</source>
        <translation>„%1“, Zeile %2, Spalte „%3“</translation>
    </message>
    <message>
        <source>“%1”: the same image is already enrolled as “%2” (“%3”).</source>
        <translation>„%1“: Dasselbe Bild ist bereits als „%2“ erfasst („%3“).</translation>
    </message>
    <message>
        <source>the detector sees no face in the box that was named</source>
        <translation>im angegebenen Rahmen sieht der Detektor kein Gesicht</translation>
    </message>
    <message>
        <source>hidden files and folders are not enrolled</source>
        <translation>verborgene Dateien und Ordner werden nicht erfasst</translation>
    </message>
    <message>
        <source>There is not enough memory for “%1”.</source>
        <translation>Für „%1“ reicht der Arbeitsspeicher nicht aus.</translation>
    </message>
    <message>
        <source>“%1” was not enrolled</source>
        <translation>„%1“ wurde nicht erfasst</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) of the gallery “%1” have no templates of the engine in use, so that it cannot be searched as a whole.</source>
        <translation>
            <numerusform>%n Vergleichsbild der Galerie „%1“ hat keine Templates der verwendeten Engine; die Galerie kann darum nicht als Ganzes durchsucht werden.</numerusform>
            <numerusform>%n Vergleichsbilder der Galerie „%1“ haben keine Templates der verwendeten Engine; die Galerie kann darum nicht als Ganzes durchsucht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The faces of “%1” were changed in another window meanwhile. What was changed last in this window was not kept.</source>
        <translation>Die Gesichter von „%1“ wurden inzwischen in einem anderen Fenster geändert. Die letzte Änderung in diesem Fenster wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>it belongs to a laboratory, whose stored originals are no people&apos;s folders</source>
        <translation>er gehört zu einem Labor, dessen gespeicherte Originale keine Ordner von Personen sind</translation>
    </message>
    <message>
        <source>it holds several folders of images, and whether they show one person or several cannot be seen</source>
        <translation>er enthält mehrere Ordner mit Bildern, und ob sie eine Person zeigen oder mehrere, ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>The model “%1” cannot be used: OpenCV does not take the network in “%2”.</source>
        <translation>Das Modell „%1“ kann nicht verwendet werden: OpenCV nimmt das Netz in „%2“ nicht an.</translation>
    </message>
    <message>
        <source>The lab has lost this original: “%1”.</source>
        <translation>Das Labor hat dieses Original verloren: „%1“.</translation>
    </message>
    <message>
        <source>Decoder: “%1”</source>
        <extracomment>%1: what the program part that reads an image file says of it, in English</extracomment>
        <translation>Decoder: „%1“</translation>
    </message>
    <message>
        <source>the person&apos;s name that it gives holds characters that cannot be read</source>
        <translation>der Personenname, den sie angibt, enthält Zeichen, die sich nicht lesen lassen</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Die Quelle</translation>
    </message>
    <message>
        <source>The legal basis</source>
        <translation>Die Rechtsgrundlage</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>A list of %1 candidates is not allowed: the policy allows 1 to %2.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Eine Liste von %1 Kandidaten ist nicht erlaubt: Die Richtlinie erlaubt 1 bis %2.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%1: &quot;The name&quot;, &quot;The source&quot;, &quot;The legal basis&quot;, &quot;The lab&apos;s folder&quot;</extracomment>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Everybody who can log in to this machine can look into the lab “%1”.</source>
        <translation>Jeder, der sich an diesem Rechner anmelden kann, kann in das Labor „%1“ hineinsehen.</translation>
    </message>
    <message>
        <source>The lab&apos;s folder</source>
        <translation>Der Ordner des Labors</translation>
    </message>
    <message>
        <source>Another window or program is enrolling into this lab, or making templates.</source>
        <translation>Ein anderes Fenster oder Programm erfasst gerade in dieses Labor oder berechnet Templates.</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <extracomment>%1: what happened; %2: what the system or a library says of it, in English</extracomment>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>The lab&apos;s database “%1” is damaged (SQLite reports: %2).</source>
        <translation>Die Datenbank des Labors „%1“ ist beschädigt (SQLite meldet: %2).</translation>
    </message>
    <message>
        <source>The lab&apos;s database “%1” cannot be used (SQLite reports: %2).</source>
        <translation>Die Datenbank des Labors „%1“ kann nicht verwendet werden (SQLite meldet: %2).</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) of the gallery “%1” lack the template of %2 and have those of other models of the engine in use: “%3” is the first.</source>
        <extracomment>%2: a model of the engine; %3: an image</extracomment>
        <translation>
            <numerusform>%n Vergleichsbild der Galerie „%1“ fehlt das Template von %2, während es die anderer Modelle der verwendeten Engine hat: „%3“.</numerusform>
            <numerusform>%n Vergleichsbildern der Galerie „%1“ fehlt das Template von %2, während sie die anderer Modelle der verwendeten Engine haben: „%3“ ist das erste.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is too large: %2.</source>
        <extracomment>%1: a file; %2: its size and the limit</extracomment>
        <translation>„%1“ ist zu groß: %2.</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <extracomment>Width and height of an image in pixels</extracomment>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>%1, the limit for a side is %2 px</source>
        <extracomment>%1: &quot;20,000 × 10,000 px&quot;</extracomment>
        <translation>%1; eine Seite darf höchstens %2 px haben</translation>
    </message>
    <message>
        <source>%1, the limit is %2 million pixels</source>
        <extracomment>%1: &quot;20,000 × 10,000 px&quot;</extracomment>
        <translation>%1, die Grenze liegt bei %2 Millionen Pixeln</translation>
    </message>
    <message>
        <source>the file has %1, the limit is %2</source>
        <extracomment>Sizes of a file and the largest that is read, such as &quot;2.0 GB&quot;</extracomment>
        <translation>die Datei hat %1, die Grenze ist %2</translation>
    </message>
    <message>
        <source>More than half of the marked face lies outside of “%1”, which has %2 × %3 px.</source>
        <extracomment>%2 × %3: the image&apos;s size</extracomment>
        <translation>Das markierte Gesicht liegt mehr als zur Hälfte außerhalb von „%1“, das %2 × %3 px hat.</translation>
    </message>
    <message>
        <source>The box of the marked face in “%1” is too small: %2 × %3 px, at least %4 px are needed either way.</source>
        <extracomment>%2 × %3: the box&apos;s size</extracomment>
        <translation>Der Rahmen des markierten Gesichts in „%1“ ist zu klein: %2 × %3 px, in jeder Richtung sind mindestens %4 px nötig.</translation>
    </message>
    <message>
        <source>“%1”, line %2, column %3</source>
        <translation>„%1“, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>The folder of models “%1” cannot be read (%2).</source>
        <extracomment>%2: what the system says of it, in English</extracomment>
        <translation>Der Ordner der Modelle „%1“ kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>“%1” holds samples of a kind that Semblance does not read: other than whole numbers of 8 or 16 bits.</source>
        <extracomment>of pixels; %1: a file</extracomment>
        <translation>„%1“ enthält Bildwerte einer Art, die Semblance nicht liest: andere als ganze Zahlen mit 8 oder 16 Bit.</translation>
    </message>
    <message>
        <source>“%1” is not a file of templates for searching</source>
        <translation>„%1“ ist keine Datei mit Templates zum Suchen</translation>
    </message>
    <message>
        <source>The templates in “%1” were written by an older Semblance</source>
        <translation>Die Templates in „%1“ hat ein älteres Semblance geschrieben</translation>
    </message>
    <message>
        <source>The templates in “%1” were written by a newer Semblance</source>
        <translation>Die Templates in „%1“ hat ein neueres Semblance geschrieben</translation>
    </message>
    <message>
        <source>The file of templates “%1” is damaged</source>
        <translation>Die Datei mit Templates „%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>Another program is writing templates to “%1”.</source>
        <translation>Ein anderes Programm schreibt gerade Templates in „%1“.</translation>
    </message>
    <message>
        <source>Another window or program is installing models, or changing them, in “%1”.</source>
        <extracomment>%1: a folder</extracomment>
        <translation>Ein anderes Fenster oder Programm installiert oder ändert gerade Modelle in „%1“.</translation>
    </message>
    <message>
        <source>The model “%1” of the pack “%2” cannot be put in place: in “%3” there is another model of this id, which the pack did not bring.</source>
        <extracomment>%1: a model; %2: a pack of models; %3: a folder</extracomment>
        <translation>Das Modell „%1“ des Pakets „%2“ kann nicht abgelegt werden: In „%3“ liegt ein anderes Modell mit dieser Kennung, das nicht aus dem Paket stammt.</translation>
    </message>
    <message>
        <source>The model file “%1” is not the one that its description names: its SHA-256 begins %2, %3 was expected.</source>
        <extracomment>%1: a file; %2 and %3: the beginnings of two hashes</extracomment>
        <translation>Die Modelldatei „%1“ ist nicht die, die ihre Beschreibung nennt: Ihr SHA-256 beginnt mit %2, erwartet war %3.</translation>
    </message>
    <message>
        <source>“%1” is a file, and a folder must be there.</source>
        <translation>„%1“ ist eine Datei, und an dieser Stelle muss ein Ordner sein.</translation>
    </message>
    <message>
        <source>The face in “%1” cannot be compared: its eyes were placed %2 px apart in a box %3 px wide, where no face has them. The engine cannot tell where its eyes are.</source>
        <translation>Das Gesicht in „%1“ lässt sich nicht vergleichen: Seine Augen wurden %2 px voneinander in einen Rahmen von %3 px Breite gesetzt, wo kein Gesicht sie hat. Die Engine kann nicht sagen, wo seine Augen sind.</translation>
    </message>
    <message>
        <source>%1 It rests on: “%2”.</source>
        <extracomment>%1: a sentence; %2: what a rule of the policy rests on, in the policy&apos;s own words</extracomment>
        <translation>%1 Sie beruht auf: „%2“.</translation>
    </message>
    <message>
        <source>The policy&apos;s rule “%1” does not let the engine search or compare this image.</source>
        <translation>Die Regel „%1“ der Richtlinie lässt nicht zu, dass das Programm mit diesem Bild sucht oder es vergleicht.</translation>
    </message>
    <message>
        <source>The list of steps “%1” cannot be used</source>
        <translation>Die Liste von Schritten „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>“%1” holds sound alone, no moving pictures.</source>
        <translation>„%1“ enthält nur Ton, keine bewegten Bilder.</translation>
    </message>
    <message>
        <source>The policy&apos;s rule “%1” asks for a reason before this search begins.</source>
        <translation>Die Regel „%1“ der Richtlinie verlangt eine Begründung, bevor diese Suche beginnt.</translation>
    </message>
    <message>
        <source>“%1” is not a video that Semblance knows</source>
        <translation>„%1“ ist kein Video, das Semblance kennt</translation>
    </message>
    <message>
        <source>“%1” is a video of a kind that Semblance does not decode</source>
        <translation>„%1“ ist ein Video einer Art, die Semblance nicht dekodiert</translation>
    </message>
    <message>
        <source>“%1” holds no moving pictures</source>
        <translation>„%1“ enthält keine bewegten Bilder</translation>
    </message>
    <message>
        <source>“%1” has no such frame</source>
        <translation>„%1“ hat kein solches Einzelbild</translation>
    </message>
    <message>
        <source>Frame %2 (index %3) of “%1” cannot be decoded: what it is made of is damaged or not in the file.</source>
        <extracomment>%2: a number that counts from 1; %3: the same frame, counted from 0</extracomment>
        <translation>Einzelbild %2 (Index %3) von „%1“ kann nicht dekodiert werden: Woraus es besteht, ist beschädigt oder nicht in der Datei.</translation>
    </message>
    <message>
        <source>“%1” has no frame there: it has %2 frames, index 0 to %3, the last one at %4 s.</source>
        <extracomment>%2: how many frames; %3 and %4: numbers that count from 0; %4: seconds</extracomment>
        <translation>„%1“ hat dort kein Einzelbild: Es hat %2 Einzelbilder, Index 0 bis %3, das letzte bei %4 s.</translation>
    </message>
    <message>
        <source>Nobody can override it.</source>
        <translation>Niemand kann sie übergehen.</translation>
    </message>
    <message>
        <source>Of “%1” the beginning is missing: nothing in it says how large its pictures are and how they are coded.</source>
        <translation>Von „%1“ fehlt der Anfang: Nichts darin sagt, wie groß die Bilder sind und wie sie codiert sind.</translation>
    </message>
    <message>
        <source>“%1” has no frame there: it has one frame, index 0, at %2 s.</source>
        <extracomment>%2: seconds</extracomment>
        <translation>„%1“ hat dort kein Einzelbild: Es hat ein Einzelbild, Index 0, bei %2 s.</translation>
    </message>
</context>
<context>
    <name>ExhibitHeader</name>
    <message>
        <source>Exhibits</source>
        <translation>Asservate</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>An image or image files from the clipboard (Ctrl+V)</source>
        <translation>Ein Bild oder Bilddateien aus der Zwischenablage (Strg+V)</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Bilder aufnehmen …</translation>
    </message>
    <message>
        <source>Exhibit %1</source>
        <extracomment>Heading; %1 is the exhibit&apos;s number</extracomment>
        <translation>Asservat %1</translation>
    </message>
    <message>
        <source>Add image files (Ctrl+O)</source>
        <translation>Bilddateien aufnehmen (Strg+O)</translation>
    </message>
    <message>
        <source>This lab is read-only: no image can be taken in, and only faces of its own exhibits are searched for here. “semblance-cli search” searches its galleries for the face of any image, without recording it.</source>
        <translation>Dieses Labor ist schreibgeschützt: Es kann kein Bild aufgenommen werden, und gesucht wird hier nur nach Gesichtern seiner eigenen Asservate. „semblance-cli search“ durchsucht seine Galerien nach dem Gesicht jedes Bildes, ohne es aufzunehmen.</translation>
    </message>
    <message>
        <source>Enhance…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Make an enhanced copy, step by step (Ctrl+E)</source>
        <translation>Schritt für Schritt eine bearbeitete Kopie herstellen (Strg+E)</translation>
    </message>
</context>
<context>
    <name>ExhibitIntake</name>
    <message>
        <source>pasted %1.png</source>
        <extracomment>File name of an image pasted from the clipboard; %1 is date and time</extracomment>
        <translation>eingefügt %1.png</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Take in %1</source>
        <extracomment>Title of a running job; %1 is a file name</extracomment>
        <translation>%1 aufnehmen</translation>
    </message>
    <message>
        <source>Images and videos</source>
        <translation>Bilder und Videos</translation>
    </message>
</context>
<context>
    <name>ExhibitPage</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The clipboard holds no image.</source>
        <translation>Die Zwischenablage enthält kein Bild.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>Title of a running job; %1 is a file name</extracomment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The clipboard is empty. Copy an image or image files first.</source>
        <translation>Die Zwischenablage ist leer. Kopieren Sie zuerst ein Bild oder Bilddateien.</translation>
    </message>
    <message>
        <source>The image was not opened.</source>
        <translation>Das Bild wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Taking in was stopped; what had been taken in stays.</source>
        <translation>Das Aufnehmen wurde abgebrochen; was schon aufgenommen war, bleibt.</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder aufnehmen</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Das Original öffnen</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Photographs are chosen already</source>
        <translation>Es sind schon Fotos gewählt</translation>
    </message>
    <message numerus="yes">
        <source>You have chosen %Ln photograph(s) already to search with. All that are searched with together should show one person, and another face of a video can be another person.</source>
        <translation>
            <numerusform>Sie haben schon %Ln Foto gewählt, mit dem gesucht wird. Alle, mit denen zusammen gesucht wird, sollen eine Person zeigen, und ein anderes Gesicht eines Videos kann eine andere Person sein.</numerusform>
            <numerusform>Sie haben schon %Ln Fotos gewählt, mit denen gesucht wird. Alle, mit denen zusammen gesucht wird, sollen eine Person zeigen, und ein anderes Gesicht eines Videos kann eine andere Person sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search with these alone</source>
        <translation>Nur mit diesen suchen</translation>
    </message>
    <message numerus="yes">
        <source>Add them to the %Ln chosen</source>
        <translation>
            <numerusform>Zu dem einen gewählten hinzunehmen</numerusform>
            <numerusform>Zu den %Ln gewählten hinzunehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>On a button: nothing is done</extracomment>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>ExhibitViewer</name>
    <message>
        <source>Exhibit image</source>
        <translation>Asservatbild</translation>
    </message>
    <message>
        <source>Another window changed the faces: this is how they stand now</source>
        <translation>Ein anderes Fenster hat die Gesichter geändert: so sind sie jetzt</translation>
    </message>
    <message>
        <source>Draw a face that was missed</source>
        <translation>Ein übersehenes Gesicht einzeichnen</translation>
    </message>
    <message>
        <source>Undo the last change to a face</source>
        <translation>Letzte Änderung an einem Gesicht rückgängig machen</translation>
    </message>
    <message>
        <source>Redo the change to a face</source>
        <translation>Änderung an einem Gesicht wiederherstellen</translation>
    </message>
    <message>
        <source>Show the points found on the chosen face</source>
        <translation>Die gefundenen Punkte des gewählten Gesichts zeigen</translation>
    </message>
    <message>
        <source>Points are shown on the face that is chosen</source>
        <translation>Punkte werden auf dem gewählten Gesicht gezeigt</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Tab walks over the faces, Enter chooses one</source>
        <translation>Tab geht über die Gesichter, die Eingabetaste wählt eines</translation>
    </message>
    <message>
        <source>Face %1 was taken away. Ctrl+Z brings it back.</source>
        <extracomment>%1: label such as Q-1</extracomment>
        <translation>Gesicht %1 wurde entfernt. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>Face %1 was found by the detector and stays on record; only drawn faces can be taken away.</source>
        <translation>Gesicht %1 wurde vom Detektor gefunden und bleibt vermerkt; nur gezeichnete Gesichter lassen sich entfernen.</translation>
    </message>
    <message>
        <source>Turn the view left; the image stays as it is</source>
        <translation>Ansicht nach links drehen; das Bild bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Turn the view right; the image stays as it is</source>
        <translation>Ansicht nach rechts drehen; das Bild bleibt, wie es ist</translation>
    </message>
    <message>
        <source>J, K: another face · Tab, Enter: choose in the image</source>
        <translation>J, K: anderes Gesicht · Tab, Eingabetaste: im Bild wählen</translation>
    </message>
    <message>
        <source>E: move the box · N: draw another face</source>
        <translation>E: Rahmen verschieben · N: weiteres Gesicht einzeichnen</translation>
    </message>
    <message>
        <source>N: draw a face</source>
        <translation>N: Gesicht einzeichnen</translation>
    </message>
    <message>
        <source>Drop an image here, paste one, or add files.
The original is kept as it is and never changed.

A video is dropped or added here too: it opens under Video, and its frames can be taken out there.</source>
        <translation>Legen Sie hier ein Bild ab, fügen Sie eines ein oder nehmen Sie Dateien auf.
Das Original bleibt, wie es ist, und wird nie verändert.

Auch ein Video wird hier abgelegt oder aufgenommen: Es öffnet sich unter „Video“, und dort lassen sich seine Einzelbilder entnehmen.</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Bilder aufnehmen …</translation>
    </message>
    <message>
        <source>Saved now: the lab holds the faces as they stand here</source>
        <translation>Jetzt gespeichert: Das Labor enthält die Gesichter, wie sie hier stehen</translation>
    </message>
</context>
<context>
    <name>FaceChoiceDialog</name>
    <message>
        <source>&amp;Enrol this face</source>
        <translation>Dieses Gesicht &amp;erfassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the face</source>
        <translation>Gesicht wählen</translation>
    </message>
    <message>
        <source>Which face is %1?</source>
        <extracomment>%1 is a person&apos;s number or name in the gallery</extracomment>
        <translation>Welches Gesicht ist %1?</translation>
    </message>
    <message>
        <source>Image with several faces</source>
        <translation>Bild mit mehreren Gesichtern</translation>
    </message>
    <message>
        <source>Looking for the faces…</source>
        <translation>Die Gesichter werden gesucht …</translation>
    </message>
    <message>
        <source>The image is no longer where it was: %1. Put it back, or enrol it from where it lies now.</source>
        <translation>Das Bild liegt nicht mehr, wo es war: %1. Legen Sie es zurück, oder erfassen Sie es von dort, wo es jetzt liegt.</translation>
    </message>
    <message>
        <source>Another image lies at this place now: %1. Enrol its folder again.</source>
        <translation>An dieser Stelle liegt jetzt ein anderes Bild: %1. Erfassen Sie seinen Ordner noch einmal.</translation>
    </message>
    <message>
        <source>The engine in use finds no face in this image: %1</source>
        <translation>Die verwendete Engine findet in diesem Bild kein Gesicht: %1</translation>
    </message>
    <message>
        <source>Face %1 is chosen.</source>
        <extracomment>%1: label such as K-1</extracomment>
        <translation>Gesicht %1 ist gewählt.</translation>
    </message>
    <message>
        <source>Click a face, or walk with Tab or the arrows and press Enter.</source>
        <translation>Klicken Sie auf ein Gesicht, oder gehen Sie mit Tab oder den Pfeiltasten und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Face %1 is chosen. You are at %2: Enter chooses it instead.</source>
        <extracomment>Labels such as K-1: %1 is chosen, the keyboard is on %2</extracomment>
        <translation>Gesicht %1 ist gewählt. Sie sind bei %2: Die Eingabetaste wählt dieses statt dessen.</translation>
    </message>
    <message>
        <source>You are at face %1: Enter or a click chooses it. Tab and the arrows go to the others.</source>
        <extracomment>%1: label such as K-1</extracomment>
        <translation>Sie sind bei Gesicht %1: Die Eingabetaste oder ein Klick wählt es. Tab und die Pfeiltasten führen zu den anderen.</translation>
    </message>
</context>
<context>
    <name>FaceChooser</name>
    <message>
        <source>Faces in this image</source>
        <translation>Gesichter in diesem Bild</translation>
    </message>
    <message>
        <source>Examine face %1</source>
        <extracomment>%1: label such as Q-1</extracomment>
        <translation>Gesicht %1 untersuchen</translation>
    </message>
    <message>
        <source>Found faces are numbered from the largest to the smallest, drawn ones as they were drawn.</source>
        <translation>Gefundene Gesichter sind vom größten zum kleinsten nummeriert, eingezeichnete in der Reihenfolge, in der sie gezeichnet wurden.</translation>
    </message>
</context>
<context>
    <name>FaceHeader</name>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n Warnungen</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n Hinweise</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Quality warnings: %1</source>
        <extracomment>About an image: %1 is &quot;none&quot; or &quot;not measured&quot;</extracomment>
        <translation>Qualitätswarnungen: %1</translation>
    </message>
</context>
<context>
    <name>FaceLooking</name>
    <message>
        <source>Find faces in %1</source>
        <extracomment>Title of a running job; %1 is a file name</extracomment>
        <translation>Gesichter in %1 suchen</translation>
    </message>
</context>
<context>
    <name>FaceMarkList</name>
    <message>
        <source>Draw face %1</source>
        <translation>Gesicht %1 einzeichnen</translation>
    </message>
    <message>
        <source>Take away face %1</source>
        <translation>Gesicht %1 entfernen</translation>
    </message>
    <message>
        <source>Correct face %1</source>
        <translation>Gesicht %1 korrigieren</translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>Previous face (K)</source>
        <translation>Voriges Gesicht (K)</translation>
    </message>
    <message>
        <source>Next face (J)</source>
        <translation>Nächstes Gesicht (J)</translation>
    </message>
    <message>
        <source>Look for faces</source>
        <translation>Gesichter suchen</translation>
    </message>
    <message>
        <source>Image quality</source>
        <translation>Bildqualität</translation>
    </message>
    <message>
        <source>Face %1</source>
        <extracomment>%1: label such as Q-1</extracomment>
        <translation>Gesicht %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Face 1 of 3</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Choose the face to examine</source>
        <translation>Wählen Sie das Gesicht zur Untersuchung</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Faces of the open image appear here.</source>
        <translation>Gesichter des geöffneten Bildes erscheinen hier.</translation>
    </message>
    <message>
        <source>The engine is still loading; faces are looked for as soon as it is there.</source>
        <translation>Die Engine wird noch geladen; sobald sie da ist, werden Gesichter gesucht.</translation>
    </message>
    <message>
        <source>Looking for faces …</source>
        <translation>Gesichter werden gesucht …</translation>
    </message>
    <message>
        <source>No face was found. If there is one, press N and draw a box around it.</source>
        <translation>Es wurde kein Gesicht gefunden. Ist doch eines da, drücken Sie N und zeichnen Sie einen Rahmen darum.</translation>
    </message>
    <message>
        <source>Being measured …</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Choose another face</source>
        <translation>Anderes Gesicht wählen</translation>
    </message>
    <message>
        <source>The image shows one face, and it is not selected. Click it, here or in the image.</source>
        <translation>Das Bild zeigt ein Gesicht, und es ist nicht ausgewählt. Klicken Sie es an, hier oder im Bild.</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>Nicht gemessen: %1</translation>
    </message>
    <message>
        <source>Found faces are numbered from the largest to the smallest, drawn ones as they were drawn.</source>
        <translation>Gefundene Gesichter sind vom größten zum kleinsten nummeriert, eingezeichnete in der Reihenfolge, in der sie gezeichnet wurden.</translation>
    </message>
    <message>
        <source>The search for faces was cancelled. Look again, or press N and draw a box around the face.</source>
        <translation>Die Suche nach Gesichtern wurde abgebrochen. Suchen Sie erneut, oder drücken Sie N und zeichnen Sie einen Rahmen um das Gesicht.</translation>
    </message>
    <message>
        <source>Faces in this image were not looked for yet.</source>
        <translation>In diesem Bild wurde noch nicht nach Gesichtern gesucht.</translation>
    </message>
    <message>
        <source>No face is marked in this image.</source>
        <translation>In diesem Bild ist kein Gesicht markiert.</translation>
    </message>
    <message>
        <source>The image shows %1. Click the one that is asked about, here or in the image. Found faces are numbered from the largest to the smallest.</source>
        <extracomment>%1: &quot;3 faces&quot;</extracomment>
        <translation>Das Bild zeigt %1. Klicken Sie das Gesicht an, nach dem gefragt ist, hier oder im Bild. Gefundene Gesichter sind vom größten zum kleinsten nummeriert.</translation>
    </message>
    <message>
        <source>The rest of the image may not have been searched for faces.</source>
        <translation>Der Rest des Bildes wurde vielleicht nicht nach Gesichtern durchsucht.</translation>
    </message>
    <message>
        <source>Back to the detector&apos;s box</source>
        <translation>Zurück zum Rahmen des Detektors</translation>
    </message>
    <message>
        <source>The box as the detector found it; Ctrl+Z brings yours back</source>
        <translation>Der Rahmen, wie ihn der Detektor gefunden hat; Strg+Z holt Ihren zurück</translation>
    </message>
    <message>
        <source>The search for faces was cancelled: there may be faces that were not found. Look again, or press N and draw a box around the face.</source>
        <translation>Die Suche nach Gesichtern wurde abgebrochen: Es kann Gesichter geben, die nicht gefunden wurden. Suchen Sie erneut, oder drücken Sie N und zeichnen Sie einen Rahmen um das Gesicht.</translation>
    </message>
    <message>
        <source>The search for faces was cancelled: there may be others in this image.</source>
        <translation>Die Suche nach Gesichtern wurde abgebrochen: Das Bild kann weitere zeigen.</translation>
    </message>
    <message>
        <source>the detector&apos;s box: %1</source>
        <extracomment>%1: size and place of the box that the detector found, before a person corrected it</extracomment>
        <translation>Rahmen des Detektors: %1</translation>
    </message>
</context>
<context>
    <name>FaceStateText</name>
    <message>
        <source>Nothing to object to.</source>
        <translation>Nichts einzuwenden.</translation>
    </message>
    <message>
        <source>Eyes seen open</source>
        <translation>Augen offen zu sehen</translation>
    </message>
    <message>
        <source>An eye is not seen open</source>
        <translation>Ein Auge ist nicht offen zu sehen</translation>
    </message>
    <message>
        <source>A lid, dark glasses, hair or a turned head hides it: its shape and iris cannot be compared.</source>
        <translation>Ein Lid, eine dunkle Brille, Haar oder ein gedrehter Kopf verdeckt es: Form und Iris lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Look for a frame in which both eyes are seen open.</source>
        <translation>Suchen Sie ein Bild, auf dem beide Augen offen zu sehen sind.</translation>
    </message>
    <message>
        <source>Eyes free</source>
        <translation>Augen frei</translation>
    </message>
    <message>
        <source>Nothing found in front of the eyes</source>
        <translation>Nichts vor den Augen gefunden</translation>
    </message>
    <message>
        <source>About %1 % of an eye is covered</source>
        <translation>Etwa %1 % eines Auges sind verdeckt</translation>
    </message>
    <message>
        <source>Dark glasses, hair, a hand or a thing in front of it: the eyes, which tell most, cannot be compared, and the engine errs more often.</source>
        <translation>Eine dunkle Brille, Haar, eine Hand oder ein Gegenstand liegt davor: Die Augen, die am meisten sagen, lassen sich nicht vergleichen, und die Engine irrt öfter.</translation>
    </message>
    <message>
        <source>Look for a frame in which both eyes are free.</source>
        <translation>Suchen Sie ein Bild, auf dem beide Augen frei sind.</translation>
    </message>
    <message>
        <source>Neutral expression</source>
        <translation>Neutraler Ausdruck</translation>
    </message>
    <message>
        <source>No strong expression found</source>
        <translation>Kein starker Ausdruck gefunden</translation>
    </message>
    <message>
        <source>A strong expression</source>
        <translation>Starker Ausdruck</translation>
    </message>
    <message>
        <source>Laughing, shouting or grimacing changes eyes, cheeks, mouth and lines: they differ from a calm face of the same person.</source>
        <translation>Lachen, Schreien oder Grimassen verändern Augen, Wangen, Mund und Falten: Sie weichen vom ruhigen Gesicht derselben Person ab.</translation>
    </message>
    <message>
        <source>Look for a frame with a calm face, or for a reference with the same expression.</source>
        <translation>Suchen Sie ein Bild mit ruhigem Gesicht oder ein Referenzbild mit demselben Ausdruck.</translation>
    </message>
    <message>
        <source>Mouth free</source>
        <translation>Mund frei</translation>
    </message>
    <message>
        <source>Nothing found in front of the mouth</source>
        <translation>Nichts vor dem Mund gefunden</translation>
    </message>
    <message>
        <source>About %1 % of the mouth is covered</source>
        <translation>Etwa %1 % des Mundes sind verdeckt</translation>
    </message>
    <message>
        <source>A mask, a scarf, a hand or a thing in front of it: mouth and chin cannot be compared.</source>
        <translation>Eine Maske, ein Schal, eine Hand oder ein Gegenstand liegt davor: Mund und Kinn lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Look for a frame in which the mouth is free.</source>
        <translation>Suchen Sie ein Bild, auf dem der Mund frei ist.</translation>
    </message>
    <message>
        <source>Face free</source>
        <translation>Gesicht frei</translation>
    </message>
    <message>
        <source>Nothing found in front of the face</source>
        <translation>Nichts vor dem Gesicht gefunden</translation>
    </message>
    <message>
        <source>About %1 % of the face is covered</source>
        <translation>Etwa %1 % des Gesichts sind verdeckt</translation>
    </message>
    <message>
        <source>The engine makes a template of what covers it too: different people with the same mask look more alike, one person with and without it less.</source>
        <translation>Die Engine macht auch aus dem, was es verdeckt, ein Template: Verschiedene Personen mit gleicher Maske sehen sich ähnlicher, eine Person mit und ohne sie weniger.</translation>
    </message>
    <message>
        <source>Look for a frame in which the face is free; compare what is seen, and rely on no score.</source>
        <translation>Suchen Sie ein Bild, auf dem das Gesicht frei ist; vergleichen Sie, was zu sehen ist, und verlassen Sie sich auf keinen Wert.</translation>
    </message>
    <message>
        <source>Head bare</source>
        <translation>Kopf unbedeckt</translation>
    </message>
    <message>
        <source>No hat, cap or cloth found</source>
        <translation>Kein Hut, keine Mütze, kein Tuch gefunden</translation>
    </message>
    <message>
        <source>A hat, cap or cloth on the head</source>
        <translation>Hut, Mütze oder Tuch auf dem Kopf</translation>
    </message>
    <message>
        <source>Hairline, forehead and often the ears cannot be compared, and the brim throws a shadow on the eyes.</source>
        <translation>Haaransatz, Stirn und oft die Ohren lassen sich nicht vergleichen, und der Rand wirft einen Schatten auf die Augen.</translation>
    </message>
    <message>
        <source>Look for a frame without it.</source>
        <translation>Suchen Sie ein Bild ohne.</translation>
    </message>
    <message>
        <source>Free of noise</source>
        <translation>Frei von Rauschen</translation>
    </message>
    <message>
        <source>Hardly any noise</source>
        <translation>Kaum Rauschen</translation>
    </message>
    <message>
        <source>Strong noise</source>
        <translation>Starkes Rauschen</translation>
    </message>
    <message>
        <source>Visible noise</source>
        <translation>Sichtbares Rauschen</translation>
    </message>
    <message>
        <source>Grains from too little light look like skin texture and hide real one; the engine errs more often.</source>
        <translation>Körner aus zu wenig Licht sehen aus wie Hautstruktur und verdecken die wirkliche; die Engine irrt öfter.</translation>
    </message>
    <message>
        <source>Look for a brighter frame, or average several of one recording.</source>
        <translation>Suchen Sie ein helleres Bild, oder mitteln Sie mehrere einer Aufnahme.</translation>
    </message>
    <message>
        <source>Tones the right way round</source>
        <translation>Töne nicht umgekehrt</translation>
    </message>
    <message>
        <source>No negative</source>
        <translation>Kein Negativ</translation>
    </message>
    <message>
        <source>The picture looks like a negative</source>
        <translation>Das Bild sieht aus wie ein Negativ</translation>
    </message>
    <message>
        <source>Light and dark are reversed. The engine makes a template of it as of any face, and its scores mean nothing.</source>
        <translation>Hell und Dunkel sind vertauscht. Die Engine macht daraus ein Template wie aus jedem Gesicht, und dessen Werte bedeuten nichts.</translation>
    </message>
    <message>
        <source>Reverse the tones, or ask for the picture as it was; search with that.</source>
        <translation>Kehren Sie die Töne um, oder bitten Sie um das Bild, wie es war; suchen Sie damit.</translation>
    </message>
    <message>
        <source>Unified quality</source>
        <translation>Gesamtqualität</translation>
    </message>
    <message>
        <source>No closed or hidden eye found</source>
        <translation>Kein geschlossenes oder verdecktes Auge gefunden</translation>
    </message>
    <message>
        <source>That no candidate is right says little then. Ask for a better image; what harms most comes next.</source>
        <translation>Dass kein Kandidat der Richtige ist, sagt dann wenig. Bitten Sie um ein besseres Bild; was am meisten schadet, kommt als Nächstes.</translation>
    </message>
    <message>
        <source>%1, or turned out of sight</source>
        <extracomment>%1: &quot;About 60 % of the mouth is covered&quot;</extracomment>
        <translation>%1 oder dem Blick abgewandt</translation>
    </message>
    <message>
        <source>Turn of the head plain</source>
        <translation>Kopfdrehung erkennbar</translation>
    </message>
    <message>
        <source>It is plain which way the head is turned</source>
        <translation>Es ist erkennbar, wohin der Kopf gewandt ist</translation>
    </message>
    <message>
        <source>It is not plain which way the head is turned</source>
        <translation>Es ist nicht erkennbar, wohin der Kopf gewandt ist</translation>
    </message>
    <message>
        <source>Often a profile, a hidden face, or too poor an image to tell; with a frontal photograph such faces score low even for the same person.</source>
        <translation>Oft ein Profil, ein verdecktes Gesicht oder ein zu schlechtes Bild; mit einer Frontalaufnahme erreichen solche Gesichter auch bei derselben Person niedrige Werte.</translation>
    </message>
    <message>
        <source>Look yourself how the head is turned; look for a frame in which the face looks towards the camera, or for a reference in the same pose.</source>
        <translation>Sehen Sie selbst nach, wie der Kopf gewandt ist; suchen Sie ein Bild, auf dem das Gesicht zur Kamera blickt, oder ein Referenzbild in gleicher Haltung.</translation>
    </message>
    <message>
        <source>Free of motion blur</source>
        <translation>Frei von Bewegungsunschärfe</translation>
    </message>
    <message>
        <source>No movement found</source>
        <translation>Keine Bewegung gefunden</translation>
    </message>
    <message>
        <source>Blurred by movement</source>
        <translation>Durch Bewegung verwischt</translation>
    </message>
    <message>
        <source>Perhaps blurred by movement</source>
        <translation>Vielleicht durch Bewegung verwischt</translation>
    </message>
    <message>
        <source>Detail along one direction is missing: the face or the camera moved, or the picture was smeared. Distances and shapes along it mislead.</source>
        <translation>In einer Richtung fehlen Einzelheiten: Gesicht oder Kamera haben sich bewegt, oder das Bild wurde verwischt. Abstände und Formen in dieser Richtung täuschen.</translation>
    </message>
    <message>
        <source>Look for a frame in which nothing moves; that direction can be compared least.</source>
        <translation>Suchen Sie ein Bild, in dem sich nichts bewegt; diese Richtung lässt sich am wenigsten vergleichen.</translation>
    </message>
    <message>
        <source>Rows of one moment</source>
        <translation>Zeilen eines Augenblicks</translation>
    </message>
    <message>
        <source>No comb of two moments found</source>
        <translation>Kein Kamm zweier Augenblicke gefunden</translation>
    </message>
    <message>
        <source>Every second row is of another moment</source>
        <translation>Jede zweite Zeile zeigt einen anderen Augenblick</translation>
    </message>
    <message>
        <source>Slightly combed rows</source>
        <translation>Leicht gekämmte Zeilen</translation>
    </message>
    <message>
        <source>A frame of interlaced video: where something moved, both moments stand in one picture, and outlines are torn into combs.</source>
        <translation>Ein Bild aus einem Video im Zeilensprung: Wo sich etwas bewegte, stehen beide Augenblicke in einem Bild, und Umrisse sind zu Kämmen zerrissen.</translation>
    </message>
    <message>
        <source>Deinterlace it (Enhancement), and search with the copy as well.</source>
        <translation>Entfernen Sie den Zeilensprung (Bearbeitung), und suchen Sie auch mit der Kopie.</translation>
    </message>
    <message>
        <source>Only rows as they were recorded are looked at: in a picture that was resized since, combs go unseen.</source>
        <translation>Es werden nur Zeilen so betrachtet, wie sie aufgenommen wurden: In einem seither skalierten Bild bleiben Kämme unbemerkt.</translation>
    </message>
    <message>
        <source>%1: a flat area of one colour lies over it</source>
        <extracomment>%1: &quot;About 60 % of the mouth is covered&quot;</extracomment>
        <translation>%1: Eine einfarbige Fläche liegt darüber</translation>
    </message>
    <message>
        <source>Painted over, or, where it is white, burnt out by light. It may be more than that: the points of the face crowd on what is left. The engine makes a template of the area too.</source>
        <translation>Übermalt oder, wo es weiß ist, vom Licht ausgebrannt. Es kann mehr sein als das: Die Punkte des Gesichts drängen sich auf dem, was übrig ist. Die Engine bildet auch aus der Fläche ein Template.</translation>
    </message>
    <message>
        <source>Ask for the picture from before; compare what is seen, and rely on no score.</source>
        <translation>Bitten Sie um das Bild von davor; vergleichen Sie, was zu sehen ist, und verlassen Sie sich auf keinen Score.</translation>
    </message>
    <message>
        <source>Areas painted in one flat colour go unseen where they take less than a twentieth of it, have an irregular outline, shades or the skin&apos;s colour, or were strongly compressed since.</source>
        <translation>Einfarbig übermalte Flächen bleiben unbemerkt, wo sie weniger als ein Zwanzigstel davon einnehmen, einen unregelmäßigen Umriss, Schattierungen oder die Farbe der Haut haben oder seither stark komprimiert wurden.</translation>
    </message>
    <message>
        <source>Of development photographs of such quality, made worse on purpose, %1 % (%2 to %3) scored below the threshold with a good photograph of the same person (one in a thousand different people above it). How often a search finds the right person first is another figure.</source>
        <extracomment>%1, %2, %3: percentages</extracomment>
        <translation>Von Entwicklungsfotos solcher Qualität, absichtlich verschlechtert, lagen %1 % (%2 bis %3) mit einem guten Foto derselben Person unter der Schwelle (einer von tausend verschiedenen Personen darüber). Wie oft eine Suche die richtige Person zuerst findet, ist eine andere Zahl.</translation>
    </message>
    <message>
        <source>Compared one to one, the engine misses about %1 % (%2 to %3) of such faces; of material of one kind it may be more or fewer</source>
        <extracomment>%1, %2, %3: percentages</extracomment>
        <translation>Im Vergleich eins zu eins verfehlt die Engine etwa %1 % (%2 bis %3) solcher Gesichter; bei Material einer einzigen Art können es mehr oder weniger sein</translation>
    </message>
    <message>
        <source>About %1 % of an eye is cut off by the image&apos;s edge, or covered</source>
        <translation>Etwa %1 % eines Auges sind vom Bildrand abgeschnitten oder verdeckt</translation>
    </message>
    <message>
        <source>About %1 % of the mouth is cut off by the image&apos;s edge, or covered</source>
        <translation>Etwa %1 % des Mundes sind vom Bildrand abgeschnitten oder verdeckt</translation>
    </message>
    <message>
        <source>About %1 % of the face is cut off by the image&apos;s edge, or covered</source>
        <translation>Etwa %1 % des Gesichts sind vom Bildrand abgeschnitten oder verdeckt</translation>
    </message>
</context>
<context>
    <name>FaceText</name>
    <message>
        <source>Q-%1</source>
        <extracomment>The mark of a face in a probe image; Q stands for &quot;questioned&quot;</extracomment>
        <translation>Q-%1</translation>
    </message>
    <message>
        <source>found by the detector</source>
        <translation>vom Detektor gefunden</translation>
    </message>
    <message>
        <source>found, then corrected by hand</source>
        <translation>gefunden, dann von Hand korrigiert</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>von Hand eingezeichnet</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>aufrecht</translation>
    </message>
    <message>
        <source>lies with its crown to the left</source>
        <translation>liegt mit dem Scheitel nach links</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>auf dem Kopf</translation>
    </message>
    <message>
        <source>lies with its crown to the right</source>
        <translation>liegt mit dem Scheitel nach rechts</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 Gesicht</translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhibit %1 ▸ %2</source>
        <extracomment>Which face of which exhibit: %1 is the exhibit&apos;s number, %2 the face&apos;s mark such as Q-1</extracomment>
        <translation>Asservat %1 ▸ %2</translation>
    </message>
    <message>
        <source>turn not measured</source>
        <translation>Drehung nicht gemessen</translation>
    </message>
    <message>
        <source>%1 × %2 px, x %3, y %4</source>
        <extracomment>A face&apos;s box: width × height, then its left and top</extracomment>
        <translation>%1 × %2 px, x %3, y %4</translation>
    </message>
    <message>
        <source>%1 as stored, before the file&apos;s turn</source>
        <extracomment>%1: size and place of a face in an image that its file says to turn or to mirror</extracomment>
        <translation>%1 wie gespeichert, vor der Drehung der Datei</translation>
    </message>
</context>
<context>
    <name>FewOf</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: &quot;GIMP 2.10; Adobe Photoshop 25&quot;</extracomment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileFaultText</name>
    <message>
        <source>“%1” is a folder, and a file is needed.</source>
        <translation>„%1“ ist ein Ordner, gebraucht wird eine Datei.</translation>
    </message>
    <message>
        <source>“%1” has changed since it was opened: it had %2 bytes then and has %3 now.</source>
        <extracomment>%1: a file; %2 and %3: numbers of bytes</extracomment>
        <translation>„%1“ hat sich seit dem Öffnen geändert: Damals waren es %2 Bytes, jetzt sind es %3.</translation>
    </message>
    <message>
        <source>Another file stands in the place of “%1” since it was opened.</source>
        <translation>Seit „%1“ geöffnet wurde, steht eine andere Datei an dieser Stelle.</translation>
    </message>
    <message>
        <source>“%1” has changed since it was opened: somebody wrote to it.</source>
        <translation>„%1“ hat sich seit dem Öffnen geändert: Jemand hat in die Datei geschrieben.</translation>
    </message>
    <message>
        <source>Name the file in it that you mean.</source>
        <translation>Nennen Sie die Datei darin, die Sie meinen.</translation>
    </message>
    <message>
        <source>Nothing of it was recorded: its hash would not be that of what was shown. Wait until nothing copies or records to it, then open it again.</source>
        <translation>Es wurde nichts davon festgehalten: Der Hashwert wäre nicht der dessen, was gezeigt wurde. Warten Sie, bis nichts mehr in die Datei kopiert oder aufzeichnet, und öffnen Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>“%1” is no video but a single picture (%2), whatever its name says.</source>
        <extracomment>%1: a file; %2: a format, such as JPEG</extracomment>
        <translation>„%1“ ist kein Video, sondern ein einzelnes Bild (%2), gleich was der Name sagt.</translation>
    </message>
    <message>
        <source>Use it as an image. If it should be a recording, ask for the file again.</source>
        <translation>Verwenden Sie die Datei als Bild. Sollte sie eine Aufzeichnung sein, fordern Sie sie erneut an.</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>%1 · %2 MP · %3</source>
        <extracomment>Size in pixels, in megapixels, and of the file</extracomment>
        <translation>%1 · %2 MP · %3</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256</source>
        <translation>Den ganzen SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>One of the names of a file that came in several times: %1 its name, %2 when</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Came in as</source>
        <translation>Eingegangen als</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Entnommen aus</translation>
    </message>
    <message>
        <source>SHA-256 of the video: %1</source>
        <extracomment>Of a video; %1: a hash, on lines of its own</extracomment>
        <translation>SHA-256 des Videos: %1</translation>
    </message>
    <message>
        <source>The frame is damaged, or may be built on a damaged one: parts of it may be made up by the decoder.</source>
        <translation>Das Einzelbild ist beschädigt oder kann auf einem beschädigten aufbauen: Teile davon kann der Decoder ersetzt haben.</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Exhibits</source>
        <translation>Asservate</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Exhibit %1, %2, taken in %3</source>
        <extracomment>%1: number, %2: file name, %3: date and time</extracomment>
        <translation>Asservat %1, %2, aufgenommen %3</translation>
    </message>
    <message>
        <source>%1, takes part in the search</source>
        <extracomment>%1: an exhibit of the strip, several of which are searched for together</extracomment>
        <translation>%1, nimmt an der Suche teil</translation>
    </message>
    <message>
        <source>Enhanced copy of exhibit %1</source>
        <extracomment>%1: a number</extracomment>
        <translation>Bearbeitete Kopie von Asservat %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>Under a small picture: %1 is the number of an enhanced copy, %2 its steps, %3 its file</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>FoldingNote</name>
    <message>
        <source>Less</source>
        <extracomment>Shows all of a note that was cut</extracomment>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>FramesField</name>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>GalleriesPage</name>
    <message>
        <source>&amp;New gallery…</source>
        <translation>&amp;Neue Galerie …</translation>
    </message>
    <message>
        <source>Searches are made in galleries: named sets of references with one stated source and legal basis. This lab has none yet.</source>
        <translation>Gesucht wird in Galerien: benannten Mengen von Vergleichsbildern mit angegebener Herkunft und Rechtsgrundlage. Dieses Labor hat noch keine.</translation>
    </message>
    <message>
        <source>New gallery…</source>
        <translation>Neue Galerie …</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>Galerien</translation>
    </message>
    <message>
        <source>This lab is read-only.</source>
        <translation>Dieses Labor ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
</context>
<context>
    <name>GalleryListModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s)</source>
        <translation>
            <numerusform>%Ln Vergleichsbild</numerusform>
            <numerusform>%Ln Vergleichsbilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryPanel</name>
    <message>
        <source>&amp;Enrol images…</source>
        <translation>Bilder &amp;erfassen …</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Vergleichsbilder</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s)</source>
        <translation>
            <numerusform>%Ln Vergleichsbild</numerusform>
            <numerusform>%Ln Vergleichsbilder</numerusform>
        </translation>
    </message>
    <message>
        <source>This lab is read-only.</source>
        <translation>Dieses Labor ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>There is no engine: the models could not be loaded.</source>
        <translation>Es gibt keine Engine: Die Modelle konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation>Die Engine wird noch geladen.</translation>
    </message>
    <message>
        <source>An enrolment is under way; one at a time.</source>
        <translation>Eine Erfassung läuft bereits; immer nur eine zur Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>Not enrolled (%Ln)</source>
        <translation>
            <numerusform>Nicht erfasst (%Ln)</numerusform>
            <numerusform>Nicht erfasst (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Not enrolled (…)</source>
        <translation>Nicht erfasst (…)</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) will no longer be listed: searches in this gallery no longer say that people may be missing because of them, or that a photograph was named as another person too. The files are not touched; if they are enrolled again and fail, they are listed again.</source>
        <translation>
            <numerusform>%Ln Bild wird nicht mehr aufgeführt: Suchen in dieser Galerie sagen nicht mehr, dass seinetwegen Personen fehlen können oder dass ein Foto auch als andere Person benannt war. Die Datei bleibt unberührt; wird sie erneut erfasst und scheitert, steht sie wieder auf der Liste.</numerusform>
            <numerusform>%Ln Bilder werden nicht mehr aufgeführt: Suchen in dieser Galerie sagen nicht mehr, dass ihretwegen Personen fehlen können oder dass ein Foto auch als andere Person benannt war. Die Dateien bleiben unberührt; werden sie erneut erfasst und scheitern, stehen sie wieder auf der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>Von der &amp;Liste nehmen</translation>
    </message>
    <message>
        <source>An enrolment is under way: which of its images cannot be enrolled is listed when it has ended. Nothing was listed before.</source>
        <translation>Eine Erfassung läuft: Welche ihrer Bilder nicht erfasst werden können, steht hier, wenn sie beendet ist. Zuvor war nichts aufgeführt.</translation>
    </message>
    <message>
        <source>An enrolment is under way: which of its images cannot be enrolled is listed when it has ended. What is listed below was listed before.</source>
        <translation>Eine Erfassung läuft: Welche ihrer Bilder nicht erfasst werden können, steht hier, wenn sie beendet ist. Was unten steht, war zuvor schon aufgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>Not enrolled (%Ln …)</source>
        <translation>
            <numerusform>Nicht erfasst (%Ln …)</numerusform>
            <numerusform>Nicht erfasst (%Ln …)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Make templates</source>
        <translation>&amp;Templates berechnen</translation>
    </message>
    <message>
        <source>A gallery is being refreshed; one at a time.</source>
        <translation>Eine Galerie wird gerade aufgefrischt; immer nur ein Vorgang.</translation>
    </message>
    <message>
        <source>The gallery is being refreshed: of which references that is impossible is listed when it has ended.</source>
        <translation>Die Galerie wird aufgefrischt: Bei welchen Vergleichsbildern das nicht geht, steht hier, sobald es beendet ist.</translation>
    </message>
    <message numerus="yes">
        <source>The image quality of %Ln reference(s) was measured with other models than the engine %1 has: the warnings beside them may be wrong, scores are not. It can be measured anew from the stored originals.</source>
        <translation>
            <numerusform>Die Bildqualität von %Ln Vergleichsbild wurde mit anderen Modellen gemessen, als die Engine %1 hat: Die Warnungen daneben können falsch sein, Werte sind es nicht. Sie lässt sich aus dem gespeicherten Original neu messen.</numerusform>
            <numerusform>Die Bildqualität von %Ln Vergleichsbildern wurde mit anderen Modellen gemessen, als die Engine %1 hat: Die Warnungen daneben können falsch sein, Werte sind es nicht. Sie lässt sich aus den gespeicherten Originalen neu messen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Measure quality anew</source>
        <translation>Qualität neu &amp;messen</translation>
    </message>
    <message>
        <source>Not here: this lab is read-only.</source>
        <translation>Nicht hier: Dieses Labor ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>&amp;Mend templates</source>
        <translation>Templates &amp;reparieren</translation>
    </message>
    <message>
        <source>Also of references whose originals were put back since</source>
        <translation>Auch für Vergleichsbilder, deren Originale seitdem zurückgelegt wurden</translation>
    </message>
    <message>
        <source>A search found damaged templates in this gallery and stopped. What is damaged is found, and made anew where the original is stored and whole.</source>
        <translation>Eine Suche hat in dieser Galerie beschädigte Templates gefunden und aufgehört. Was beschädigt ist, wird gefunden und neu berechnet, wo das Original gespeichert und unversehrt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s) cannot be searched: they have no templates of the engine %1 yet. Templates can be made from the stored originals.</source>
        <translation>
            <numerusform>%Ln Vergleichsbild nimmt an keiner Suche teil: Es hat noch kein Template der Engine %1. Aus dem gespeicherten Original kann es berechnet werden.</numerusform>
            <numerusform>%Ln Vergleichsbilder nehmen an keiner Suche teil: Sie haben noch keine Templates der Engine %1. Aus den gespeicherten Originalen können sie berechnet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s) are left out of searches: an earlier attempt could make no templates of them. Why is in the list of what was not enrolled.</source>
        <translation>
            <numerusform>%Ln Vergleichsbild wird bei Suchen ausgelassen: Ein früherer Versuch konnte keine Templates davon berechnen. Warum, steht in der Liste dessen, was nicht erfasst wurde.</numerusform>
            <numerusform>%Ln Vergleichsbilder werden bei Suchen ausgelassen: Ein früherer Versuch konnte keine Templates davon berechnen. Warum, steht in der Liste dessen, was nicht erfasst wurde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapReasonText</name>
    <message>
        <source>a box that reaches beyond what holds it</source>
        <translation>ein Kasten, der über den umgebenden hinausreicht</translation>
    </message>
    <message>
        <source>the file does not say where it is</source>
        <translation>die Datei sagt nicht, wo es liegt</translation>
    </message>
    <message>
        <source>lies within another item</source>
        <translation>liegt in einem anderen Teil</translation>
    </message>
    <message>
        <source>lies outside of the file</source>
        <translation>liegt außerhalb der Datei</translation>
    </message>
    <message>
        <source>lies outside of the box for items</source>
        <translation>liegt außerhalb des Kastens für Teile</translation>
    </message>
    <message>
        <source>more than %1 entries</source>
        <translation>mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>more than %1 bytes when unpacked</source>
        <translation>entpackt mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>more than %1 directories</source>
        <translation>mehr als %1 Verzeichnisse</translation>
    </message>
    <message>
        <source>more than %1 elements in each other</source>
        <translation>mehr als %1 Elemente ineinander</translation>
    </message>
    <message>
        <source>more than %1 elements</source>
        <translation>mehr als %1 Elemente</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 bytes, of which at most %2 are read</source>
        <translation>%1 Bytes, von denen höchstens %2 gelesen werden</translation>
    </message>
    <message>
        <source>%1 bytes are announced</source>
        <translation>%1 Bytes sind angekündigt</translation>
    </message>
    <message>
        <source>too many packets</source>
        <translation>zu viele Pakete</translation>
    </message>
    <message>
        <source>cannot be decoded</source>
        <translation>lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>cannot be unpacked to its end</source>
        <translation>lässt sich nicht bis zum Ende entpacken</translation>
    </message>
    <message>
        <source>no marker at byte %1</source>
        <translation>keine Marke bei Byte %1</translation>
    </message>
    <message>
        <source>a segment that reaches beyond the file at byte %1</source>
        <translation>ein Segment bei Byte %1, das über die Datei hinausreicht</translation>
    </message>
    <message>
        <source>a piece without a head</source>
        <translation>ein Stück ohne Kopf</translation>
    </message>
    <message>
        <source>a piece that lies outside of its packet</source>
        <translation>ein Stück, das außerhalb seines Pakets liegt</translation>
    </message>
    <message>
        <source>is no image of a known kind</source>
        <translation>ist kein Bild einer bekannten Art</translation>
    </message>
    <message>
        <source>no image resource at byte %1</source>
        <translation>keine Bildressource bei Byte %1</translation>
    </message>
    <message>
        <source>an image resource that reaches beyond its segment</source>
        <translation>eine Bildressource, die über ihr Segment hinausreicht</translation>
    </message>
    <message>
        <source>too short for a directory</source>
        <translation>zu kurz für ein Verzeichnis</translation>
    </message>
    <message>
        <source>EXIF, XMP and IPTC of this kind of TIFF are not read</source>
        <translation>EXIF, XMP und IPTC dieser Art von TIFF werden nicht gelesen</translation>
    </message>
    <message>
        <source>a directory that is reached twice, at byte %1</source>
        <translation>ein Verzeichnis bei Byte %1, das zweimal erreicht wird</translation>
    </message>
    <message>
        <source>a directory that reaches beyond its end, at byte %1</source>
        <translation>ein Verzeichnis bei Byte %1, das über sein Ende hinausreicht</translation>
    </message>
    <message>
        <source>is not in UTF-8</source>
        <translation>ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>declares entities, which XMP forbids</source>
        <translation>vereinbart Entitäten, was XMP verbietet</translation>
    </message>
    <message>
        <source>parts of the file</source>
        <translation>Teile der Datei</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>extended XMP</source>
        <translation>erweitertes XMP</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>&amp;Reason for this search</source>
        <translation>&amp;Begründung dieser Suche</translation>
    </message>
    <message>
        <source>Why it is needed all the same</source>
        <translation>Warum sie trotzdem nötig ist</translation>
    </message>
    <message>
        <source>It stays with the result: over the candidates, the comparison and in the copied note</source>
        <translation>Sie bleibt beim Ergebnis: über den Kandidaten, über dem Vergleich und in der kopierten Notiz</translation>
    </message>
    <message>
        <source>The policy refuses this search, unless you override its rule with a reason.</source>
        <translation>Die Richtlinie lehnt diese Suche ab, es sei denn, Sie übergehen ihre Regel mit einer Begründung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Warning&quot;, &quot;Reason needed&quot;, &quot;Refused&quot;; %2: which rule met what</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Override rule “%1”</source>
        <extracomment>Tick box; %1: what a rule of the policy is called</extracomment>
        <translation>Regel „%1“ übergehen</translation>
    </message>
    <message>
        <source>State &amp;provenance</source>
        <translation>&amp;Herkunft angeben</translation>
    </message>
    <message>
        <source>To the list of how images come about, above</source>
        <translation>Zur Liste, wie Bilder entstehen, weiter oben</translation>
    </message>
    <message>
        <source>This lab is read-only: nothing can be stated in it.</source>
        <translation>Dieses Labor kann nur gelesen werden: Hier lässt sich nichts angeben.</translation>
    </message>
    <message>
        <source>The policy asks for a reason: write it down here, in at least three letters.</source>
        <translation>Die Richtlinie verlangt eine Begründung: Schreiben Sie sie hier auf, mit mindestens drei Buchstaben.</translation>
    </message>
    <message>
        <source>Override this rule</source>
        <translation>Diese Regel übergehen</translation>
    </message>
</context>
<context>
    <name>GateText</name>
    <message>
        <source>quality %1 of 100, below %2</source>
        <extracomment>of a quality value from 0 to 100; %1: what was found, %2: the least that is allowed</extracomment>
        <translation>Qualität %1 von 100, unter %2</translation>
    </message>
    <message>
        <source>below %1</source>
        <extracomment>%1: a limit with its unit, such as 14 px</extracomment>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <extracomment>%1: a limit with its unit, such as 40 °</extracomment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 could not be measured</source>
        <extracomment>%1: what is measured, such as &quot;Distance between the eyes&quot;</extracomment>
        <translation>%1: konnte nicht gemessen werden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: what was found, such as &quot;12 px between the eyes&quot;; %2: &quot;below 14 px&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The policy warns</source>
        <translation>Die Richtlinie warnt</translation>
    </message>
    <message>
        <source>The policy asked for a reason</source>
        <translation>Die Richtlinie verlangte eine Begründung</translation>
    </message>
    <message>
        <source>The policy refuses; it was overridden</source>
        <translation>Die Richtlinie lehnt ab; sie wurde übergangen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: one of several photographs, such as Exhibit 4 ▸ Q-1; %2: a sentence about it
----------
%1: photographs, such as Exhibit 4 ▸ Q-1; %2: a sentence about each of them</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: &quot;The policy warns&quot;, %2: &quot;Rule “few-pixels”: 12 px between the eyes, below 14 px.&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Reason needed</source>
        <translation>Begründung nötig</translation>
    </message>
    <message>
        <source>Refused; may be overridden</source>
        <translation>Abgelehnt; kann übergangen werden</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Provenance: %1</source>
        <extracomment>%1: how an image came about</extracomment>
        <translation>Herkunft: %1</translation>
    </message>
    <message>
        <source>Rule “%1”: %2.</source>
        <extracomment>%1: what a rule of the policy is called; %2: what it met, such as &quot;Provenance: Unknown&quot;</extracomment>
        <translation>Regel „%1“: %2.</translation>
    </message>
    <message>
        <source>Reason given for this search: “%1”</source>
        <translation>Begründung dieser Suche: „%1“</translation>
    </message>
    <message>
        <source>Reason given, though no rule asked for one: “%1”</source>
        <translation>Begründung, obwohl keine Regel eine verlangte: „%1“</translation>
    </message>
    <message>
        <source>Provenance of what the file says that it was made from: %1</source>
        <extracomment>%1: how an image came about</extracomment>
        <translation>Herkunft dessen, woraus das Bild laut seiner Datei gemacht wurde: %1</translation>
    </message>
    <message>
        <source>%1 could not be measured. %2</source>
        <extracomment>%1: what is measured, such as &quot;Distance between the eyes&quot;; %2: a sentence that says why</extracomment>
        <translation>%1 war nicht messbar. %2</translation>
    </message>
    <message>
        <source>Both photographs</source>
        <extracomment>Of two photographs that are searched for together</extracomment>
        <translation>Beide Fotos</translation>
    </message>
    <message>
        <source>All %1 photographs</source>
        <extracomment>Of photographs that are searched for together; %1: how many, at least 3</extracomment>
        <translation>Alle %1 Fotos</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <extracomment>%1: what was found, such as &quot;10 px between the eyes&quot;; %2: the same not rounded, such as &quot;9.6 px&quot;; %3: &quot;below 10 px&quot;</extracomment>
        <translation>%1 (%2), %3</translation>
    </message>
</context>
<context>
    <name>GreyPick</name>
    <message>
        <source>R %1 G %2 B %3</source>
        <extracomment>red, green and blue, 0 to 255</extracomment>
        <translation>R %1 G %2 B %3</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>of a picture in fewer pixels</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>x %1, y %2 · mean of %3 × %3 px: %4</source>
        <extracomment>%1, %2: a place; %3: a number of pixels; %4: &quot;R 118 G 90 B 71&quot;</extracomment>
        <translation>x %1, y %2 · Mittel über %3 × %3 px: %4</translation>
    </message>
    <message>
        <source> · Click what is grey in the scene · Arrows move the place · Enter shows the result</source>
        <translation> · Anklicken, was in der Szene grau ist · Pfeile bewegen die Stelle · Eingabe zeigt das Ergebnis</translation>
    </message>
</context>
<context>
    <name>HintList</name>
    <message>
        <source>Hint: %1</source>
        <extracomment>%1: what a file hints at</extracomment>
        <translation>Anhaltspunkt: %1</translation>
    </message>
    <message>
        <source>Hint of %1: %2</source>
        <extracomment>%1: &quot;Exhibit 3, from which it was made&quot;; %2: what its file hints at</extracomment>
        <translation>Hinweis aus %1: %2</translation>
    </message>
    <message>
        <source>No further hint at how it was made or changed. What nearly every file has stands with the metadata. That proves nothing.</source>
        <translation>Kein weiterer Hinweis darauf, wie es entstand oder verändert wurde. Was fast jede Datei hat, steht bei den Metadaten. Das beweist nichts.</translation>
    </message>
</context>
<context>
    <name>ImageCanvas</name>
    <message>
        <source>Face %1, %2</source>
        <extracomment>%1: label such as Q-1; %2: size and place</extracomment>
        <translation>Gesicht %1, %2</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>upper middle</source>
        <translation>oben Mitte</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>middle left</source>
        <translation>Mitte links</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>middle right</source>
        <translation>Mitte rechts</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>lower middle</source>
        <translation>unten Mitte</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 by %2 pixels, %3</source>
        <extracomment>%1 and %2: width and height in pixels; %3: where in the image, such as &quot;upper left&quot;</extracomment>
        <translation>%1 mal %2 Pixel, %3</translation>
    </message>
    <message>
        <source>x %1, y %2 · R %3 G %4 B %5</source>
        <extracomment>Pixel under the pointer: place in the stored image, then red, green and blue, 0 to 255</extracomment>
        <translation>x %1, y %2 · R %3 G %4 B %5</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source> · not smoothed</source>
        <extracomment>Shown beside the zoom when image pixels are drawn as squares without smoothing</extracomment>
        <translation> · ungeglättet</translation>
    </message>
    <message>
        <source> · turned %1°</source>
        <extracomment>Shown beside the zoom: the view is turned by this angle</extracomment>
        <translation> · um %1° gedreht</translation>
    </message>
    <message>
        <source> · smoothed</source>
        <extracomment>Shown beside the zoom when what is between the image&apos;s pixels is blended</extracomment>
        <translation> · geglättet</translation>
    </message>
    <message>
        <source>Drag a box around the missed face, or Enter places one · Esc leaves</source>
        <translation>Rahmen um das übersehene Gesicht ziehen, oder Enter setzt einen · Esc beendet</translation>
    </message>
    <message>
        <source>Arrows move the box, Ctrl resizes, Shift goes further · Enter keeps it, Esc does not</source>
        <translation>Pfeile bewegen den Rahmen, Strg ändert die Größe, Umschalt geht weiter · Enter behält ihn, Esc nicht</translation>
    </message>
    <message>
        <source>x %1, y %2 · about R %3 G %4 B %5</source>
        <extracomment>The same of an image that is shown in fewer pixels than it has: the colour is a mean</extracomment>
        <translation>x %1, y %2 · etwa R %3 G %4 B %5</translation>
    </message>
    <message>
        <source>%1, not seen there but computed</source>
        <extracomment>Of a face&apos;s box; %1: its size and where it is in the image</extracomment>
        <translation>%1, dort nicht gesehen, sondern berechnet</translation>
    </message>
    <message>
        <source>%1, computed</source>
        <extracomment>Beside a face&apos;s box whose place is computed; %1: such as F-2</extracomment>
        <translation>%1, berechnet</translation>
    </message>
</context>
<context>
    <name>ImageProblemText</name>
    <message>
        <source>The stored image is damaged: its SHA-256 is not the recorded one</source>
        <translation>Das gespeicherte Bild ist beschädigt: Sein SHA-256 ist nicht der verzeichnete</translation>
    </message>
    <message>
        <source>The stored image is missing</source>
        <translation>Das gespeicherte Bild fehlt</translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation>Das Bild ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>ImageText</name>
    <message numerus="yes">
        <source>%n bits a channel</source>
        <translation>
            <numerusform>%n Bit je Kanal</numerusform>
            <numerusform>%n Bit je Kanal</numerusform>
        </translation>
    </message>
    <message>
        <source>transparency laid on grey</source>
        <translation>Transparenz auf Grau gelegt</translation>
    </message>
    <message numerus="yes">
        <source>first of %n pictures</source>
        <extracomment>The file holds several pictures; always more than one</extracomment>
        <translation>
            <numerusform>erstes von %n Bild</numerusform>
            <numerusform>erstes von %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>grey</source>
        <extracomment>Colour model of an image</extracomment>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>palette</source>
        <extracomment>Colour model of an image: numbers that point into a table of colours</extracomment>
        <translation>Palette</translation>
    </message>
    <message>
        <source>1 bit a channel</source>
        <translation>1 Bit je Kanal</translation>
    </message>
    <message>
        <source>end marker missing, pixels complete</source>
        <extracomment>Of a file whose last bytes are missing; the picture itself is complete</extracomment>
        <translation>Endemarke fehlt, Pixel vollständig</translation>
    </message>
    <message>
        <source>as stored</source>
        <translation>wie gespeichert</translation>
    </message>
    <message>
        <source>shown mirrored left to right (EXIF 2)</source>
        <translation>links-rechts gespiegelt gezeigt (EXIF 2)</translation>
    </message>
    <message>
        <source>shown turned by 180° (EXIF 3)</source>
        <translation>um 180° gedreht gezeigt (EXIF 3)</translation>
    </message>
    <message>
        <source>shown mirrored top to bottom (EXIF 4)</source>
        <translation>oben-unten gespiegelt gezeigt (EXIF 4)</translation>
    </message>
    <message>
        <source>shown mirrored and turned 90° anticlockwise (EXIF 5)</source>
        <translation>gespiegelt und 90° gegen den Uhrzeigersinn gedreht gezeigt (EXIF 5)</translation>
    </message>
    <message>
        <source>shown turned 90° clockwise (EXIF 6)</source>
        <translation>90° im Uhrzeigersinn gedreht gezeigt (EXIF 6)</translation>
    </message>
    <message>
        <source>shown mirrored and turned 90° clockwise (EXIF 7)</source>
        <translation>gespiegelt und 90° im Uhrzeigersinn gedreht gezeigt (EXIF 7)</translation>
    </message>
    <message>
        <source>shown turned 90° anticlockwise (EXIF 8)</source>
        <translation>90° gegen den Uhrzeigersinn gedreht gezeigt (EXIF 8)</translation>
    </message>
    <message>
        <source>%1 bits a channel, read with 8</source>
        <extracomment>Always more than 8 bits</extracomment>
        <translation>%1 Bit je Kanal, mit 8 gelesen</translation>
    </message>
    <message>
        <source>The file has %1 bits a channel. The engine and every measure read it with 8: differences in brightness finer than that take no part.</source>
        <translation>Die Datei hat %1 Bit je Kanal. Die Engine und jedes Maß lesen sie mit 8: Feinere Helligkeitsunterschiede wirken nicht mit.</translation>
    </message>
</context>
<context>
    <name>IntakeReport</name>
    <message>
        <source>The photograph “%1” is Exhibit %2 already, taken in on %3. That it came in again has been noted with it.</source>
        <extracomment>%1: file name, %2: number of the exhibit, %3: date and time</extracomment>
        <translation>Das Foto „%1“ ist bereits Asservat %2, aufgenommen am %3. Dass es noch einmal eingegangen ist, wurde dort vermerkt.</translation>
    </message>
    <message>
        <source>The photograph “%1” is Exhibit %2 already, taken in as “%3” on %4. The new name has been noted with it.</source>
        <extracomment>%1: file name, %2: number of the exhibit, %3: its first file name, %4: date and time</extracomment>
        <translation>Das Foto „%1“ ist bereits Asservat %2, aufgenommen als „%3“ am %4. Der neue Name wurde dort vermerkt.</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Dateien zeigen</translation>
    </message>
    <message>
        <source>Copy this list as text</source>
        <translation>Diese Liste als Text kopieren</translation>
    </message>
    <message>
        <source>Dismiss this list</source>
        <translation>Diese Liste schließen</translation>
    </message>
    <message>
        <source>Hide the files</source>
        <translation>Dateien verbergen</translation>
    </message>
    <message>
        <source>1 file was not taken in</source>
        <translation>1 Datei wurde nicht aufgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n files were not taken in</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n Dateien wurden nicht aufgenommen</numerusform>
            <numerusform>%n Dateien wurden nicht aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 photograph was an exhibit already</source>
        <translation>1 Foto war schon ein Asservat</translation>
    </message>
    <message numerus="yes">
        <source>%n photographs were exhibits already</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n Fotos waren schon Asservate</numerusform>
            <numerusform>%n Fotos waren schon Asservate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Below the first three files of a list</extracomment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not taken in: %2</source>
        <extracomment>%1: a file; %2: a sentence on what failed in the laboratory</extracomment>
        <translation>„%1“ wurde nicht aufgenommen: %2</translation>
    </message>
</context>
<context>
    <name>JobBanner</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <source>No work is running.</source>
        <translation>Es läuft kein Vorgang.</translation>
    </message>
    <message>
        <source>Running work</source>
        <translation>Laufende Vorgänge</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>wird angehalten …</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>How much of a job is done</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>pausing…</source>
        <translation>wird angehalten …</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>Fortsetzen: %1</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>No work running</source>
        <translation>Kein Vorgang</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all running work (Ctrl+J)</source>
        <translation>Alle laufenden Vorgänge zeigen (Strg+J)</translation>
    </message>
</context>
<context>
    <name>LabAdvice</name>
    <message>
        <source>Nothing was changed. This lab has no good backup of its own: Semblance makes one only before it brings a lab up to date. With a copy of “lab.sqlite” from your own backups: close the lab everywhere, then run `%1`.</source>
        <translation>Nichts wurde verändert. Dieses Labor hat keine eigene brauchbare Sicherung: Semblance legt nur eine an, bevor es ein Labor auf den neuesten Stand bringt. Mit einer Kopie von „lab.sqlite“ aus Ihren eigenen Sicherungen: Schließen Sie das Labor überall und führen Sie dann `%1` aus.</translation>
    </message>
    <message>
        <source>Nothing was changed. The newest good backup of this lab is “%1”; what was recorded since then is not in it. To go back to it, close the lab everywhere, then run `%2`.</source>
        <translation>Nichts wurde verändert. Die neueste brauchbare Sicherung dieses Labors ist „%1“; was seither erfasst wurde, ist darin nicht enthalten. Um zu ihr zurückzukehren, schließen Sie das Labor überall und führen Sie dann `%2` aus.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take the same image in, or enrol it, once more: the lab then puts it in its place and keeps the other bytes beside it.</source>
        <translation>Nichts wurde verändert. Nehmen Sie dasselbe Bild noch einmal auf: Das Labor legt es dann an seinen Platz und bewahrt die anderen Bytes daneben auf.</translation>
    </message>
    <message>
        <source>Nothing was changed. Do not go on working in the lab: copy its whole folder first. “semblance-cli lab check” says what else is damaged and which backup there is; other files of the lab come back from your own backups.</source>
        <translation>Nichts wurde verändert. Arbeiten Sie nicht in dem Labor weiter: Kopieren Sie zuerst seinen ganzen Ordner. „semblance-cli lab check“ sagt, was sonst beschädigt ist und welche Sicherung es gibt; andere Dateien des Labors kommen aus Ihren eigenen Sicherungen zurück.</translation>
    </message>
    <message>
        <source>Who can look into it sees its faces. Close it with `chmod -R o= %1`; what is added later lets in whom its folder lets in.</source>
        <extracomment>%1: a command</extracomment>
        <translation>Wer hineinsehen kann, sieht seine Gesichter. Schließen Sie es mit `chmod -R o= %1`; was später dazukommt, lässt ein, wen sein Ordner einlässt.</translation>
    </message>
    <message>
        <source>Semblance neither reads nor writes the column “%1”: it does no harm to what the lab records. It can stay; to take it off would write every row of that table anew, and no command for that is given here.</source>
        <extracomment>%1: “age” of table “person”</extracomment>
        <translation>Semblance liest und schreibt die Spalte „%1“ nicht: Sie schadet dem nicht, was das Labor verzeichnet. Sie kann bleiben; sie zu entfernen würde jede Zeile dieser Tabelle neu schreiben, darum steht hier kein Befehl dafür.</translation>
    </message>
    <message>
        <source>Semblance neither reads nor writes “%1”: it does no harm to what the lab records and can stay. To remove it with all that it holds, close the lab everywhere, then run `%2`.</source>
        <translation>Semblance liest und schreibt „%1“ nicht: Es schadet dem nicht, was das Labor verzeichnet, und kann bleiben. Um es mit allem Inhalt zu entfernen, schließen Sie das Labor überall und führen Sie dann `%2` aus.</translation>
    </message>
    <message>
        <source>The index “%1” changes no record, but it can make Semblance slower or keep it from writing. To remove it, close the lab everywhere, then run `%2`.</source>
        <translation>Der Index „%1“ ändert keinen Datensatz, kann Semblance aber verlangsamen oder am Schreiben hindern. Um ihn zu entfernen, schließen Sie das Labor überall und führen Sie dann `%2` aus.</translation>
    </message>
    <message>
        <source>The trigger “%1” changes records whenever Semblance writes. What it has changed so far cannot be told: compare with a copy of the lab from before it. To remove it, close the lab everywhere, then run `%2`.</source>
        <translation>Der Trigger „%1“ ändert Datensätze, sobald Semblance schreibt. Was er bisher geändert hat, lässt sich nicht sagen: Vergleichen Sie mit einer Kopie des Labors aus der Zeit davor. Um ihn zu entfernen, schließen Sie das Labor überall und führen Sie dann `%2` aus.</translation>
    </message>
    <message>
        <source>Take the same image in, or enrol it, once more: the lab then puts it back under its record.</source>
        <translation>Nehmen Sie dasselbe Bild noch einmal auf oder erfassen Sie es noch einmal: das Labor legt es dann zu seinem Eintrag zurück.</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy the lab&apos;s whole folder before you go on working in it. Records and files that are damaged come back from your own backups alone; the images of references can also be enrolled into a new gallery.</source>
        <translation>Es wurde nichts geändert. Kopieren Sie den ganzen Ordner des Labors, bevor Sie darin weiterarbeiten. Beschädigte Datensätze und Dateien kommen nur aus Ihren eigenen Sicherungen zurück; die Vergleichsbilder lassen sich auch in eine neue Galerie erfassen.</translation>
    </message>
    <message>
        <source>Nothing was changed. The marker only says which lab the folder is, and the database says so too: `%1` checks the database and writes the marker anew.</source>
        <extracomment>%1: a command</extracomment>
        <translation>Nichts wurde verändert. Die Kennzeichnung sagt nur, welches Labor der Ordner ist, und die Datenbank sagt es auch: `%1` prüft die Datenbank und schreibt die Kennzeichnung neu.</translation>
    </message>
    <message>
        <source>Nothing is lost: the files in the lab&apos;s folder “search” are copies of what the database holds, and the next search of the gallery makes them anew (`semblance-cli search PHOTO --gallery NAME --lab DIR`, or in the window). Check the drive where it happens again.</source>
        <translation>Nichts ist verloren: Die Dateien im Ordner „search“ des Labors sind Kopien dessen, was die Datenbank enthält, und die nächste Suche in der Galerie legt sie neu an (`semblance-cli search PHOTO --gallery NAME --lab DIR` oder im Fenster). Prüfen Sie das Laufwerk, wenn es wieder vorkommt.</translation>
    </message>
    <message>
        <source>Its checksum is right: the drive did not change it, something wrote it so, such as another program. `%1`, or the gallery&apos;s page in the window, makes the template anew where the original is stored and whole; else the reference is left out of searches. Until then the gallery is searched only while its file in the lab&apos;s folder “search” holds a sound copy.</source>
        <extracomment>%1: a command</extracomment>
        <translation>Seine Prüfsumme stimmt: Nicht das Laufwerk hat es verändert, sondern etwas hat es so geschrieben, etwa ein anderes Programm. `%1` oder die Seite der Galerie im Fenster berechnet das Template neu, wo das Original gespeichert und unversehrt ist; sonst bleibt das Vergleichsbild bei Suchen außen vor. Bis dahin wird die Galerie nur durchsucht, solange ihre Datei im Ordner „search“ des Labors eine unversehrte Kopie enthält.</translation>
    </message>
    <message>
        <source>`%1`, or the gallery&apos;s page in the window, makes the template anew where the original is stored and whole; else the reference is left out of searches. Until then the gallery is searched only while its file in the lab&apos;s folder “search” holds a sound copy. Check the drive: what changed a number can change more.</source>
        <extracomment>%1: a command</extracomment>
        <translation>`%1` oder die Seite der Galerie im Fenster berechnet das Template neu, wo das Original gespeichert und unversehrt ist; sonst bleibt das Vergleichsbild bei Suchen außen vor. Bis dahin wird die Galerie nur durchsucht, solange ihre Datei im Ordner „search“ des Labors eine unversehrte Kopie enthält. Prüfen Sie das Laufwerk: Was eine Zahl verändert hat, kann mehr verändern.</translation>
    </message>
</context>
<context>
    <name>LabDialog</name>
    <message>
        <source>Choose a lab</source>
        <translation>Labor wählen</translation>
    </message>
    <message>
        <source>A lab is a folder that holds galleries, exhibits and the untouched originals. Nothing in it leaves this computer.</source>
        <translation>Ein Labor ist ein Ordner mit Galerien, Asservaten und den unberührten Originalen. Nichts daraus verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Open a lab</source>
        <translation>Labor öffnen</translation>
    </message>
    <message>
        <source>A folder that this program made before.</source>
        <translation>Ein Ordner, den dieses Programm früher angelegt hat.</translation>
    </message>
    <message>
        <source>Create a lab</source>
        <translation>Labor anlegen</translation>
    </message>
</context>
<context>
    <name>LabOpening</name>
    <message>
        <source>Opening the lab</source>
        <translation>Labor wird geöffnet</translation>
    </message>
    <message>
        <source>Creating the lab</source>
        <translation>Labor wird angelegt</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
</context>
<context>
    <name>ListComparison</name>
    <message>
        <source>not listed</source>
        <translation>nicht aufgeführt</translation>
    </message>
    <message>
        <source>Original and enhanced copy</source>
        <translation>Original und bearbeitete Kopie</translation>
    </message>
    <message>
        <source>Candidate</source>
        <extracomment>%1: &quot;Exhibit 3 (copy)&quot;; headers of a table, two lines each</extracomment>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>An enhanced copy holds nothing that its original does not. Where the lists differ, neither is the better one for it.</source>
        <translation>Eine bearbeitete Kopie enthält nichts, was ihr Original nicht enthält. Wo sich die Listen unterscheiden, ist darum keine die bessere.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rank
%1</source>
        <translation>Rang
%1</translation>
    </message>
    <message>
        <source>Score
%1</source>
        <translation>Wert
%1</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>%1 and %2 in gallery “%3”, engine %4, threshold %5</source>
        <extracomment>%1 and %2: &quot;Exhibit 3&quot;, &quot;Exhibit 4 (copy)&quot;; %3: a gallery; %4: an engine; %5: a number</extracomment>
        <translation>%1 und %2 in Galerie „%3“, Engine %4, Schwelle %5</translation>
    </message>
    <message>
        <source>Their scores are not on one footing: the two have other numbers of pixels between the eyes, and in few pixels the engine weighs its networks otherwise and one person&apos;s photographs score lower. Compare ranks, not scores.</source>
        <translation>Ihre Werte haben nicht dieselbe Grundlage: Beide haben verschieden viele Pixel zwischen den Augen, und bei wenigen Pixeln gewichtet die Engine ihre Netze anders, und Fotos einer Person erhalten niedrigere Werte. Vergleichen Sie Ränge, nicht Werte.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close Semblance</source>
        <translation>Semblance schließen</translation>
    </message>
    <message>
        <source>No lab is open.</source>
        <translation>Kein Labor ist geöffnet.</translation>
    </message>
    <message>
        <source>This lab is read-only: everything can be looked at and searched, nothing can be taken in or enrolled. Its folder cannot be written: %1</source>
        <translation>Dieses Labor ist schreibgeschützt: Alles kann angesehen und durchsucht, nichts kann aufgenommen oder erfasst werden. In seinen Ordner kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 — Semblance</source>
        <translation>%1 — Semblance</translation>
    </message>
    <message>
        <source>Open another lab</source>
        <translation>Anderes Labor öffnen</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Sprache wechseln</translation>
    </message>
    <message>
        <source>Open or create a lab…</source>
        <translation>Labor öffnen oder anlegen …</translation>
    </message>
    <message>
        <source>Stop and &amp;quit</source>
        <translation>Anhalten und &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Stop and change the lab</source>
        <translation>&amp;Anhalten und Labor wechseln</translation>
    </message>
    <message>
        <source>&amp;Stop and change the language</source>
        <translation>&amp;Anhalten und Sprache wechseln</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are still running, among them: %1.</source>
        <translation>
            <numerusform>%n Vorgang läuft noch: %1.</numerusform>
            <numerusform>%n Vorgänge laufen noch, darunter: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>Load the other engine</source>
        <translation>Andere Engine laden</translation>
    </message>
    <message>
        <source>&amp;Stop and load the engine</source>
        <translation>An&amp;halten und Engine laden</translation>
    </message>
    <message>
        <source>&amp;Quit without the steps</source>
        <translation>Ohne die Schritte &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Change the lab without the steps</source>
        <translation>Ohne die Schritte das Labor &amp;wechseln</translation>
    </message>
    <message>
        <source>&amp;Change the language without the steps</source>
        <translation>Ohne die Schritte die Sprache &amp;wechseln</translation>
    </message>
    <message>
        <source>&amp;Load the engine without the steps</source>
        <translation>Ohne die Schritte die Engine &amp;laden</translation>
    </message>
    <message numerus="yes">
        <source>Of %n exhibit(s) the steps of enhancement are saved neither as a copy nor as a file. They would be lost.</source>
        <translation>
            <numerusform>Zu %n Asservat sind die Schritte der Bearbeitung weder als Kopie noch als Datei gesichert. Sie gingen verloren.</numerusform>
            <numerusform>Zu %n Asservaten sind die Schritte der Bearbeitung weder als Kopie noch als Datei gesichert. Sie gingen verloren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasureTable</name>
    <message>
        <source>All measures</source>
        <translation>Alle Messgrößen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>0–100</source>
        <translation>0–100</translation>
    </message>
    <message>
        <source>not measured</source>
        <extracomment>A measure that could not be computed</extracomment>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;Warning: Blurred&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>0 is worst, 100 is best</source>
        <translation>0 ist am schlechtesten, 100 am besten</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <extracomment>A measure that follows no formula of ISO/IEC 29794-5: Semblance&apos;s own; %1 is its name</extracomment>
        <translation>%1 (eigenes Maß)</translation>
    </message>
</context>
<context>
    <name>MetadataModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>What an entry of a file&apos;s metadata is called</extracomment>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
</context>
<context>
    <name>MetadataWindow</name>
    <message>
        <source>Show only what contains …</source>
        <translation>Nur zeigen, was enthält …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All metadata of the file</source>
        <translation>Alle Metadaten der Datei</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The chosen rows, or all that are shown, as text (%1)</source>
        <extracomment>%1: its keys</extracomment>
        <translation>Die gewählten Zeilen oder alle gezeigten, als Text (%1)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Metadata of %1</source>
        <extracomment>Title of a window; %1: a file</extracomment>
        <translation>Metadaten von %1</translation>
    </message>
    <message>
        <source>Read by %1, %2 UTC</source>
        <extracomment>%1: a program, %2: date and time</extracomment>
        <translation>Gelesen von %1, %2 UTC</translation>
    </message>
    <message>
        <source>SHA-256 of all of it: %1</source>
        <translation>SHA-256 des Ganzen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <extracomment>%1 of %2 rows of a table</extracomment>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>Hint: %1. %2</source>
        <extracomment>%1: what a file hints at; %2: sentences about what that may mean</extracomment>
        <translation>Anhaltspunkt: %1. %2</translation>
    </message>
    <message>
        <source>Read by %1, %2</source>
        <extracomment>%1: a program, %2: date and time</extracomment>
        <translation>Gelesen von %1, %2</translation>
    </message>
    <message>
        <source>The chosen entry&apos;s whole value</source>
        <translation>Der ganze Wert des gewählten Eintrags</translation>
    </message>
</context>
<context>
    <name>MethodText</name>
    <message>
        <source>G. de Haan and E. B. Bellers, Deinterlacing: An Overview, Proceedings of the IEEE 86, 1998: lines of one field; the others their mean or the line above, or each line and the next in halves (blend, both fields)</source>
        <translation>G. de Haan und E. B. Bellers, Deinterlacing: An Overview, Proceedings of the IEEE 86, 1998: Zeilen eines Halbbilds; die übrigen sind deren Mittelwert oder die Zeile darüber, oder jede Zeile und die nächste je zur Hälfte (Mischung beider Halbbilder)</translation>
    </message>
    <message>
        <source>G. D. Evangelidis and E. Z. Psarakis, Parametric Image Alignment Using Enhanced Correlation Coefficient Maximization, IEEE PAMI 30, 2008, as in OpenCV&apos;s findTransformECC, from coarse to fine; then the mean of all frames that cover a pixel, bicubic (R. G. Keys, 1981). Frames go through the steps before this one first; one that correlates less than asked is left out</source>
        <translation>G. D. Evangelidis und E. Z. Psarakis, Parametric Image Alignment Using Enhanced Correlation Coefficient Maximization, IEEE PAMI 30, 2008, wie in findTransformECC von OpenCV, von grob nach fein; danach der Mittelwert aller Einzelbilder, die ein Pixel überdecken, bikubisch (R. G. Keys, 1981). Einzelbilder durchlaufen zuerst die Schritte vor diesem; eines, das weniger als verlangt korreliert, wird ausgelassen</translation>
    </message>
    <message>
        <source>Pixels inside the rectangle, unchanged; places count from the top left corner</source>
        <translation>Pixel innerhalb des Rechtecks, unverändert; Orte zählen von der linken oberen Ecke</translation>
    </message>
    <message>
        <source>Whole quarter turns: pixels change their places only</source>
        <translation>Ganze Vierteldrehungen: Pixel ändern nur ihren Ort</translation>
    </message>
    <message>
        <source>Mirrored: pixels change their places only; a mirrored face is not the face</source>
        <translation>Gespiegelt: Pixel ändern nur ihren Ort; ein gespiegeltes Gesicht ist nicht das Gesicht</translation>
    </message>
    <message>
        <source>G. Buchsbaum, A spatial processor model for object colour perception, Journal of the Franklin Institute 310, 1980: the mean of all light is grey; factors in linear light (IEC 61966-2-1)</source>
        <translation>G. Buchsbaum, A spatial processor model for object colour perception, Journal of the Franklin Institute 310, 1980: Der Mittelwert allen Lichts ist grau; Faktoren in linearem Licht (IEC 61966-2-1)</translation>
    </message>
    <message>
        <source>J. von Kries, Die Gesichtsempfindungen, 1905 (a factor for each channel): the mean light of a square around a place that is grey in the scene becomes grey; factors in linear light (IEC 61966-2-1)</source>
        <translation>J. von Kries, Die Gesichtsempfindungen, 1905 (ein Faktor je Kanal): Das mittlere Licht eines Quadrats um eine Stelle, die in der Szene grau ist, wird grau; Faktoren in linearem Licht (IEC 61966-2-1)</translation>
    </message>
    <message>
        <source>R. C. Gonzalez and R. E. Woods, Digital Image Processing, contrast stretching: a straight line from black to white, the same for each channel</source>
        <translation>R. C. Gonzalez und R. E. Woods, Digital Image Processing, contrast stretching: eine Gerade von Schwarz nach Weiß, für jeden Kanal dieselbe</translation>
    </message>
    <message>
        <source>R. C. Gonzalez and R. E. Woods, Digital Image Processing, power-law transformation: 255·(level/255)^(1/gamma), the same for each channel</source>
        <translation>R. C. Gonzalez und R. E. Woods, Digital Image Processing, power-law transformation: 255·(Stufe/255)^(1/Gamma), für jeden Kanal dasselbe</translation>
    </message>
    <message>
        <source>F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM Journal on Numerical Analysis 17, 1980 (or straight lines); level beyond the outermost points as there</source>
        <translation>F. N. Fritsch und R. E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM Journal on Numerical Analysis 17, 1980 (oder Geraden); jenseits der äußersten Punkte so waagrecht weiter wie dort</translation>
    </message>
    <message>
        <source>K. Zuiderveld, Contrast Limited Adaptive Histogram Equalization, Graphics Gems IV, 1994, as in OpenCV&apos;s CLAHE, on the luma of ITU-R BT.601; colour differences stay</source>
        <translation>K. Zuiderveld, Contrast Limited Adaptive Histogram Equalization, Graphics Gems IV, 1994, wie in CLAHE von OpenCV, auf der Helligkeit (Luma) nach ITU-R BT.601; Farbdifferenzen bleiben</translation>
    </message>
    <message>
        <source>J. W. Tukey, Exploratory Data Analysis, 1977: the median of a square, each channel by itself; mirrored at the picture&apos;s edge</source>
        <translation>J. W. Tukey, Exploratory Data Analysis, 1977: der Median eines Quadrats, jeder Kanal für sich; am Bildrand gespiegelt</translation>
    </message>
    <message>
        <source>C. Tomasi and R. Manduchi, Bilateral Filtering for Gray and Color Images, ICCV 1998: standard deviation in space half the radius, in tone over the mean of the channels&apos; differences; weights in 1/4096; mirrored at the picture&apos;s edge</source>
        <translation>C. Tomasi und R. Manduchi, Bilateral Filtering for Gray and Color Images, ICCV 1998: Standardabweichung im Raum der halbe Radius, im Tonwert über den Mittelwert der Differenzen der Kanäle; Gewichte in 1/4096; am Bildrand gespiegelt</translation>
    </message>
    <message>
        <source>A. Buades, B. Coll and J.-M. Morel, A Non-Local Algorithm for Image Denoising, CVPR 2005: weight exp(-d²/strength²), d² the mean square of the differences of two square patches over all channels; weights in 1/4096; mirrored at the picture&apos;s edge</source>
        <translation>A. Buades, B. Coll und J.-M. Morel, A Non-Local Algorithm for Image Denoising, CVPR 2005: Gewicht exp(-d²/Stärke²), d² das mittlere Quadrat der Differenzen zweier quadratischer Ausschnitte über alle Kanäle; Gewichte in 1/4096; am Bildrand gespiegelt</translation>
    </message>
    <message>
        <source>Clockwise about the centre, corners without picture grey (128)</source>
        <translation>Im Uhrzeigersinn um die Mitte, Ecken ohne Bild grau (128)</translation>
    </message>
    <message>
        <source>ITU-R BT.601 and its pixel aspect ratios (width to height of one pixel): the side that was squeezed is stretched</source>
        <translation>ITU-R BT.601 und die dortigen Pixelseitenverhältnisse (Breite zu Höhe eines Pixels): Die gestauchte Seite wird gestreckt</translation>
    </message>
    <message>
        <source>D. C. Brown, Decentering Distortion of Lenses, Photogrammetric Engineering 32, 1966, radial terms: a point at r comes from r·(1 + k1·r² + k2·r⁴), r from the picture&apos;s centre in halves of its diagonal; k1 below 0 straightens a barrel; what would fold the picture is refused. Where there was no picture, grey (128)</source>
        <translation>D. C. Brown, Decentering Distortion of Lenses, Photogrammetric Engineering 32, 1966, radiale Glieder: Ein Punkt bei r kommt von r·(1 + k1·r² + k2·r⁴), r von der Bildmitte aus in halben Diagonalen; k1 unter 0 begradigt eine tonnenförmige Verzeichnung; was das Bild falten würde, wird abgelehnt. Wo kein Bild war, grau (128)</translation>
    </message>
    <message>
        <source>N. Wiener, Extrapolation, Interpolation, and Smoothing of Stationary Time Series, 1949; R. C. Gonzalez and R. E. Woods, Digital Image Processing: H/(H² + noise) in the spectrum, noise constant; on the luma of ITU-R BT.601, colour differences stay; mirrored at the picture&apos;s edge. Blur of size s: a disc of radius s, a Gaussian of standard deviation s, or a straight line of length s, its angle anticlockwise from the horizontal</source>
        <translation>N. Wiener, Extrapolation, Interpolation, and Smoothing of Stationary Time Series, 1949; R. C. Gonzalez und R. E. Woods, Digital Image Processing: H/(H² + Rauschen) im Spektrum, Rauschen konstant; auf der Helligkeit (Luma) nach ITU-R BT.601, Farbdifferenzen bleiben; am Bildrand gespiegelt. Unschärfe der Größe s: eine Scheibe vom Radius s, eine Gauß-Glocke der Standardabweichung s oder eine gerade Linie der Länge s, ihr Winkel gegen den Uhrzeigersinn von der Waagerechten aus</translation>
    </message>
    <message>
        <source>W. H. Richardson, Bayesian-Based Iterative Method of Image Restoration, Journal of the Optical Society of America 62, 1972; L. B. Lucy, An iterative technique for the rectification of observed distributions, Astronomical Journal 79, 1974; on the luma of ITU-R BT.601, colour differences stay; mirrored at the picture&apos;s edge. Blur of size s: a disc of radius s, a Gaussian of standard deviation s, or a straight line of length s, its angle anticlockwise from the horizontal</source>
        <translation>W. H. Richardson, Bayesian-Based Iterative Method of Image Restoration, Journal of the Optical Society of America 62, 1972; L. B. Lucy, An iterative technique for the rectification of observed distributions, Astronomical Journal 79, 1974; auf der Helligkeit (Luma) nach ITU-R BT.601, Farbdifferenzen bleiben; am Bildrand gespiegelt. Unschärfe der Größe s: eine Scheibe vom Radius s, eine Gauß-Glocke der Standardabweichung s oder eine gerade Linie der Länge s, ihr Winkel gegen den Uhrzeigersinn von der Waagerechten aus</translation>
    </message>
    <message>
        <source>Across, then down; the kernel as much wider as a side shrinks</source>
        <translation>Erst quer, dann längs; der Kern um so viel breiter, wie eine Seite schrumpft</translation>
    </message>
    <message>
        <source>nearest: the pixel whose centre lies nearest</source>
        <translation>nächster: das Pixel, dessen Mitte am nächsten liegt</translation>
    </message>
    <message>
        <source>bilinear: straight lines between pixels, across and down</source>
        <translation>bilinear: gerade Linien zwischen Pixeln, quer und längs</translation>
    </message>
    <message>
        <source>R. G. Keys, Cubic Convolution Interpolation for Digital Image Processing, IEEE Transactions on ASSP 29, 1981 (bicubic, a = -0.5)</source>
        <translation>R. G. Keys, Cubic Convolution Interpolation for Digital Image Processing, IEEE Transactions on ASSP 29, 1981 (bikubisch, a = -0,5)</translation>
    </message>
    <message>
        <source>C. E. Duchon, Lanczos Filtering in One and Two Dimensions, Journal of Applied Meteorology 18, 1979 (lanczos3)</source>
        <translation>C. E. Duchon, Lanczos Filtering in One and Two Dimensions, Journal of Applied Meteorology 18, 1979 (Lanczos 3)</translation>
    </message>
    <message>
        <source>%1. Kernel: %2</source>
        <extracomment>%1: where the method is described; %2: where the kernel that it uses is</extracomment>
        <translation>%1. Kern: %2</translation>
    </message>
</context>
<context>
    <name>MiddlingText</name>
    <message>
        <source>Not quite sharp</source>
        <translation>Nicht ganz scharf</translation>
    </message>
    <message>
        <source>About %1 % of the face is burnt out</source>
        <translation>Etwa %1 % des Gesichts sind ausgebrannt</translation>
    </message>
    <message>
        <source>The cheeks are lit somewhat differently</source>
        <translation>Die Wangen sind etwas verschieden beleuchtet</translation>
    </message>
    <message>
        <source>Colours nearly as of skin in white light</source>
        <translation>Farben fast wie von Haut in weißem Licht</translation>
    </message>
    <message>
        <source>Some noise</source>
        <translation>Etwas Rauschen</translation>
    </message>
    <message>
        <source>Faint blocks of compression</source>
        <translation>Schwache Blöcke der Kompression</translation>
    </message>
    <message>
        <source>Not sure that both eyes are seen open</source>
        <translation>Nicht sicher, dass beide Augen offen zu sehen sind</translation>
    </message>
    <message>
        <source>Something may lie in front of an eye</source>
        <translation>Vor einem Auge liegt vielleicht etwas</translation>
    </message>
    <message>
        <source>Something may lie in front of the mouth</source>
        <translation>Vor dem Mund liegt vielleicht etwas</translation>
    </message>
    <message>
        <source>Something may lie in front of the face</source>
        <translation>Vor dem Gesicht liegt vielleicht etwas</translation>
    </message>
    <message>
        <source>Not sure that the head is bare</source>
        <translation>Nicht sicher, dass der Kopf unbedeckt ist</translation>
    </message>
    <message>
        <source>The mouth may be open</source>
        <translation>Der Mund ist vielleicht offen</translation>
    </message>
    <message>
        <source>Some expression</source>
        <translation>Etwas Ausdruck</translation>
    </message>
    <message>
        <source>Not sure that it is no negative</source>
        <translation>Nicht sicher, dass es kein Negativ ist</translation>
    </message>
    <message>
        <source>Fairly plain which way the head is turned</source>
        <translation>Ziemlich klar, wohin der Kopf gedreht ist</translation>
    </message>
    <message>
        <source>Far enough from ideal to lower the value, but as in ordinary photographs: no notice is given.</source>
        <translation>Weit genug vom Ideal, um den Wert zu senken, aber wie in gewöhnlichen Fotos: kein Hinweis.</translation>
    </message>
    <message>
        <source>On the dark side</source>
        <translation>Eher dunkel als hell</translation>
    </message>
    <message>
        <source>On the bright side</source>
        <translation>Eher hell als dunkel</translation>
    </message>
    <message>
        <source>Enough for a search, if the picture was not enlarged; fewer than passport photographs have, and fine features may not show.</source>
        <translation>Genug für eine Suche, wenn das Bild nicht vergrößert wurde; weniger als Passfotos haben, und feine Merkmale sind vielleicht nicht zu sehen.</translation>
    </message>
    <message>
        <source>About %1 % of the face is very dark</source>
        <translation>Etwa %1 % des Gesichts sind sehr dunkel</translation>
    </message>
    <message>
        <source>An eye may be closed or narrowed</source>
        <translation>Ein Auge ist vielleicht geschlossen oder zugekniffen</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1: a model&apos;s name; %2: what it does; %3: whether it is in use</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>From: %1. Licence: %2</source>
        <extracomment>%1: where a model comes from; %2: its licence</extracomment>
        <translation>Herkunft: %1. Lizenz: %2</translation>
    </message>
    <message>
        <source>Files and their SHA-256</source>
        <translation>Dateien und ihr SHA-256</translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>Gesichter finden</translation>
    </message>
    <message>
        <source>Points of the face</source>
        <translation>Punkte im Gesicht</translation>
    </message>
    <message>
        <source>Likeness of faces</source>
        <translation>Ähnlichkeit von Gesichtern</translation>
    </message>
    <message>
        <source>Head pose</source>
        <translation>Kopfhaltung</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>damaged or missing</source>
        <translation>beschädigt oder fehlend</translation>
    </message>
    <message>
        <source>default pack</source>
        <translation>Standardpaket</translation>
    </message>
    <message>
        <source>optional pack</source>
        <translation>Zusatzpaket</translation>
    </message>
    <message>
        <source>the lab&apos;s own</source>
        <translation>eigenes des Labors</translation>
    </message>
    <message>
        <source>Eyes seen open</source>
        <translation>Augen offen zu sehen</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>What covers a face</source>
        <translation>Was ein Gesicht verdeckt</translation>
    </message>
</context>
<context>
    <name>ModelText</name>
    <message>
        <source>Of %1 LFW probes of %2 px between the eyes with noise and strong compression %3 % (%4 to %5) find the right person first among %6 people; of the undegraded ones %7 % (%8 to %9). Rulers and weights were set on photographs of some of these people; of the %10 probes of the others it is %11 % (%12 to %13) and %14 % (%15 to %16).</source>
        <translation>Von %1 LFW-Fragebildern mit %2 px zwischen den Augen, Rauschen und starker Kompression finden %3 % (%4 bis %5) die richtige Person unter %6 Personen an erster Stelle; von den nicht verschlechterten %7 % (%8 bis %9). Maßstäbe und Gewichte wurden an Fotos eines Teils dieser Personen bestimmt; von den %10 Fragebildern der übrigen sind es %11 % (%12 bis %13) und %14 % (%15 bis %16).</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3) of the %4 LFW View-1 train pairs, 10-fold threshold; the ruler was fitted on the same pairs.</source>
        <translation>%1 % (%2 bis %3) der %4 Paare „LFW View-1 train“, Schwelle zehnfach kreuzvalidiert; der Maßstab wurde an denselben Paaren angepasst.</translation>
    </message>
    <message>
        <source>For probes of few pixels: %1 % of %2 LFW probes of %3 px between the eyes at rank 1 of %4 people, %5 %6 %. Of good photographs %7 % (%8 to %9) of the %10 LFW View-1 train pairs, on which its ruler and its share were fitted.</source>
        <translation>Für Fragebilder mit wenigen Pixeln: %1 % von %2 LFW-Fragebildern mit %3 px zwischen den Augen auf Rang 1 unter %4 Personen, %5 %6 %. Von guten Fotos %7 % (%8 bis %9) der %10 Paare „LFW View-1 train“, an denen sein Maßstab und sein Anteil angepasst wurden.</translation>
    </message>
    <message>
        <source>All %1 faces of the packaged group photographs, no false one; a face in each of the %2 photographs of the LFW View-1 train pairs. Thresholds were chosen on such photographs.</source>
        <translation>Alle %1 Gesichter der mitgelieferten Gruppenfotos, kein falsches; ein Gesicht in jedem der %2 Fotos der Paare „LFW View-1 train“. Die Schwellen wurden an solchen Fotos gewählt.</translation>
    </message>
    <message>
        <source>Not measured by itself; as alignment for %1: %2 % of the %3 LFW View-1 train pairs.</source>
        <translation>Nicht für sich gemessen; als Ausrichtung für %1: %2 % der %3 Paare „LFW View-1 train“.</translation>
    </message>
    <message>
        <source>Yaw of %1 LFW portraits against their mirror images: %2 degrees r.m.s. Not measured against true angles.</source>
        <translation>Gieren von %1 LFW-Porträts gegen ihre Spiegelbilder: quadratisches Mittel %2 Grad. Nicht gegen wahre Winkel gemessen.</translation>
    </message>
    <message>
        <source>Against %1 on %2 LFW portraits: correlation of yaw %3, of pitch %4, of roll %5 (these portraits are nearly level); mean absolute difference %6, %7 and %8 degrees. Yaw of %9 LFW portraits against their mirror images: %10 degrees r.m.s. (%11 on the same: %12). Not measured against true angles.</source>
        <translation>Gegen %1 an %2 LFW-Porträts: Korrelation von Gieren %3, Nicken %4, Rollen %5 (diese Porträts sind fast gerade); mittlerer absoluter Unterschied %6, %7 und %8 Grad. Gieren von %9 LFW-Porträts gegen ihre Spiegelbilder: quadratisches Mittel %10 Grad (%11 an denselben: %12). Nicht gegen wahre Winkel gemessen.</translation>
    </message>
    <message>
        <source>Not in use. As alignment for %1 in an experiment outside this program: %2 % of the %3 LFW View-1 train pairs with one pass.</source>
        <translation>Nicht in Gebrauch. Als Ausrichtung für %1 in einem Versuch außerhalb dieses Programms: %2 % der %3 Paare „LFW View-1 train“ mit einem Durchgang.</translation>
    </message>
    <message>
        <source>MIT (the weights are dlib&apos;s, public domain)</source>
        <translation>MIT (die Gewichte stammen von dlib und sind gemeinfrei)</translation>
    </message>
    <message>
        <source>Apache-2.0 (its maker does not state what it was trained on)</source>
        <translation>Apache-2.0 (der Hersteller gibt nicht an, womit es trainiert wurde)</translation>
    </message>
    <message>
        <source>Apache-2.0, as its maker states; what the face embedder was trained on is not stated</source>
        <translation>Apache-2.0 nach Angabe des Herstellers; womit das Gesichtsmodell trainiert wurde, ist nicht angegeben</translation>
    </message>
    <message>
        <source>Trained on iBUG 300-W, whose licence excludes commercial use</source>
        <translation>Trainiert mit iBUG 300-W, dessen Lizenz gewerbliche Nutzung ausschließt</translation>
    </message>
    <message>
        <source>What it is worth has not been measured.</source>
        <translation>Was es taugt, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <extracomment>%1: what was measured and on which data</extracomment>
        <translation>Gemessen: %1</translation>
    </message>
    <message>
        <source>Measured, in the words of its description: %1</source>
        <extracomment>%1: what was measured and on which data, in whichever language its description is</extracomment>
        <translation>Gemessen, im Wortlaut der Beschreibung: %1</translation>
    </message>
    <message>
        <source>As its manifest says, not checked by Semblance: %1</source>
        <extracomment>Of a lab&apos;s own model; %1: what was measured, in whichever language its description is</extracomment>
        <translation>Wie sein Manifest sagt, von Semblance nicht geprüft: %1</translation>
    </message>
    <message>
        <source>Of %1 LFW portraits the %2 of which it is least sure show eyes that are closed, hidden or behind dark glasses. Not measured on labelled eyes.</source>
        <translation>Von %1 LFW-Porträts zeigen die %2, bei denen es am wenigsten sicher ist, geschlossene oder verdeckte Augen oder dunkle Brillen. Nicht an gekennzeichneten Augen gemessen.</translation>
    </message>
    <message>
        <source>Of %1 LFW portraits the %2 that it calls least neutral laugh, the %3 most neutral do not. Not measured on labelled expressions.</source>
        <translation>Von %1 LFW-Porträts lachen die %2, die es am wenigsten neutral nennt, die %3 neutralsten nicht. Nicht an gekennzeichneten Ausdrücken gemessen.</translation>
    </message>
    <message>
        <source>Taught on half of the people of LFW, judged on %1 portraits of the others: hats on %2 % of %3 heads that wear one and on %4 % of bare ones; negatives %5 %; painted rectangles over %6 % of the face are called %7 % (of one colour) and %8 % (of skin).</source>
        <translation>Gelernt an der Hälfte der Personen von LFW, beurteilt an %1 Porträts der anderen: Hüte auf %2 % von %3 Köpfen, die einen tragen, und auf %4 % der bloßen; Negative %5 %; gemalte Rechtecke über %6 % des Gesichts gelten als %7 % (einfarbig) und %8 % (aus Haut).</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Change the engine</source>
        <translation>Engine wechseln</translation>
    </message>
    <message>
        <source>&amp;Change the engine</source>
        <translation>Engine &amp;wechseln</translation>
    </message>
    <message>
        <source>Galleries hold the templates of the engine that they were enrolled with. After the change, a gallery cannot be searched until it has been refreshed: its templates are then made anew from the stored originals. Scores of two engines cannot be compared, and the policy&apos;s threshold is one of the engine that it was set for. The window loads the new engine and comes back to this page.</source>
        <translation>Galerien enthalten die Templates der Engine, mit der sie erfasst wurden. Nach dem Wechsel kann eine Galerie erst wieder durchsucht werden, wenn sie erneuert ist: Ihre Templates werden dann aus den gespeicherten Originalen neu berechnet. Werte zweier Engines lassen sich nicht vergleichen, und die Schwelle der Richtlinie gehört zu der Engine, für die sie festgelegt wurde. Das Fenster lädt die neue Engine und kommt auf diese Seite zurück.</translation>
    </message>
    <message>
        <source>The models are being read and checked…</source>
        <translation>Die Modelle werden gelesen und geprüft …</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>NewLabForm</name>
    <message>
        <source>Create lab</source>
        <translation>Labor anlegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>The folder is made if it is not there; if it is, it must be empty.</source>
        <translation>Fehlt der Ordner, wird er angelegt; ist er da, muss er leer sein.</translation>
    </message>
    <message>
        <source>Where the lab&apos;s folder is made</source>
        <translation>Wo der Ordner des Labors angelegt wird</translation>
    </message>
    <message>
        <source>A folder&apos;s name cannot hold / \ : * ? &quot; &lt; &gt; |: there, “-” stands for them. The lab itself is called as you write it.</source>
        <translation>Der Name eines Ordners kann / \ : * ? &quot; &lt; &gt; | nicht enthalten: dort steht „-“ dafür. Das Labor selbst heißt, wie Sie es schreiben.</translation>
    </message>
    <message>
        <source>Whole path: %1</source>
        <extracomment>%1: the whole path of a folder</extracomment>
        <translation>Ganzer Pfad: %1</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>%1 px</source>
        <extracomment>A length in pixels</extracomment>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <extracomment>Width × height in pixels</extracomment>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <extracomment>How fast an enrolment runs</extracomment>
        <translation>%1 Bilder/s</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <comment>time until the work is done</comment>
        <translation>
            <numerusform>noch etwa %n s</numerusform>
            <numerusform>noch etwa %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <comment>time until the work is done</comment>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <comment>time until the work is done</comment>
        <translation>noch etwa %1 h %2 min</translation>
    </message>
</context>
<context>
    <name>OriginText</name>
    <message>
        <source>Hint: %1. %2</source>
        <extracomment>%1: what a file hints at; %2: sentences about what that may mean</extracomment>
        <translation>Anhaltspunkt: %1. %2</translation>
    </message>
    <message>
        <source>What the file hints at could not be read: %1</source>
        <extracomment>%1: a sentence that says why</extracomment>
        <translation>Worauf die Datei hindeutet, ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>%1, said by %2, %3</source>
        <extracomment>A statement of where an image comes from: %1 what it is, %2 who says so, %3 when</extracomment>
        <translation>%1, laut %2, %3</translation>
    </message>
    <message>
        <source>Stated about exhibit %1, of which this is a copy.</source>
        <extracomment>%1: an exhibit&apos;s number</extracomment>
        <translation>Angegeben zu Asservat %1, dessen Kopie dies ist.</translation>
    </message>
    <message>
        <source>Provenance: %1.</source>
        <extracomment>%1: a statement of where an image comes from</extracomment>
        <translation>Herkunft: %1.</translation>
    </message>
    <message>
        <source>Provenance: unknown.</source>
        <translation>Herkunft: unbekannt.</translation>
    </message>
    <message>
        <source>Provenance: %1, as stated for this run.</source>
        <extracomment>%1: how an image came about</extracomment>
        <translation>Herkunft: %1, so angegeben für diesen Lauf.</translation>
    </message>
    <message>
        <source>Hints, no verdicts: %1</source>
        <extracomment>%1: what a file hints at</extracomment>
        <translation>Anhaltspunkte, keine Urteile: %1</translation>
    </message>
    <message>
        <source>Stated about exhibit %1: this file holds the same picture, pixel by pixel, perhaps turned or mirrored.</source>
        <extracomment>%1: an exhibit&apos;s number</extracomment>
        <translation>Angegeben zu Asservat %1: Diese Datei enthält dasselbe Bild, Pixel für Pixel, vielleicht gedreht oder gespiegelt.</translation>
    </message>
    <message>
        <source>The file says that it was made from exhibit %1; nobody has checked this.</source>
        <extracomment>%1: an exhibit&apos;s number</extracomment>
        <translation>Die Datei sagt, dass das Bild aus Asservat %1 gemacht wurde; niemand hat das geprüft.</translation>
    </message>
    <message>
        <source>Exhibit %1 was stated to be: %2.</source>
        <extracomment>%1: an exhibit&apos;s number; %2: what was stated about it, by whom and when
----------
%1: an exhibit&apos;s number; %2: what was stated about it</extracomment>
        <translation>Zu Asservat %1 war angegeben: %2.</translation>
    </message>
    <message>
        <source>%1 Stated anew: %2.</source>
        <extracomment>%1: a sentence about an earlier statement; %2: what took its place, by whom and why</extracomment>
        <translation>%1 Neu angegeben: %2.</translation>
    </message>
    <message>
        <source>%1 That is what this image was made from.</source>
        <extracomment>%1: a sentence about a statement that contradicts another one</extracomment>
        <translation>%1 Daraus wurde dieses Bild gemacht.</translation>
    </message>
    <message>
        <source>%1 It is the same picture, pixel by pixel: the statements contradict each other.</source>
        <translation>%1 Es ist dasselbe Bild, Pixel für Pixel: Die Angaben widersprechen einander.</translation>
    </message>
    <message>
        <source>Frame %1 (index %2) of %3, taken out by the program</source>
        <extracomment>%1: a frame, counted from 1; %2: the same, counted from 0; %3: the video&apos;s file</extracomment>
        <translation>Einzelbild %1 (Index %2) aus %3, vom Programm entnommen</translation>
    </message>
    <message>
        <source>The statement and the file contradict each other: it is stated to be “%1”, and: %2. Which of the two is wrong, nobody can tell from the file: ask where it comes from before you rely on it.</source>
        <extracomment>%1: how an image came about, as people say; %2: what its file hints at</extracomment>
        <translation>Angabe und Datei widersprechen einander: Angegeben ist „%1“, und: %2. Was von beidem falsch ist, geht aus der Datei nicht hervor: Fragen Sie nach der Herkunft, bevor Sie sich auf das Bild verlassen.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <extracomment>%1: a sentence</extracomment>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>By the steps that its file states of itself, the picture is mirrored: left and right, or top and bottom, are exchanged. Judge it beside the picture that it was made from only; where the laboratory does not hold that, ask for it.</source>
        <translation>Nach den Schritten, die seine Datei selbst angibt, ist das Bild gespiegelt: Links und rechts oder oben und unten sind vertauscht. Beurteilen Sie es nur neben dem Bild, aus dem es gemacht wurde; wo das Labor dieses nicht hat, fordern Sie es an.</translation>
    </message>
    <message>
        <source>It is stated to be “%1”, and: %2. What that program saved is no longer as the camera, its recorder or the video gave it, and what was done to it the file does not tell: ask for the one before that.</source>
        <extracomment>%1: how an image came about, as people say; %2: what its file hints at</extracomment>
        <translation>Angegeben ist „%1“, und: %2. Was dieses Programm gespeichert hat, ist nicht mehr so, wie die Kamera, ihr Rekorder oder das Video es ausgab, und was daran geändert wurde, sagt die Datei nicht: Fordern Sie die Datei davor an.</translation>
    </message>
    <message>
        <source>%1 That it is what this image was made from only the file says.</source>
        <extracomment>%1: a sentence about a statement</extracomment>
        <translation>%1 Dass dieses Bild daraus gemacht wurde, besagt nur die Datei.</translation>
    </message>
    <message>
        <source>Nobody states that a camera took it, and: %1. What is generated, composed or altered is never searched with (rule P10): find out how it came about first.</source>
        <extracomment>%1: what its file hints at</extracomment>
        <translation>Niemand gibt an, dass eine Kamera es aufgenommen hat, und: %1. Mit Erzeugtem, Zusammengesetztem oder Verändertem wird nie gesucht (Regel P10): zuerst klären, wie das Bild entstand.</translation>
    </message>
    <message>
        <source>Exhibit %1, the same picture in another file</source>
        <extracomment>%1: an exhibit&apos;s number</extracomment>
        <translation>Asservat %1, dasselbe Bild in einer anderen Datei</translation>
    </message>
    <message>
        <source>Exhibit %1, from which it was made</source>
        <extracomment>%1: an exhibit&apos;s number</extracomment>
        <translation>Asservat %1, woraus es entstand</translation>
    </message>
    <message>
        <source>Exhibit %1, from which only its file says that it was made</source>
        <extracomment>%1: an exhibit&apos;s number</extracomment>
        <translation>Asservat %1, woraus es nach den Worten seiner Datei allein entstand</translation>
    </message>
    <message>
        <source>Exhibit %1 was also stated to be “%2”, and that may never be searched for (rule P10): find out which statement is right before you rely on this.</source>
        <extracomment>%1: an exhibit&apos;s number; %2: how an image came about, such as &quot;Sketch&quot;</extracomment>
        <translation>Zu Asservat %1 wurde auch „%2“ angegeben, und danach darf nie gesucht werden (Regel P10): Klären Sie, welche Angabe stimmt, bevor Sie sich darauf stützen.</translation>
    </message>
</context>
<context>
    <name>OriginalSwap</name>
    <message>
        <source>O shows the original in its place.</source>
        <extracomment>O: a key</extracomment>
        <translation>O zeigt an ihrer Stelle das Original.</translation>
    </message>
    <message>
        <source>The original, exhibit %1, stands in the place of its enhanced copy, exhibit %2, which was searched. O shows the copy again.</source>
        <extracomment>%1 and %2: numbers of exhibits; O: a key</extracomment>
        <translation>An Stelle der bearbeiteten Kopie, Asservat %2, mit der gesucht wurde, steht hier das Original, Asservat %1. O zeigt wieder die Kopie.</translation>
    </message>
</context>
<context>
    <name>OwnReason</name>
    <message>
        <source>a quote inside a value that is not quoted</source>
        <translation>ein Anführungszeichen in einem Wert, der nicht in Anführungszeichen steht</translation>
    </message>
    <message>
        <source>a quote is opened here and never closed</source>
        <translation>ein Anführungszeichen wird hier geöffnet und nie geschlossen</translation>
    </message>
    <message>
        <source>text after the closing quote</source>
        <translation>Text nach dem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>a quote is opened here, and text follows the next quote, in line %1</source>
        <translation>ein Anführungszeichen wird hier geöffnet, und nach dem nächsten, in Zeile %1, folgt Text</translation>
    </message>
    <message>
        <source>it is not UTF-8; save it as “CSV UTF-8” in the program that made it</source>
        <translation>sie ist nicht in UTF-8; speichern Sie sie in dem Programm, das sie gemacht hat, als „CSV UTF-8“</translation>
    </message>
    <message>
        <source>values in the row: %1, columns in the header: %2</source>
        <translation>Werte in der Zeile: %1, Spalten in der Kopfzeile: %2</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>holds a zero character</source>
        <translation>enthält ein Nullzeichen</translation>
    </message>
    <message>
        <source>leads out of the images&apos; folder</source>
        <translation>führt aus dem Ordner der Bilder hinaus</translation>
    </message>
    <message>
        <source>a symbolic link leads out of the images&apos; folder</source>
        <translation>eine symbolische Verknüpfung führt aus dem Ordner der Bilder hinaus</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>muss über 0 liegen</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is a file, not a folder</source>
        <translation>ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>lies inside the laboratory %1</source>
        <translation>liegt im Labor %1</translation>
    </message>
    <message>
        <source>another process holds the lock</source>
        <translation>ein anderes Programm hält die Sperre</translation>
    </message>
    <message>
        <source>the original does not have the bytes that were stored</source>
        <translation>das Original hat nicht mehr die Bytes, die gespeichert wurden</translation>
    </message>
    <message>
        <source>not a database of this program</source>
        <translation>keine Datenbank dieses Programms</translation>
    </message>
    <message>
        <source>has had migration %1, which this program does not know</source>
        <translation>hat die Umstellung %1 erfahren, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>migration %1 is missing from its record</source>
        <translation>die Umstellung %1 fehlt in ihrer Aufzeichnung</translation>
    </message>
    <message>
        <source>migration %1 had other statements than this program&apos;s</source>
        <translation>die Umstellung %1 hatte andere Anweisungen als die dieses Programms</translation>
    </message>
    <message>
        <source>a record that this program cannot have written: %1</source>
        <translation>ein Eintrag, den dieses Programm nicht geschrieben haben kann: %1</translation>
    </message>
    <message>
        <source>the file system allows no write-ahead log</source>
        <translation>das Dateisystem lässt kein vorausgeschriebenes Protokoll (WAL) zu</translation>
    </message>
    <message>
        <source>the backup holds another number of rows than the database</source>
        <translation>die Sicherung hat eine andere Zahl von Zeilen als die Datenbank</translation>
    </message>
    <message>
        <source>the subject is blank</source>
        <translation>die Person ist leer</translation>
    </message>
    <message>
        <source>there are no templates</source>
        <translation>es gibt keine Templates</translation>
    </message>
    <message>
        <source>box or landmarks are no numbers</source>
        <translation>Rahmen oder Punkte sind keine Zahlen</translation>
    </message>
    <message>
        <source>there is no such exhibit</source>
        <translation>es gibt kein solches Asservat</translation>
    </message>
    <message>
        <source>format %1, this program knows %2</source>
        <translation>Format %1, dieses Programm kennt %2</translation>
    </message>
    <message>
        <source>schema %1, this program knows %2</source>
        <translation>Schema %1, dieses Programm kennt %2</translation>
    </message>
    <message>
        <source>reference %1, %2, has lost its templates</source>
        <translation>Vergleichsbild %1, %2, hat seine Templates verloren</translation>
    </message>
    <message>
        <source>a template is not as it was written: reference %1, %2</source>
        <translation>ein Template ist nicht mehr so, wie es geschrieben wurde: Vergleichsbild %1, %2</translation>
    </message>
    <message>
        <source>a template was written with another length than its model&apos;s: reference %1, %2</source>
        <translation>ein Template wurde mit einer anderen Länge geschrieben, als sein Modell sie hat: Vergleichsbild %1, %2</translation>
    </message>
    <message>
        <source>a template was written with numbers that no model makes: reference %1, %2</source>
        <translation>ein Template wurde mit Zahlen geschrieben, die kein Modell berechnet: Vergleichsbild %1, %2</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>holds a line break or a control character</source>
        <translation>enthält einen Zeilenumbruch oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>%1: must be a text that is not blank</source>
        <translation>%1: muss ein Text sein, der nicht leer ist</translation>
    </message>
    <message>
        <source>%1: must be a number from %2 to %3</source>
        <translation>%1: muss eine Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>%1: must be a whole number</source>
        <translation>%1: muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>%1: is not a field of a search policy</source>
        <translation>%1: ist kein Feld einer Suchrichtlinie</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1: fehlt</translation>
    </message>
    <message>
        <source>%1: must be a fingerprint of 64 hexadecimal digits</source>
        <translation>%1: muss ein Fingerabdruck aus 64 Hexadezimalziffern sein</translation>
    </message>
    <message>
        <source>%1: is missing, though the fingerprint of its scores is there</source>
        <translation>%1: fehlt, obwohl der Fingerabdruck ihrer Werte da ist</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 muss ein Objekt sein</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 muss ein Text sein</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3</source>
        <translation>%1 muss eine Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>%1 must be a list of %2 pairs of numbers</source>
        <translation>%1 muss eine Liste von %2 Zahlenpaaren sein</translation>
    </message>
    <message>
        <source>%1 must be a list of texts</source>
        <translation>%1 muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>%1 must be a list of objects</source>
        <translation>%1 muss eine Liste von Objekten sein</translation>
    </message>
    <message>
        <source>%1 must be a list of %2</source>
        <translation>%1 muss eine Liste der Länge %2 sein</translation>
    </message>
    <message>
        <source>%1 must be one of %2</source>
        <translation>%1 muss eines hiervon sein: %2</translation>
    </message>
    <message>
        <source>%1 is not a field of this format</source>
        <translation>%1 ist kein Feld dieses Formats</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>more than a manifest can hold</source>
        <translation>mehr, als eine Modellbeschreibung fassen kann</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>%1 steht zweimal da</translation>
    </message>
    <message>
        <source>written for a newer version of this program</source>
        <translation>für eine neuere Version dieses Programms geschrieben</translation>
    </message>
    <message>
        <source>the id %1 is already used</source>
        <translation>die Kennung %1 wird schon verwendet</translation>
    </message>
    <message>
        <source>%1 cannot do the job %2</source>
        <translation>%1 kann die Aufgabe %2 nicht übernehmen</translation>
    </message>
    <message>
        <source>not a model for 68 landmarks</source>
        <translation>kein Modell für 68 Punkte</translation>
    </message>
    <message>
        <source>without a ruler its scores cannot be put beside the others&apos;</source>
        <translation>ohne Skala lassen sich seine Werte nicht neben die der anderen stellen</translation>
    </message>
    <message>
        <source>the engine uses it; return to the shipped engine first</source>
        <translation>die Engine verwendet es; kehren Sie zuerst zur mitgelieferten Engine zurück</translation>
    </message>
    <message>
        <source>it is none of the laboratory&apos;s own models</source>
        <translation>es ist keines der eigenen Modelle des Labors</translation>
    </message>
    <message>
        <source>the file is not the one that its manifest names</source>
        <translation>die Datei ist nicht die, die seine Beschreibung nennt</translation>
    </message>
    <message>
        <source>no engine definition</source>
        <translation>keine Beschreibung einer Engine</translation>
    </message>
    <message>
        <source>no manifest has this id</source>
        <translation>keine Beschreibung hat diese Kennung</translation>
    </message>
    <message>
        <source>its weights cannot be read (%1)</source>
        <translation>seine Gewichte lassen sich nicht lesen (%1)</translation>
    </message>
    <message>
        <source>the model gives another number of outputs than its manifest says</source>
        <translation>das Modell gibt eine andere Zahl von Werten aus, als seine Beschreibung sagt</translation>
    </message>
    <message>
        <source>the network did not give 68 points around the box</source>
        <translation>das Netz gab keine 68 Punkte um den Rahmen</translation>
    </message>
    <message>
        <source>no ruler</source>
        <translation>keine Skala</translation>
    </message>
    <message>
        <source>a ruler without spread</source>
        <translation>eine Skala ohne Streuung</translation>
    </message>
    <message>
        <source>a ruler without weight</source>
        <translation>eine Skala ohne Gewicht</translation>
    </message>
    <message>
        <source>no embedder</source>
        <translation>kein Modell, das Templates berechnet</translation>
    </message>
    <message>
        <source>probe, gallery and engine use different models</source>
        <translation>gesuchtes Gesicht, Galerie und Engine verwenden verschiedene Modelle</translation>
    </message>
    <message>
        <source>%1 templates instead of %2</source>
        <translation>%1 Templates statt %2</translation>
    </message>
    <message>
        <source>found a template of %1</source>
        <translation>gefunden wurde ein Template von %1</translation>
    </message>
    <message>
        <source>a template of another file or version of this model, or of other landmarks</source>
        <translation>ein Template einer anderen Datei oder Version dieses Modells oder anderer Punkte</translation>
    </message>
    <message>
        <source>a template of another size</source>
        <translation>ein Template anderer Größe</translation>
    </message>
    <message>
        <source>it lacks: table “%1”</source>
        <translation>es fehlt: Tabelle „%1“</translation>
    </message>
    <message>
        <source>it lacks: column “%1” of table “%2”</source>
        <translation>es fehlt: Spalte „%1“ der Tabelle „%2“</translation>
    </message>
    <message>
        <source>it lacks: column “%1”</source>
        <translation>es fehlt: Spalte „%1“</translation>
    </message>
    <message>
        <source>it lacks: index “%1”</source>
        <translation>es fehlt: Index „%1“</translation>
    </message>
    <message>
        <source>the laboratory&apos;s own engine that is kept needs it</source>
        <translation>die aufbewahrte eigene Engine des Labors braucht es</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>es ist nicht installiert</translation>
    </message>
    <message>
        <source>%1: “%2” is no measure; one is called “InterEyeDistance”</source>
        <translation>%1: „%2“ ist kein Messwert; einer heißt „InterEyeDistance“</translation>
    </message>
</context>
<context>
    <name>PackPanel</name>
    <message>
        <source>Install from a &amp;folder…</source>
        <translation>Aus einem &amp;Ordner installieren…</translation>
    </message>
    <message>
        <source>Do&amp;wnload…</source>
        <translation>Heru&amp;nterladen…</translation>
    </message>
    <message>
        <source>Recommended pack: %1</source>
        <translation>Empfohlenes Paket: %1</translation>
    </message>
    <message>
        <source>From %1, %2. Licence: %3.</source>
        <extracomment>%1: a maker of models; %2: &quot;6.5 MB&quot;; %3: a licence</extracomment>
        <translation>Von %1, %2. Lizenz: %3.</translation>
    </message>
    <message>
        <source>Installed, every file whole.</source>
        <translation>Installiert, jede Datei unversehrt.</translation>
    </message>
    <message>
        <source>Not installed.</source>
        <translation>Nicht installiert.</translation>
    </message>
    <message>
        <source>Folder of the files of %1</source>
        <translation>Ordner der Dateien von %1</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>Download the pack</source>
        <translation>Paket herunterladen</translation>
    </message>
    <message>
        <source>Semblance otherwise uses no network. Now it connects to %2 and downloads %1 of models. Nothing of the lab is sent there.</source>
        <extracomment>%1: &quot;6.5 MB&quot;; %2: the name of a server</extracomment>
        <translation>Semblance nutzt sonst kein Netzwerk. Jetzt verbindet es sich mit %2 und lädt %1 Modelle herunter. Vom Labor wird nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Stopped. What has come is kept, and goes on the next time.</source>
        <translation>Angehalten. Was angekommen ist, bleibt, und beim nächsten Mal geht es dort weiter.</translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>“%1”</source>
        <extracomment>In place of a person&apos;s name that is nothing but blanks; %1: the person&apos;s number</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>PhotographSetBox</name>
    <message>
        <source>Take all out</source>
        <translation>Alle herausnehmen</translation>
    </message>
    <message>
        <source>Photographs that are searched for together</source>
        <translation>Fotos, mit denen gemeinsam gesucht wird</translation>
    </message>
    <message>
        <source>Enter: open it · Delete: take it out</source>
        <translation>Eingabe: öffnen · Entf: herausnehmen</translation>
    </message>
    <message>
        <source>Take this photograph out of the search: Delete</source>
        <translation>Dieses Foto aus der Suche herausnehmen: Entf</translation>
    </message>
    <message>
        <source>Take %1 out of the search</source>
        <extracomment>%1: such as Exhibit 4 ▸ Q-1</extracomment>
        <translation>%1 aus der Suche herausnehmen</translation>
    </message>
    <message>
        <source>main photograph</source>
        <translation>Hauptfoto</translation>
    </message>
    <message>
        <source>face taken away</source>
        <translation>Gesicht entfernt</translation>
    </message>
    <message>
        <source>face changed: open it</source>
        <translation>Gesicht geändert: öffnen</translation>
    </message>
    <message>
        <source>other engine: open it</source>
        <translation>andere Engine: öffnen</translation>
    </message>
    <message>
        <source>Whether all show one person is your judgement, not the engine&apos;s.</source>
        <translation>Ob alle eine Person zeigen, ist Ihr Urteil, nicht das der Engine.</translation>
    </message>
    <message>
        <source>Open the next exhibit (%1) and add its face: T.</source>
        <translation>Öffnen Sie das nächste Asservat (%1) und fügen Sie sein Gesicht hinzu: T.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) to search with</source>
        <extracomment>Over a list of photographs that are searched for together</extracomment>
        <translation>
            <numerusform>%Ln Foto für die Suche</numerusform>
            <numerusform>%Ln Fotos für die Suche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Exhibits</source>
        <translation>Asservate</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>Galerien</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>Points of the curve</source>
        <translation>Punkte der Kurve</translation>
    </message>
    <message>
        <source>Pairs of levels from 0 to 255: what is the first becomes the second</source>
        <translation>Paare von Tonwerten von 0 bis 255: Was der erste ist, wird der zweite</translation>
    </message>
    <message>
        <source>Not taken: 2 to %1 pairs of whole numbers from 0 to 255 are needed, the first ones rising.</source>
        <translation>Nicht übernommen: Nötig sind 2 bis %1 Paare ganzer Zahlen von 0 bis 255, die ersten davon steigend.</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>few-pixels</source>
        <translation>Wenige Bildpunkte</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>covered-face</source>
        <translation>Verdecktes Gesicht</translation>
    </message>
    <message>
        <source>poor-quality</source>
        <translation>Geringe Qualität</translation>
    </message>
    <message>
        <source>screen-or-print</source>
        <translation>Bildschirm oder Druck</translation>
    </message>
    <message>
        <source>unknown-provenance</source>
        <translation>Unbekannte Herkunft</translation>
    </message>
    <message>
        <source>Rule P10: no sketch, composite, look-alike, generated or altered image as a probe (Washington RCW 43.386; Maryland, Criminal Procedure, Title 2, Subtitle 5). To be confirmed by the laboratory&apos;s lawyer.</source>
        <translation>Regel P10: keine Zeichnung, kein zusammengesetztes Bild, kein Doppelgänger und kein erzeugtes oder verändertes Bild als Fragebild (Washington RCW 43.386; Maryland, Criminal Procedure, Title 2, Subtitle 5). Von der Rechtsabteilung des Labors zu bestätigen.</translation>
    </message>
    <message>
        <source>Semblance&apos;s own measurement (tests/benchmarks/RESULTS.md): at 14 px between the eyes, with noise and strong compression, the right person of 2 611 came first in 81 % of searches, at 12 px in 69 %, at 10 px in 46 %. To be replaced by the laboratory after its own evaluation.</source>
        <translation>Eigene Messung von Semblance (tests/benchmarks/RESULTS.md): Bei 14 px zwischen den Augen, mit Rauschen und starker Kompression, stand die richtige von 2 611 Personen in 81 % der Suchen an erster Stelle, bei 12 px in 69 %, bei 10 px in 46 %. Vom Labor nach eigener Auswertung zu ersetzen.</translation>
    </message>
    <message>
        <source>Semblance&apos;s own measurement (tests/benchmarks/RESULTS.md): of 600 pairs of negatives 61 % were judged right, where a coin gives 50 %. Make a positive of it first. To be replaced by the laboratory after its own evaluation.</source>
        <translation>Eigene Messung von Semblance (tests/benchmarks/RESULTS.md): Von 600 Paaren von Negativen wurden 61 % richtig beurteilt, wo eine Münze 50 % trifft. Stellen Sie zuerst ein Positiv davon her. Vom Labor nach eigener Auswertung zu ersetzen.</translation>
    </message>
    <message>
        <source>Semblance&apos;s own measurement (tests/benchmarks/RESULTS.md): more than three tenths of the face are covered, and no unified quality is given then; of the probes without one 54 % were missed. How much a cover alone costs a search was not measured. To be replaced by the laboratory after its own evaluation.</source>
        <translation>Eigene Messung von Semblance (tests/benchmarks/RESULTS.md): Mehr als drei Zehntel des Gesichts sind verdeckt, und eine Gesamtqualität wird dann nicht angegeben; von den Fragebildern ohne eine wurden 54 % verfehlt. Was eine Verdeckung allein eine Suche kostet, wurde nicht gemessen. Vom Labor nach eigener Auswertung zu ersetzen.</translation>
    </message>
    <message>
        <source>Semblance&apos;s own measurement (tests/benchmarks/RESULTS.md): 79 of the 81 probes whose unified quality lay below 20 were missed, and 54 % of the 350 that have none. To be replaced by the laboratory after its own evaluation.</source>
        <translation>Eigene Messung von Semblance (tests/benchmarks/RESULTS.md): 79 der 81 Fragebilder, deren Gesamtqualität unter 20 lag, wurden verfehlt, und 54 % der 350, die keine haben. Vom Labor nach eigener Auswertung zu ersetzen.</translation>
    </message>
    <message>
        <source>Semblance&apos;s own judgement: a screen or a print adds its own pattern, colours and sharpness to the face. To be replaced by the laboratory.</source>
        <translation>Eigene Einschätzung von Semblance: Ein Bildschirm oder ein Druck fügt dem Gesicht sein eigenes Muster, seine Farben und seine Schärfe hinzu. Vom Labor zu ersetzen.</translation>
    </message>
    <message>
        <source>Semblance&apos;s own judgement: where nobody says how an image came about, nobody has ruled out that rule P10 forbids it. To be replaced by the laboratory.</source>
        <translation>Eigene Einschätzung von Semblance: Wo niemand sagt, wie ein Bild entstanden ist, hat niemand ausgeschlossen, dass Regel P10 es verbietet. Vom Labor zu ersetzen.</translation>
    </message>
    <message>
        <source>Rule P10: no sketch, composite, look-alike, generated or altered image as a probe (Washington RCW 43.386; Maryland, Criminal Procedure, Title 2, Subtitle 5)</source>
        <translation>Regel P10: keine Zeichnung, kein zusammengesetztes Bild, kein Doppelgänger und kein erzeugtes oder verändertes Bild als Fragebild (Washington RCW 43.386; Maryland, Criminal Procedure, Title 2, Subtitle 5)</translation>
    </message>
    <message>
        <source>unmeasured-size</source>
        <translation>Kleiner als gemessen</translation>
    </message>
    <message>
        <source>damaged-picture</source>
        <translation>Beschädigtes Bild</translation>
    </message>
    <message>
        <source>Semblance&apos;s own judgement: where a decoder made up parts of a picture, a likeness may be of what it made up. To be replaced by the laboratory.</source>
        <translation>Eigene Einschätzung von Semblance: Wo ein Decoder Teile eines Bildes erfunden hat, kann eine Ähnlichkeit die des Erfundenen sein. Vom Labor zu ersetzen.</translation>
    </message>
    <message>
        <source>covered-eyes</source>
        <translation>Verdeckte Augen</translation>
    </message>
    <message>
        <source>Semblance&apos;s own judgement: the eyes tell most of a face, and the engine makes a template of what lies over them, glasses, hair or a bar. How much covered eyes alone cost a search was not measured. To be replaced by the laboratory after its own evaluation.</source>
        <translation>Eigene Einschätzung von Semblance: Die Augen sagen am meisten über ein Gesicht, und die Engine berechnet das Template auch aus dem, was über ihnen liegt, aus Brille, Haar oder Balken. Wie viel verdeckte Augen allein eine Suche kosten, wurde nicht gemessen. Vom Labor nach eigener Auswertung zu ersetzen.</translation>
    </message>
    <message>
        <source>Semblance&apos;s own judgement: how often a search finds the right person was measured down to 10 px between the eyes (tests/benchmarks/RESULTS.md), where it was 46 %. Below, no figure of a search applies; that of a comparison one to one is another, and was measured down to 6 px. To be replaced by the laboratory after its own evaluation.</source>
        <translation>Eigene Einschätzung von Semblance: Wie oft eine Suche die richtige Person findet, wurde bis hinab zu 10 px Augenabstand gemessen (tests/benchmarks/RESULTS.md); dort waren es 46 %. Darunter gilt keine Zahl für Suchen; die für Vergleiche eins zu eins ist eine andere und wurde bis hinab zu 6 px gemessen. Vom Labor nach eigener Auswertung zu ersetzen.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>preview in %1 % of the size</source>
        <extracomment>%1: how many of the pixels along a side a preview has, in percent</extracomment>
        <translation>Vorschau in %1 % der Größe</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Steps: %1 · %2</source>
        <extracomment>%1: &quot;original ▸ Crop ▸ Levels&quot;, %2: the size of the result</extracomment>
        <translation>Schritte: %1 · %2</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>The picture that reaches this step is being computed.</source>
        <translation>Das Bild, das in diesen Schritt geht, wird berechnet.</translation>
    </message>
    <message>
        <source>Being computed. This is still the original.</source>
        <translation>Wird berechnet. Noch ist dies das Original.</translation>
    </message>
    <message>
        <source>Being computed. The picture does not show the last change yet.</source>
        <translation>Wird berechnet. Das Bild zeigt die letzte Änderung noch nicht.</translation>
    </message>
    <message>
        <source>The picture does not show the last change.</source>
        <translation>Das Bild zeigt die letzte Änderung nicht.</translation>
    </message>
    <message>
        <source>Full size is being computed. Until then this is a preview in fewer pixels.</source>
        <translation>Die volle Größe wird berechnet. Bis dahin ist dies eine Vorschau mit weniger Bildpunkten.</translation>
    </message>
    <message>
        <source>Coarse preview. A finer one is being computed.</source>
        <translation>Grobe Vorschau. Eine feinere wird berechnet.</translation>
    </message>
    <message>
        <source>The steps do not fit. This is the picture that reaches the chosen one.</source>
        <translation>Die Schritte passen nicht. Das ist das Bild, das den gewählten erreicht.</translation>
    </message>
    <message>
        <source>The steps do not fit. This is still the original.</source>
        <translation>Die Schritte passen nicht. Das ist noch das Original.</translation>
    </message>
</context>
<context>
    <name>ProbePanel</name>
    <message>
        <source>Portrait of probe %1</source>
        <translation>Porträt aus Fragebild %1</translation>
    </message>
    <message>
        <source>Main photograph; the others stand below.</source>
        <extracomment>Of the large portrait, where several photographs were searched for together</extracomment>
        <translation>Hauptfoto; die anderen stehen darunter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: one of several photographs, such as Exhibit 4 ▸ Q-1; %2: sentences about it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ProbeRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Warning&quot; or &quot;Notice&quot;, %2: what was found</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>Images that could not be enrolled</source>
        <translation>Bilder, die nicht erfasst werden konnten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the image&apos;s path</source>
        <translation>Pfad des Bildes kopieren</translation>
    </message>
    <message>
        <source>Open the image&apos;s folder</source>
        <translation>Ordner des Bildes öffnen</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Choose the &amp;face…</source>
        <translation>&amp;Gesicht wählen …</translation>
    </message>
    <message>
        <source>Choose the face…</source>
        <translation>Gesicht wählen …</translation>
    </message>
    <message>
        <source>For an image that shows several faces: say which one is the person&apos;s (Enter)</source>
        <translation>Für ein Bild mit mehreren Gesichtern: sagen, welches das der Person ist (Eingabetaste)</translation>
    </message>
    <message>
        <source>Search images, people, reasons</source>
        <translation>Bilder, Personen, Gründe suchen</translation>
    </message>
    <message>
        <source>Search in what was not enrolled</source>
        <translation>In dem suchen, was nicht erfasst wurde</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take off the list…</source>
        <translation>Von der &amp;Liste nehmen …</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Von der Liste nehmen …</translation>
    </message>
    <message>
        <source>For selected images that are no longer expected in this gallery (Delete)</source>
        <translation>Für gewählte Bilder, die in dieser Galerie nicht mehr erwartet werden (Entf)</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>Alle &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>ProvenanceCard</name>
    <message>
        <source>All that the file says of itself, as a table</source>
        <translation>Alles, was die Datei über sich sagt, als Tabelle</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256 of the metadata</source>
        <translation>Die ganze SHA-256 der Metadaten kopieren</translation>
    </message>
    <message>
        <source>&amp;Metadata ▸</source>
        <extracomment>Button that opens a table; nothing has been read yet</extracomment>
        <translation>&amp;Metadaten ▸</translation>
    </message>
    <message>
        <source>Earlier statements: %1. They stay recorded.</source>
        <translation>Frühere Angaben: %1. Sie bleiben festgehalten.</translation>
    </message>
    <message>
        <source>The file&apos;s metadata are being read.</source>
        <translation>Die Metadaten der Datei werden gelesen.</translation>
    </message>
    <message>
        <source>&amp;Metadata (%1) ▸</source>
        <extracomment>Button that opens a table; %1: how many entries it has</extracomment>
        <translation>&amp;Metadaten (%1) ▸</translation>
    </message>
</context>
<context>
    <name>ProvenanceForm</name>
    <message>
        <source>Record this</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>How this image came about</source>
        <translation>Wie dieses Bild entstanden ist</translation>
    </message>
    <message>
        <source>&amp;Who says so</source>
        <translation>&amp;Wer das sagt</translation>
    </message>
    <message>
        <source>Name or number, and how they know</source>
        <translation>Name oder Nummer, und woher sie es wissen</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>What else is known about it</source>
        <translation>Was sonst darüber bekannt ist</translation>
    </message>
    <message>
        <source>Why the earlier statement was wrong</source>
        <translation>Warum die frühere Angabe falsch war</translation>
    </message>
</context>
<context>
    <name>ProvenanceText</name>
    <message>
        <source>Unknown</source>
        <extracomment>How an image came about: nobody knows</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Still of a surveillance camera</source>
        <translation>Standbild einer Überwachungskamera</translation>
    </message>
    <message>
        <source>Frame of a video</source>
        <translation>Einzelbild eines Videos</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografie</translation>
    </message>
    <message>
        <source>Photograph of a screen</source>
        <translation>Fotografie eines Bildschirms</translation>
    </message>
    <message>
        <source>Scan of a print or document</source>
        <translation>Scan eines Abzugs oder Dokuments</translation>
    </message>
    <message>
        <source>From social media or a messenger</source>
        <translation>Aus sozialen Medien oder einem Messenger</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Composite</source>
        <translation>Zusammengesetztes Bild</translation>
    </message>
    <message>
        <source>Generated or altered</source>
        <translation>Erzeugt oder verändert</translation>
    </message>
    <message>
        <source>As the camera or its recorder gave it out. Ask for the recording: it holds more frames, and often better ones.</source>
        <translation>Wie die Kamera oder ihr Rekorder es ausgegeben hat. Fordern Sie die Aufzeichnung an: Sie enthält mehr Bilder und oft bessere.</translation>
    </message>
    <message>
        <source>Taken out of a recording. Note which one and at what time; other frames may show the face better.</source>
        <translation>Einer Aufzeichnung entnommen. Vermerken Sie, welcher und zu welcher Zeit; andere Bilder zeigen das Gesicht vielleicht besser.</translation>
    </message>
    <message>
        <source>A screen was photographed. Its pixels, colours and the angle change the face: ask for the file that was on the screen.</source>
        <translation>Ein Bildschirm wurde fotografiert. Seine Bildpunkte, seine Farben und der Blickwinkel verändern das Gesicht: Fordern Sie die Datei an, die zu sehen war.</translation>
    </message>
    <message>
        <source>Of a print, a document or a negative. Its raster and its colours change the face: ask for the file that it was printed from.</source>
        <translation>Von einem Abzug, einem Dokument oder einem Negativ. Raster und Farben verändern das Gesicht: Fordern Sie die Datei an, nach der gedruckt wurde.</translation>
    </message>
    <message>
        <source>Networks and messengers make images smaller and compress them again, and people put filters over faces: ask for the original.</source>
        <translation>Netzwerke und Messenger verkleinern Bilder und komprimieren sie erneut, und Menschen legen Filter über Gesichter: Fordern Sie das Original an.</translation>
    </message>
    <message>
        <source>Drawn by hand: it shows what somebody remembers, not a face as it was. It is never searched (rule P10).</source>
        <translation>Von Hand gezeichnet: Es zeigt, woran sich jemand erinnert, kein Gesicht, wie es war. Es wird nie gesucht (Regel P10).</translation>
    </message>
    <message>
        <source>Put together of parts of several faces or images. It is never searched (rule P10).</source>
        <translation>Aus Teilen mehrerer Gesichter oder Bilder zusammengesetzt. Es wird nie gesucht (Regel P10).</translation>
    </message>
    <message>
        <source>Made by a generator, or a face that a program completed, sharpened by guessing, aged or beautified. It is never searched (rule P10).</source>
        <translation>Von einem Bildgenerator erzeugt, oder ein Gesicht, das ein Programm ergänzt, ratend geschärft, gealtert oder verschönert hat. Es wird nie gesucht (Regel P10).</translation>
    </message>
    <message>
        <source>Taken with a camera or telephone. Whether it was changed since is not stated by that.</source>
        <translation>Mit einer Kamera oder einem Telefon aufgenommen. Ob es seither verändert wurde, ist damit nicht angegeben.</translation>
    </message>
    <message>
        <source>How this image came about is not known. Ask whoever sent it: some kinds may never be searched.</source>
        <translation>Wie dieses Bild entstand, ist nicht bekannt. Beim Einsender nachfragen: Mit manchen Arten darf nie gesucht werden.</translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message numerus="yes">
        <source>All %n measures</source>
        <translation>
            <numerusform>Die %n Messgröße</numerusform>
            <numerusform>Alle %n Messgrößen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row: what it means and what can be done stands here.</source>
        <translation>Wählen Sie eine Zeile: Hier steht, was sie bedeutet und was sich tun lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more notice(s) among all measures</source>
        <translation>
            <numerusform>%n weiterer Hinweis unter allen Messgrößen</numerusform>
            <numerusform>%n weitere Hinweise unter allen Messgrößen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is measured stands out.</source>
        <translation>Was gemessen wird, zeigt keine Auffälligkeiten.</translation>
    </message>
</context>
<context>
    <name>QualityText</name>
    <message>
        <source>Ask for the original recording or a better still; an enhanced copy adds no detail that was not there.</source>
        <translation>Fordern Sie die Originalaufnahme oder ein besseres Standbild an; eine aufbereitete Kopie fügt keine Einzelheiten hinzu, die nicht da waren.</translation>
    </message>
    <message>
        <source>Distance between the eyes</source>
        <translation>Augenabstand</translation>
    </message>
    <message>
        <source>Ask for the original recording, a closer view or another moment; enlarging adds no detail.</source>
        <translation>Fordern Sie die Originalaufnahme, eine nähere Ansicht oder einen anderen Moment an; Vergrößern fügt keine Einzelheiten hinzu.</translation>
    </message>
    <message>
        <source>A small face: fine features cannot be compared, and the right person may not come first.</source>
        <translation>Ein kleines Gesicht: Feine Merkmale lassen sich nicht vergleichen, und die richtige Person steht womöglich nicht an erster Stelle.</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>No blur found</source>
        <translation>Keine Unschärfe gefunden</translation>
    </message>
    <message>
        <source>Its detail is as in ordinary portraits, in every direction. Slight blur, or enlargement to twice the size, may go unseen.</source>
        <translation>Es zeigt in jeder Richtung so viele Einzelheiten wie gewöhnliche Porträts. Leichte Unschärfe oder eine Vergrößerung auf das Doppelte kann unbemerkt bleiben.</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Slightly blurred</source>
        <translation>Leicht unscharf</translation>
    </message>
    <message>
        <source>Out of focus, moved or enlarged from a smaller image: eyes, brows and lines lose their shape, and different people look more alike.</source>
        <translation>Unfokussiert, verwackelt oder aus einem kleineren Bild vergrößert: Augen, Brauen und Linien verlieren ihre Form, und verschiedene Menschen sehen sich ähnlicher.</translation>
    </message>
    <message>
        <source>Look for a sharper frame or photograph. Sharpening afterwards does not bring detail back.</source>
        <translation>Suchen Sie ein schärferes Einzelbild oder Foto. Nachträgliches Schärfen bringt keine Einzelheiten zurück.</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Zu dunkel</translation>
    </message>
    <message>
        <source>Rather dark</source>
        <translation>Eher dunkel</translation>
    </message>
    <message>
        <source>Parts of the face drown in shadow; what lies there cannot be compared.</source>
        <translation>Teile des Gesichts versinken im Schatten; was dort liegt, lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Ask for the original file, which may hold more than this copy, or for a brighter frame.</source>
        <translation>Fordern Sie die Originaldatei an, die mehr enthalten kann als diese Kopie, oder ein helleres Einzelbild.</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Zu hell</translation>
    </message>
    <message>
        <source>Rather bright</source>
        <translation>Eher hell</translation>
    </message>
    <message>
        <source>Parts of the face are burnt out; what was there is lost.</source>
        <translation>Teile des Gesichts sind überstrahlt; was dort war, ist verloren.</translation>
    </message>
    <message>
        <source>Ask for the original file or for a frame with less light.</source>
        <translation>Fordern Sie die Originaldatei oder ein Einzelbild mit weniger Licht an.</translation>
    </message>
    <message>
        <source>Nothing to object to.</source>
        <translation>Nichts zu beanstanden.</translation>
    </message>
    <message>
        <source>Brightness of the face</source>
        <translation>Helligkeit des Gesichts</translation>
    </message>
    <message>
        <source>Not under-exposed</source>
        <translation>Nicht unterbelichtet</translation>
    </message>
    <message>
        <source>Not over-exposed</source>
        <translation>Nicht überbelichtet</translation>
    </message>
    <message>
        <source>Good contrast</source>
        <translation>Guter Kontrast</translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation>Geringer Kontrast</translation>
    </message>
    <message>
        <source>Ask for the original file. Raising the contrast helps the eye but adds no detail.</source>
        <translation>Fordern Sie die Originaldatei an. Mehr Kontrast hilft dem Auge, fügt aber keine Einzelheiten hinzu.</translation>
    </message>
    <message>
        <source>Range of tones</source>
        <translation>Tonwertumfang</translation>
    </message>
    <message>
        <source>No blocks of compression found</source>
        <translation>Keine Kompressionsblöcke gefunden</translation>
    </message>
    <message>
        <source>Strongly compressed</source>
        <translation>Stark komprimiert</translation>
    </message>
    <message>
        <source>Visibly compressed</source>
        <translation>Sichtbar komprimiert</translation>
    </message>
    <message>
        <source>Blocks and ringing from compression look like skin texture and edges, and erase real ones.</source>
        <translation>Blöcke und Säume der Kompression sehen wie Hautstruktur und Kanten aus und löschen echte aus.</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>Close enough to straight.</source>
        <translation>Nahezu gerade.</translation>
    </message>
    <message>
        <source>Parts of the face are hidden or foreshortened; the engine errs more often, and proportions mislead.</source>
        <translation>Teile des Gesichts sind verdeckt oder verkürzt; die Engine irrt häufiger, und Proportionen täuschen.</translation>
    </message>
    <message>
        <source>Look for a frame in which the face looks towards the camera, or for a reference in the same pose.</source>
        <translation>Suchen Sie ein Einzelbild, auf dem das Gesicht zur Kamera blickt, oder ein Vergleichsbild in derselben Haltung.</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>Kopf gedreht</translation>
    </message>
    <message>
        <source>Head turned %1 to the person&apos;s left</source>
        <translation>Kopf um %1 nach links gedreht (aus Sicht der Person)</translation>
    </message>
    <message>
        <source>Head turned %1 to the person&apos;s right</source>
        <translation>Kopf um %1 nach rechts gedreht (aus Sicht der Person)</translation>
    </message>
    <message>
        <source>Head raised or lowered</source>
        <translation>Kopf gehoben oder gesenkt</translation>
    </message>
    <message>
        <source>Head raised %1</source>
        <translation>Kopf um %1 gehoben</translation>
    </message>
    <message>
        <source>Head lowered %1</source>
        <translation>Kopf um %1 gesenkt</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>Kopf geneigt</translation>
    </message>
    <message>
        <source>Head tilted %1 clockwise</source>
        <translation>Kopf um %1 im Uhrzeigersinn geneigt</translation>
    </message>
    <message>
        <source>Head tilted %1 anticlockwise</source>
        <translation>Kopf um %1 gegen den Uhrzeigersinn geneigt</translation>
    </message>
    <message>
        <source>The eyes are levelled before search and comparison; a strong tilt makes the points on the face less certain.</source>
        <translation>Vor Suche und Vergleich werden die Augen waagerecht gestellt; eine starke Neigung macht die Punkte im Gesicht unsicherer.</translation>
    </message>
    <message>
        <source>One face in the image</source>
        <translation>Ein Gesicht im Bild</translation>
    </message>
    <message>
        <source>More than one face in the image</source>
        <translation>Mehr als ein Gesicht im Bild</translation>
    </message>
    <message>
        <source>Make sure that this is the face which was asked about.</source>
        <translation>Vergewissern Sie sich, dass dies das fragliche Gesicht ist.</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <extracomment>%1: what is measured</extracomment>
        <translation>%1: nicht gemessen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>formula of ISO/IEC 29794-5 as in OFIQ 1.0.3</source>
        <translation>Formel aus ISO/IEC 29794-5 wie in OFIQ 1.0.3</translation>
    </message>
    <message>
        <source>Semblance&apos;s own measure</source>
        <translation>eigene Messgröße von Semblance</translation>
    </message>
    <message>
        <source>Very low contrast</source>
        <translation>Sehr geringer Kontrast</translation>
    </message>
    <message>
        <source>The face is flat, as in haze or too little light: fine features hardly stand out.</source>
        <translation>Das Gesicht wirkt flau, wie im Dunst oder bei zu wenig Licht: Feine Merkmale heben sich kaum ab.</translation>
    </message>
    <message>
        <source>The other faces are much smaller</source>
        <translation>Die anderen Gesichter sind viel kleiner</translation>
    </message>
    <message>
        <source>A larger face is in the image</source>
        <translation>Ein größeres Gesicht ist im Bild</translation>
    </message>
    <message>
        <source>Somebody else stands out more; the wrong person could be meant.</source>
        <translation>Jemand anderes fällt stärker auf; die falsche Person könnte gemeint sein.</translation>
    </message>
    <message>
        <source>The next face has %1 % of this one&apos;s area; the wrong person could be meant.</source>
        <translation>Das nächstgrößere Gesicht hat %1 % der Fläche dieses Gesichts; die falsche Person könnte gemeint sein.</translation>
    </message>
    <message>
        <source>So small a face shows hardly any detail: the engine may rank the right person far down or not at all, and little can be compared by eye.</source>
        <translation>Ein so kleines Gesicht zeigt kaum Einzelheiten: Die Engine kann die richtige Person weit hinten oder gar nicht einreihen, und mit dem Auge lässt sich wenig vergleichen.</translation>
    </message>
    <message>
        <source>A face in the box</source>
        <translation>Ein Gesicht im Rahmen</translation>
    </message>
    <message>
        <source>The engine sees a face here</source>
        <translation>Die Engine sieht hier ein Gesicht</translation>
    </message>
    <message>
        <source>The engine sees no face here</source>
        <translation>Die Engine sieht hier kein Gesicht</translation>
    </message>
    <message>
        <source>The engine hardly sees a face here</source>
        <translation>Die Engine sieht hier kaum ein Gesicht</translation>
    </message>
    <message>
        <source>The box may hold no face, cover only part of one or lie beside it. Eye points, measures and similarity scores come out of every box; here they may be guesses.</source>
        <translation>Der Rahmen enthält vielleicht kein Gesicht, erfasst nur einen Teil davon oder liegt daneben. Augenpunkte, Messwerte und Ähnlichkeitswerte ergeben sich aus jedem Rahmen; hier können sie geraten sein.</translation>
    </message>
    <message>
        <source>Check the box and correct it. If it is a face, compare by eye and rely on no score.</source>
        <translation>Prüfen und korrigieren Sie den Rahmen. Ist es ein Gesicht, vergleichen Sie mit dem Auge und verlassen Sie sich auf keinen Wert.</translation>
    </message>
    <message>
        <source>Free of under-exposure</source>
        <translation>Frei von Unterbelichtung</translation>
    </message>
    <message>
        <source>Free of over-exposure</source>
        <translation>Frei von Überbelichtung</translation>
    </message>
    <message>
        <source>Free of compression</source>
        <translation>Frei von Kompression</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>bits</source>
        <extracomment>Unit of the dynamic range</extracomment>
        <translation>Bit</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Parts of the picture may be wrong: where bytes could not be read, its decoder put in what it guessed.</source>
        <translation>Teile des Bildes können falsch sein: Wo sich Bytes nicht lesen ließen, wurde etwas Erratenes eingesetzt.</translation>
    </message>
    <message>
        <source>Ask for an undamaged copy; until then rely on nothing that the damage may have touched.</source>
        <translation>Fordern Sie eine unbeschädigte Kopie an; stützen Sie sich bis dahin auf nichts, was der Schaden berührt haben kann.</translation>
    </message>
    <message>
        <source>Decoding of the file</source>
        <translation>Dekodieren der Datei</translation>
    </message>
    <message>
        <source>The decoder reported no damage</source>
        <translation>Der Decoder meldete keinen Schaden</translation>
    </message>
    <message>
        <source>Changed bytes that still make a picture are not noticed.</source>
        <translation>Geänderte Bytes, die noch ein Bild ergeben, werden nicht bemerkt.</translation>
    </message>
    <message>
        <source>Show the points and check that they lie on eyes, nose and mouth; where they do not, correct the box.</source>
        <translation>Lassen Sie die Punkte zeigen und prüfen Sie, ob sie auf Augen, Nase und Mund liegen; wo nicht, korrigieren Sie den Rahmen.</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>In place of warnings about an image: nothing stood out, or nobody looked</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 between the eyes, as if seen from the front</source>
        <translation>%1 zwischen den Augen, wie von vorn gesehen</translation>
    </message>
    <message>
        <source>%1 between the eyes, as seen</source>
        <translation>%1 zwischen den Augen, wie abgebildet</translation>
    </message>
    <message>
        <source>The face is bright all over, as in fog or strong light: its shades lie close together.</source>
        <translation>Das Gesicht ist überall hell, wie bei Nebel oder starkem Licht: Seine Töne liegen nahe beieinander.</translation>
    </message>
    <message>
        <source>Ask for the original recording. Compare by eye; rely on no score.</source>
        <translation>Bitten Sie um die Originalaufnahme. Vergleichen Sie mit dem Auge; verlassen Sie sich auf keinen Ähnlichkeitswert.</translation>
    </message>
    <message>
        <source>Neither dark nor bright</source>
        <translation>Weder dunkel noch hell</translation>
    </message>
    <message>
        <source>Asked of passport photographs; search and comparison hardly depend on it.</source>
        <translation>Wird von Passbildern verlangt; Suche und Vergleich hängen kaum davon ab.</translation>
    </message>
    <message>
        <source>Spread of light and dark</source>
        <translation>Streuung von Hell und Dunkel</translation>
    </message>
    <message>
        <source>Spread of %1</source>
        <translation>Streuung %1</translation>
    </message>
    <message>
        <source>Size of the head in the image</source>
        <translation>Größe des Kopfes im Bild</translation>
    </message>
    <message>
        <source>Eyes to chin: %1 % of the image&apos;s height</source>
        <translation>Augen bis Kinn: %1 % der Bildhöhe</translation>
    </message>
    <message>
        <source>Evenness of the background</source>
        <translation>Gleichmäßigkeit des Hintergrunds</translation>
    </message>
    <message>
        <source>Even background</source>
        <translation>Gleichmäßiger Hintergrund</translation>
    </message>
    <message>
        <source>Restless background</source>
        <translation>Unruhiger Hintergrund</translation>
    </message>
    <message>
        <source>Evenness of the light</source>
        <translation>Gleichmäßigkeit des Lichts</translation>
    </message>
    <message>
        <source>Both cheeks are lit alike</source>
        <translation>Beide Wangen sind gleich beleuchtet</translation>
    </message>
    <message>
        <source>The cheeks are lit differently</source>
        <translation>Die Wangen sind verschieden beleuchtet</translation>
    </message>
    <message>
        <source>Light from one side: the features of the darker half look other than they are, and a shadow can draw lines that are none.</source>
        <translation>Licht von einer Seite: Die Merkmale der dunkleren Hälfte sehen anders aus, als sie sind, und ein Schatten kann Linien zeichnen, die keine sind.</translation>
    </message>
    <message>
        <source>Look for a frame with more even light, and compare the lit half.</source>
        <translation>Suchen Sie ein Einzelbild mit gleichmäßigerem Licht und vergleichen Sie die beleuchtete Hälfte.</translation>
    </message>
    <message>
        <source>Colours of skin</source>
        <translation>Farben der Haut</translation>
    </message>
    <message>
        <source>Colours as of skin in white light</source>
        <translation>Farben wie von Haut in weißem Licht</translation>
    </message>
    <message>
        <source>Unnatural colours</source>
        <translation>Unnatürliche Farben</translation>
    </message>
    <message>
        <source>Slightly unnatural colours</source>
        <translation>Leicht unnatürliche Farben</translation>
    </message>
    <message>
        <source>Coloured light, a wrong white balance or an infrared camera: the colours of skin, hair and eyes are other than they were.</source>
        <translation>Farbiges Licht, ein falscher Weißabgleich oder eine Infrarotkamera: Die Farben von Haut, Haaren und Augen sind andere, als sie waren.</translation>
    </message>
    <message>
        <source>Compare no colours. Ask for another frame, or for what is known of the camera.</source>
        <translation>Vergleichen Sie keine Farben. Bitten Sie um ein anderes Einzelbild oder um das, was über die Kamera bekannt ist.</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>Augen offen</translation>
    </message>
    <message>
        <source>An eye is closed</source>
        <translation>Ein Auge ist geschlossen</translation>
    </message>
    <message>
        <source>An eye is closed or narrowed</source>
        <translation>Ein Auge ist geschlossen oder zugekniffen</translation>
    </message>
    <message>
        <source>The shape of the eyes and of their lids cannot be compared.</source>
        <translation>Die Form der Augen und ihrer Lider lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Look for a frame in which the eyes are open.</source>
        <translation>Suchen Sie ein Einzelbild, in dem die Augen offen sind.</translation>
    </message>
    <message>
        <source>Mouth closed</source>
        <translation>Mund geschlossen</translation>
    </message>
    <message>
        <source>The mouth is wide open</source>
        <translation>Der Mund ist weit geöffnet</translation>
    </message>
    <message>
        <source>The mouth is open</source>
        <translation>Der Mund ist geöffnet</translation>
    </message>
    <message>
        <source>The lower face is drawn longer, and lips, cheeks and chin change their shape.</source>
        <translation>Das Untergesicht wird länger, und Lippen, Wangen und Kinn verändern ihre Form.</translation>
    </message>
    <message>
        <source>Look for a frame with the mouth closed, or for a reference with it open as wide.</source>
        <translation>Suchen Sie ein Einzelbild mit geschlossenem Mund oder ein Vergleichsbild, auf dem er ebenso weit geöffnet ist.</translation>
    </message>
    <message>
        <source>Ask for the whole image, from before it was cut.</source>
        <translation>Bitten Sie um das ganze Bild, wie es vor dem Zuschnitt war.</translation>
    </message>
    <message>
        <source>Room on the left</source>
        <translation>Platz links</translation>
    </message>
    <message>
        <source>The image&apos;s left edge cuts the face off</source>
        <translation>Der linke Bildrand schneidet das Gesicht ab</translation>
    </message>
    <message>
        <source>The face does not touch the left edge</source>
        <translation>Das Gesicht berührt den linken Rand nicht</translation>
    </message>
    <message>
        <source>Room on the right</source>
        <translation>Platz rechts</translation>
    </message>
    <message>
        <source>The image&apos;s right edge cuts the face off</source>
        <translation>Der rechte Bildrand schneidet das Gesicht ab</translation>
    </message>
    <message>
        <source>The face does not touch the right edge</source>
        <translation>Das Gesicht berührt den rechten Rand nicht</translation>
    </message>
    <message>
        <source>Room above</source>
        <translation>Platz oben</translation>
    </message>
    <message>
        <source>The image&apos;s upper edge cuts the face off</source>
        <translation>Der obere Bildrand schneidet das Gesicht ab</translation>
    </message>
    <message>
        <source>The face does not touch the upper edge</source>
        <translation>Das Gesicht berührt den oberen Rand nicht</translation>
    </message>
    <message>
        <source>Room below</source>
        <translation>Platz unten</translation>
    </message>
    <message>
        <source>The image&apos;s lower edge cuts the face off</source>
        <translation>Der untere Bildrand schneidet das Gesicht ab</translation>
    </message>
    <message>
        <source>The face does not touch the lower edge</source>
        <translation>Das Gesicht berührt den unteren Rand nicht</translation>
    </message>
    <message>
        <source>Show the points and look where they lie. Compare by eye; rely on no score.</source>
        <translation>Lassen Sie die Punkte anzeigen und sehen Sie nach, wo sie liegen. Vergleichen Sie mit dem Auge; verlassen Sie sich auf keinen Ähnlichkeitswert.</translation>
    </message>
    <message>
        <source>Hardly any shades</source>
        <translation>Kaum Abstufungen</translation>
    </message>
    <message>
        <source>Few shades</source>
        <translation>Wenige Abstufungen</translation>
    </message>
    <message>
        <source>Light and dark are there, but little between them, as in a picture reduced to a few levels, burnt out or copied in black and white: fine features are lost, and outlines may be none.</source>
        <translation>Hell und Dunkel sind da, aber wenig dazwischen, wie in einem Bild, das auf wenige Stufen verringert, ausgebrannt oder schwarz-weiß kopiert wurde: Feine Merkmale sind verloren, und Umrisse sind vielleicht keine.</translation>
    </message>
    <message>
        <source>Ask for the original file, from before it was copied or processed.</source>
        <translation>Bitten Sie um die ursprüngliche Datei, wie sie vor dem Kopieren oder Bearbeiten war.</translation>
    </message>
    <message>
        <source>Light of one colour</source>
        <translation>Licht einer Farbe</translation>
    </message>
    <message>
        <source>Only one of the picture&apos;s three colour channels has shades, as in red or blue light. The engine sees that channel as grey, and so do the measures of light and dark.</source>
        <translation>Nur einer der drei Farbkanäle des Bildes hat Abstufungen, wie in rotem oder blauem Licht. Die Engine sieht diesen Kanal als Grau, und die Messgrößen für Hell und Dunkel ebenso.</translation>
    </message>
    <message>
        <source>Compare no colours; look at that channel as grey. Ask for a frame in white light.</source>
        <translation>Vergleichen Sie keine Farben; betrachten Sie diesen Kanal als Grau. Bitten Sie um ein Einzelbild in weißem Licht.</translation>
    </message>
    <message>
        <source>Span of grey values</source>
        <translation>Spanne der Grauwerte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln grey values from dark to bright</source>
        <translation>
            <numerusform>%Ln Grauwert von Dunkel bis Hell</numerusform>
            <numerusform>%Ln Grauwerte von Dunkel bis Hell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln grey values from dark to bright</source>
        <translation>
            <numerusform>Nur %Ln Grauwert von Dunkel bis Hell</numerusform>
            <numerusform>Nur %Ln Grauwerte von Dunkel bis Hell</numerusform>
        </translation>
    </message>
    <message>
        <source>No closed eye found</source>
        <translation>Kein geschlossenes Auge gefunden</translation>
    </message>
    <message>
        <source>No wide-open mouth found</source>
        <translation>Kein weit geöffneter Mund gefunden</translation>
    </message>
    <message>
        <source>What lies beyond cannot be compared. The engine&apos;s points there are guesses: different people can score high, and the same person low.</source>
        <translation>Was jenseits liegt, lässt sich nicht vergleichen. Die Punkte der Engine sind dort geraten: Verschiedene Personen können hohe Werte erreichen und dieselbe Person niedrige.</translation>
    </message>
    <message>
        <source>about %1 of 10</source>
        <translation>etwa %1 von 10</translation>
    </message>
    <message>
        <source>more than 9 of 10</source>
        <translation>mehr als 9 von 10</translation>
    </message>
    <message>
        <source>The engine did not find both eyes: its points lie nearer together than in any face of this size. What is measured from them is a guess.</source>
        <translation>Die Engine hat nicht beide Augen gefunden: Ihre Punkte liegen näher beieinander als in irgendeinem Gesicht dieser Größe. Was daran gemessen wird, ist geraten.</translation>
    </message>
    <message>
        <source>%1, enlarged %2 times from %3</source>
        <extracomment>%1: &quot;40 px between the eyes, as seen&quot;; %2: a number; %3: &quot;12 px&quot;</extracomment>
        <translation>%1, %2-fach vergrößert aus %3</translation>
    </message>
    <message>
        <source>Large enough for search and comparison, if the picture was not enlarged.</source>
        <translation>Groß genug für Suche und Vergleich, falls das Bild nicht vergrößert wurde.</translation>
    </message>
    <message>
        <source>No warning</source>
        <translation>Keine Warnung</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: &quot;Unified quality: not measured&quot;; %2: why, a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2 of 100. %3.</source>
        <extracomment>%1: &quot;Unified quality&quot;; %2: a number; %3: &quot;The engine misses about 5 % of such faces&quot;</extracomment>
        <translation>%1: %2 von 100. %3.</translation>
    </message>
    <message>
        <source>Not measured: beards, make-up and clear glasses; smears of video compression; ghosts of blended frames; stretched or retouched faces; whether it is a photograph of a person at all and no drawing, statue or made image.</source>
        <translation>Nicht gemessen: Bärte, Schminke und klare Brillen; verwischte Stellen der Videokompression; Geisterbilder überblendeter Einzelbilder; verzerrte oder retuschierte Gesichter; ob es überhaupt das Foto einer Person ist und keine Zeichnung, Statue oder erzeugtes Bild.</translation>
    </message>
    <message>
        <source>At this size, noisy and compressed, the right person came first in %1 searches of %2 people (default engine; %3 to %4 %; measured from 10 to 24 px between the eyes).</source>
        <extracomment>%1: &quot;about 8 of 10&quot;, %2: how many people, %3, %4: percentages</extracomment>
        <translation>In dieser Größe, verrauscht und komprimiert, stand die richtige Person in %1 Suchen unter %2 Personen an erster Stelle (Standard-Engine; %3 bis %4 %; gemessen von 10 bis 24 px zwischen den Augen).</translation>
    </message>
    <message>
        <source>The tones lie close together. That is counted in the 8 bits a channel that are read; the file has more and may hold finer shades between them.</source>
        <translation>Die Tonwerte liegen eng beieinander. Das ist in den 8 Bit je Kanal gezählt, die gelesen werden; die Datei hat mehr und kann dazwischen feinere Abstufungen enthalten.</translation>
    </message>
    <message>
        <source>Have the tones spread by a program that reads all bits, note how, and search with that copy too.</source>
        <translation>Lassen Sie die Tonwerte mit einem Programm spreizen, das alle Bits liest, halten Sie fest, wie, und suchen Sie auch mit dieser Kopie.</translation>
    </message>
    <message>
        <source>As in fog, infrared light or a washed-out recording.</source>
        <translation>Wie bei Nebel, Infrarotlicht oder einer ausgewaschenen Aufnahme.</translation>
    </message>
    <message>
        <source>The engine spreads them over the whole range before it places points, reads the pose and makes a template; noise and compression are spread with them, and different people then score higher than usual.</source>
        <translation>Die Engine spreizt sie auf den ganzen Umfang, bevor sie Punkte setzt, die Kopfhaltung bestimmt und ein Template berechnet; Rauschen und Kompression werden mitgespreizt, und verschiedene Personen erreichen dann höhere Ähnlichkeitswerte als sonst.</translation>
    </message>
    <message>
        <source>How often a search puts the right person first was not measured with so few pixels; what unified quality says of comparisons one to one is another figure.</source>
        <translation>Wie oft eine Suche die richtige Person an die erste Stelle setzt, wurde bei so wenigen Pixeln nicht gemessen; was die Gesamtqualität über Vergleiche eins zu eins sagt, ist eine andere Zahl.</translation>
    </message>
    <message>
        <source>A little of it lies beyond and cannot be compared; the engine&apos;s points near the edge are less sure.</source>
        <translation>Ein wenig davon liegt außerhalb und lässt sich nicht vergleichen; die Punkte der Engine nahe am Rand sind weniger sicher.</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Exhibit %1 · %2</source>
        <extracomment>%1: number, %2: file name</extracomment>
        <translation>Asservat %1 · %2</translation>
    </message>
    <message>
        <source>Gallery %1</source>
        <translation>Galerie %1</translation>
    </message>
    <message>
        <source>Lab %1 · %2</source>
        <extracomment>%1: name, %2: folder</extracomment>
        <translation>Labor %1 · %2</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Quick search</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>Place, exhibit, gallery or lab</source>
        <translation>Bereich, Asservat, Galerie oder Labor</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>The lab is being read…</source>
        <translation>Das Labor wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>RecentLabList</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;another…</source>
        <translation>&amp;Anderes öffnen …</translation>
    </message>
    <message>
        <source>Labs opened before</source>
        <translation>Zuletzt geöffnete Labore</translation>
    </message>
    <message>
        <source>Folder of a lab</source>
        <translation>Ordner eines Labors</translation>
    </message>
    <message>
        <source>&amp;Open a lab&apos;s folder…</source>
        <translation>Ordner eines Labors &amp;öffnen …</translation>
    </message>
</context>
<context>
    <name>RecipeDraft</name>
    <message>
        <source>The list of steps</source>
        <translation>Die Liste der Schritte</translation>
    </message>
    <message>
        <source>add %1</source>
        <extracomment>A change that can be undone; %1 is a step such as &quot;Levels&quot;</extracomment>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>remove %1</source>
        <extracomment>A change that can be undone; %1 is a step such as &quot;Levels&quot;</extracomment>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>move %1</source>
        <extracomment>A change that can be undone; %1 is a step such as &quot;Levels&quot;</extracomment>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>switch %1 on</source>
        <extracomment>A change that can be undone; %1 is a step such as &quot;Levels&quot;</extracomment>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A change that can be undone; %1: &quot;Levels&quot;, %2: &quot;Black point&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>place %1</source>
        <extracomment>A change that can be undone; %1 is a step such as &quot;Crop&quot;</extracomment>
        <translation>%1 platzieren</translation>
    </message>
</context>
<context>
    <name>RecipeFaultText</name>
    <message>
        <source>its result would be too large</source>
        <translation>das Ergebnis würde zu groß</translation>
    </message>
    <message>
        <source>its result would be too large: %1</source>
        <translation>das Ergebnis würde zu groß: %1</translation>
    </message>
    <message>
        <source>it was written for a newer Semblance (format %1)</source>
        <translation>sie wurde für ein neueres Semblance geschrieben (Format %1)</translation>
    </message>
    <message>
        <source>must be a list of at least one step</source>
        <translation>muss eine Liste mit mindestens einem Schritt sein</translation>
    </message>
    <message>
        <source>it has %1 steps, the limit is %2</source>
        <translation>sie hat %1 Schritte, die Grenze ist %2</translation>
    </message>
    <message>
        <source>stands there twice</source>
        <translation>steht doppelt da</translation>
    </message>
    <message>
        <source>is no field of this format</source>
        <translation>ist kein Feld dieses Formats</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>muss eine Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be a list of %1 to %2</source>
        <translation>muss eine Liste von %1 bis %2 Einträgen sein</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>muss eines von diesen sein: %1</translation>
    </message>
    <message>
        <source>entry %1 must be two whole levels from 0 to 255, the first larger than that of the entry before</source>
        <translation>Eintrag %1 muss aus zwei ganzen Tonwerten von 0 bis 255 bestehen, der erste größer als der des Eintrags davor</translation>
    </message>
    <message>
        <source>entry %1 must be the SHA-256 of a file, and each may stand there once</source>
        <translation>Eintrag %1 muss der SHA-256-Wert einer Datei sein, und jeder darf einmal dastehen</translation>
    </message>
    <message>
        <source>reaches outside of the picture, which allows %1 to %2 here</source>
        <translation>reicht über das Bild hinaus, das hier %1 bis %2 zulässt</translation>
    </message>
    <message>
        <source>the frame whose SHA-256 begins %1 was not given</source>
        <translation>das Einzelbild, dessen SHA-256-Wert mit %1 beginnt, wurde nicht angegeben</translation>
    </message>
    <message>
        <source>frames can be averaged once only</source>
        <translation>Einzelbilder können nur einmal gemittelt werden</translation>
    </message>
    <message>
        <source>none of the frames can be laid over the picture</source>
        <translation>keines der Einzelbilder lässt sich über das Bild legen</translation>
    </message>
    <message>
        <source>one of the three colours is missing there, and cannot be balanced</source>
        <translation>eine der drei Farben fehlt dort und lässt sich nicht abgleichen</translation>
    </message>
    <message>
        <source>there is no such step</source>
        <translation>einen solchen Schritt gibt es nicht</translation>
    </message>
    <message>
        <source>the step has no such parameter</source>
        <translation>der Schritt hat keinen solchen Parameter</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>step %1</source>
        <extracomment>of a list of steps that enhance an image</extracomment>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>step %1 (%2)</source>
        <extracomment>%2: what the step is called</extracomment>
        <translation>Schritt %1 (%2)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>the name of a value in a file</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2.</source>
        <extracomment>%1: a file with a list of steps; %2: why</extracomment>
        <translation>„%1“ kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2: %3.</source>
        <extracomment>%1: a file with a list of steps; %2: &quot;step 2 (Crop), “width”&quot;; %3: why</extracomment>
        <translation>„%1“ kann nicht verwendet werden: %2: %3.</translation>
    </message>
    <message>
        <source>Give the file that the recipe names; another file, though it shows the same, has another SHA-256.</source>
        <translation>Geben Sie die Datei an, die die Liste nennt; eine andere Datei hat, auch wenn sie dasselbe zeigt, einen anderen SHA-256-Wert.</translation>
    </message>
    <message>
        <source>its SHA-256 is another one than was recorded</source>
        <translation>ihr SHA-256-Wert ist ein anderer als aufgezeichnet</translation>
    </message>
    <message>
        <source>one other frame at least must be chosen, and %1 at most</source>
        <translation>mindestens ein weiteres Einzelbild muss gewählt sein, höchstens %1</translation>
    </message>
    <message>
        <source>the frame %1 is the same frame twice: it has the very pixels of the frame %2</source>
        <translation>das Einzelbild %1 ist dasselbe Einzelbild noch einmal: Es hat genau die Pixel des Einzelbilds %2</translation>
    </message>
    <message>
        <source>it is not JSON in UTF-8</source>
        <translation>sie ist kein JSON in UTF-8</translation>
    </message>
    <message>
        <source>it is not JSON in UTF-8: line %1, column %2</source>
        <translation>sie ist kein JSON in UTF-8: Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1; there are: %2</source>
        <extracomment>%1: what is wrong with a name; %2: the names that there are</extracomment>
        <translation>%1; es gibt: %2</translation>
    </message>
    <message>
        <source>it must be one JSON object, {&quot;format&quot;: 1, &quot;steps&quot;: […]}</source>
        <translation>sie muss ein JSON-Objekt sein, {&quot;format&quot;: 1, &quot;steps&quot;: […]}</translation>
    </message>
    <message>
        <source>must be a text, one of: %1</source>
        <translation>muss ein Text sein, einer von: %1</translation>
    </message>
    <message>
        <source>is missing; %1</source>
        <extracomment>%1: &quot;must be a number from 1 to 9&quot;</extracomment>
        <translation>fehlt; %1</translation>
    </message>
    <message>
        <source>Take it out: averaging takes noise away only where every frame has its own.</source>
        <translation>Nehmen Sie es heraus: Das Mitteln verringert Rauschen nur, wenn jedes Einzelbild sein eigenes hat.</translation>
    </message>
    <message>
        <source>the picture would be folded over itself, whatever its size: k2 must be at least %1 beside this k1</source>
        <translation>das Bild würde, gleich welcher Größe, über sich selbst gefaltet: k2 muss bei diesem k1 mindestens %1 sein</translation>
    </message>
    <message>
        <source>the picture would be folded over itself, whatever its size: k1 must be at least %1 beside this k2, or k2 at least %2 beside this k1</source>
        <translation>das Bild würde, gleich welcher Größe, über sich selbst gefaltet: k1 muss bei diesem k2 mindestens %1 sein, oder k2 bei diesem k1 mindestens %2</translation>
    </message>
    <message>
        <source>it holds a number that is too large for any step: %1</source>
        <translation>sie enthält eine Zahl, die für jeden Schritt zu groß ist: %1</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>muss %1 sein</translation>
    </message>
    <message>
        <source>must be below “%1”</source>
        <extracomment>%1: a parameter of the same step</extracomment>
        <translation>muss unter „%1“ liegen</translation>
    </message>
    <message>
        <source>the frame %1 has the very pixels of the picture itself, which count already</source>
        <translation>das Einzelbild %1 hat genau die Pixel des Bildes selbst, die schon zählen</translation>
    </message>
    <message>
        <source>another size than the picture (%1)</source>
        <extracomment>Why it cannot be laid over a picture; %1: the beginnings of SHA-256</extracomment>
        <translation>andere Größe als das Bild (%1)</translation>
    </message>
    <message>
        <source>a mirror image of the picture (%1)</source>
        <extracomment>Why it cannot be laid over a picture; %1: the beginnings of SHA-256</extracomment>
        <translation>Spiegelbild des Bildes (%1)</translation>
    </message>
    <message>
        <source>correlates by %2 only, less than asked (%1)</source>
        <extracomment>Why it cannot be laid over a picture; %1: the beginnings of SHA-256, %2: a number to 1</extracomment>
        <translation>korreliert nur mit %2, weniger als verlangt (%1)</translation>
    </message>
    <message>
        <source>no place in the picture could be found for it (%1)</source>
        <extracomment>Why it cannot be laid over a picture; %1: the beginnings of SHA-256</extracomment>
        <translation>keine Lage im Bild zu finden (%1)</translation>
    </message>
    <message>
        <source>none of the frames can be laid over the picture: %1</source>
        <extracomment>%1: &quot;a mirror image of the picture (1b4f0e98); another size than the picture (60303ae2)&quot;</extracomment>
        <translation>keines der Einzelbilder lässt sich über das Bild legen: %1</translation>
    </message>
    <message>
        <source>Find out which of the two shows the scene as it was, and mirror the other one first.</source>
        <translation>Klären Sie, welches der beiden die Szene zeigt, wie sie war, und spiegeln Sie zuvor das andere.</translation>
    </message>
    <message>
        <source>Take frames as large as the picture, as the video gave them: nothing that was cropped, turned or resized.</source>
        <translation>Nehmen Sie Einzelbilder, die so groß sind wie das Bild, wie das Video sie geliefert hat: nichts, was zugeschnitten, gedreht oder in der Größe geändert wurde.</translation>
    </message>
    <message>
        <source>Take frames that show the same scene, or allow a lower correlation.</source>
        <translation>Nehmen Sie Einzelbilder, die dieselbe Szene zeigen, oder lassen Sie eine geringere Korrelation zu.</translation>
    </message>
    <message>
        <source>Take frames that show the same scene from the same place.</source>
        <translation>Nehmen Sie Einzelbilder, die dieselbe Szene vom selben Ort aus zeigen.</translation>
    </message>
    <message>
        <source>Take frames of the same camera and size that show the same scene.</source>
        <translation>Nehmen Sie Einzelbilder derselben Kamera und Größe, die dieselbe Szene zeigen.</translation>
    </message>
</context>
<context>
    <name>RecipePreviews</name>
    <message>
        <source>Preview of %1 in full size</source>
        <extracomment>Title of a running job; %1 is a file name</extracomment>
        <translation>Vorschau von %1 in voller Größe</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>%1 s</source>
        <extracomment>A length of time; %1: seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 apart</source>
        <extracomment>Of two stills of one recording; %1: a length of time</extracomment>
        <translation>im Abstand von %1</translation>
    </message>
    <message>
        <source>within %1, the nearest two %2 apart</source>
        <extracomment>Of several stills of one recording; %1 and %2: lengths of time</extracomment>
        <translation>innerhalb von %1, die beiden nächsten im Abstand von %2</translation>
    </message>
    <message>
        <source>both photographs</source>
        <extracomment>Of two photographs that are searched for together</extracomment>
        <translation>beide Fotos</translation>
    </message>
    <message>
        <source>all %1 photographs</source>
        <extracomment>Of photographs that are searched for together; %1: how many, at least 3</extracomment>
        <translation>alle %1 Fotos</translation>
    </message>
    <message>
        <source>Stills of one recording, %1: %2. Camera, light and mostly the pose are the same: they are hardly independent, and together say little more than the best of them.</source>
        <extracomment>%1: how far apart in time; %2: photographs, such as Exhibit 4 ▸ Q-1</extracomment>
        <translation>Einzelbilder derselben Aufnahme, %1: %2. Kamera, Licht und meist auch die Haltung sind gleich: Sie sind kaum voneinander unabhängig und sagen zusammen wenig mehr als das beste von ihnen.</translation>
    </message>
    <message>
        <source>%1 by times that cannot be relied on</source>
        <extracomment>Of stills of one recording; %1: &quot;1.20 s apart&quot;</extracomment>
        <translation>%1 nach Zeiten, auf die kein Verlass ist</translation>
    </message>
</context>
<context>
    <name>ReferenceCard</name>
    <message>
        <source>The image cannot be shown</source>
        <translation>Das Bild kann nicht gezeigt werden</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Reference</source>
        <translation>Vergleichsbild</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Person&apos;s number</source>
        <translation>Personennummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Copy all 64 digits</source>
        <translation>Alle 64 Stellen kopieren</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>Quality warnings</source>
        <translation>Qualitätswarnungen</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
</context>
<context>
    <name>ReferenceGrid</name>
    <message>
        <source>References</source>
        <translation>Vergleichsbilder</translation>
    </message>
    <message>
        <source>No references yet. Enrol images of people whose identity is recorded.</source>
        <translation>Noch keine Vergleichsbilder. Erfassen Sie Bilder von Personen, deren Identität festgestellt ist.</translation>
    </message>
    <message>
        <source>Enrol images…</source>
        <translation>Bilder erfassen …</translation>
    </message>
    <message>
        <source>Search names, numbers, images</source>
        <translation>Namen, Nummern, Bilder suchen</translation>
    </message>
    <message>
        <source>Search in this gallery</source>
        <translation>In dieser Galerie suchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s)</source>
        <translation>
            <numerusform>%Ln Vergleichsbild</numerusform>
            <numerusform>%Ln Vergleichsbilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln reference(s)</source>
        <translation>
            <numerusform>%1 von %Ln Vergleichsbild</numerusform>
            <numerusform>%1 von %Ln Vergleichsbildern</numerusform>
        </translation>
    </message>
    <message>
        <source>The enrolment is under way; its first references appear here.</source>
        <translation>Die Erfassung läuft; die ersten Vergleichsbilder erscheinen hier.</translation>
    </message>
    <message>
        <source>No reference has “%1” in its name, number or image.</source>
        <extracomment>%1 is what the person searched for</extracomment>
        <translation>Kein Vergleichsbild hat „%1“ in Name, Nummer oder Bild.</translation>
    </message>
</context>
<context>
    <name>ReferenceListModel</name>
    <message>
        <source>%1 (%2)
%3
Enrolled %4 · SHA-256 %5</source>
        <translation>%1 (%2)
%3
Erfasst %4 · SHA-256 %5</translation>
    </message>
    <message>
        <source>%1, image %2</source>
        <translation>%1, Bild %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, image %2, %n quality warning(s)</source>
        <translation>
            <numerusform>%1, Bild %2, %n Qualitätswarnung</numerusform>
            <numerusform>%1, Bild %2, %n Qualitätswarnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestText</name>
    <message>
        <source>What the lab holds stays as it is; the work can be done again.</source>
        <translation>Was das Labor enthält, bleibt, wie es ist; die Arbeit kann erneut getan werden.</translation>
    </message>
    <message>
        <source>What has been enrolled stays; the enrolment can be started again later and goes on where it stopped.</source>
        <translation>Was erfasst wurde, bleibt; die Erfassung kann später erneut gestartet werden und fährt dort fort, wo sie aufgehört hat.</translation>
    </message>
    <message>
        <source>Templates that have been made stay; the others can be made later.</source>
        <translation>Berechnete Templates bleiben; die anderen können später berechnet werden.</translation>
    </message>
    <message>
        <source>Images that have been taken in stay; the others must be taken in again.</source>
        <translation>Aufgenommene Bilder bleiben; die anderen müssen erneut aufgenommen werden.</translation>
    </message>
</context>
<context>
    <name>ScoreText</name>
    <message>
        <source>No candidate above the threshold. That is a result: record it.</source>
        <translation>Kein Kandidat über der Schwelle. Auch das ist ein Ergebnis: Halten Sie es fest.</translation>
    </message>
    <message>
        <source>On this ruler 0 is what different people score on average, 1 what the same person scores on average; single pairs lie below 0 and above 1. A score is no probability.</source>
        <translation>Auf dieser Skala ist 0 der mittlere Wert verschiedener Personen, 1 der mittlere Wert derselben Person; einzelne Paare liegen unter 0 und über 1. Ein Ähnlichkeitswert ist keine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>%1 (there different people score %2 on average, the same person %3)</source>
        <extracomment>%1: an engine and its own score; %2, %3: averages on that engine&apos;s own scale</extracomment>
        <translation>%1 (dort im Mittel: verschiedene Personen %2, dieselbe Person %3)</translation>
    </message>
    <message>
        <source>A candidate is somebody whom the engine ranked as similar. It is no identification: only an examiner&apos;s comparison can support that it is the same person, or exclude it.</source>
        <extracomment>Terms: candidate = a reference that the engine ranked, nothing more</extracomment>
        <translation>Ein Kandidat ist jemand, den die Engine als ähnlich eingestuft hat. Das ist keine Identifizierung: Nur der Vergleich durch Sachverständige kann stützen, dass es dieselbe Person ist, oder es ausschließen.</translation>
    </message>
    <message>
        <source>A score is no identification: only an examiner&apos;s comparison can support that it is the same person, or exclude it.</source>
        <translation>Ein Ähnlichkeitswert ist keine Identifizierung: Nur der Vergleich durch Sachverständige kann stützen, dass es dieselbe Person ist, oder es ausschließen.</translation>
    </message>
    <message>
        <source>No engine sees a difference: this is probably one photograph, saved twice, and no comparison of two.</source>
        <translation>Kein Verfahren sieht einen Unterschied: Das ist vermutlich ein und dasselbe Foto, zweimal gespeichert, und kein Vergleich zweier Fotos.</translation>
    </message>
    <message>
        <source>This is no result: the detector does not recognise a face in this box, so neither candidates nor their absence say anything. Check the box, or choose another image.</source>
        <translation>Das ist kein Ergebnis: Der Detektor erkennt in diesem Rahmen kein Gesicht, deshalb sagen weder Kandidaten noch ihr Fehlen etwas aus. Prüfen Sie den Rahmen, oder wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Similarity score %1, from the engines %2. It is no probability; the threshold %3 only decides who is listed.</source>
        <extracomment>%1: the score; %2: the engines, such as &quot;a and b&quot;; %3: the policy&apos;s lowest score that is listed</extracomment>
        <translation>Ähnlichkeitswert %1 (%2): keine Wahrscheinlichkeit. Die Schwelle %3 entscheidet nur, wer gelistet wird.</translation>
    </message>
    <message>
        <source>%1 %2 (raw score %3)</source>
        <extracomment>%1: an engine; %2: its score on the ruler of all; %3: on its own scale</extracomment>
        <translation>%1 %2 (Rohwert %3)</translation>
    </message>
    <message>
        <source>%1 (raw score %2)</source>
        <translation>%1 (Rohwert %2)</translation>
    </message>
    <message>
        <source>The engine %2 has no threshold of its own: the policy does not say with which engine its %1 was set. It decides all the same who is listed.</source>
        <translation>Die Engine %2 hat keine eigene Schwelle: Die Richtlinie sagt nicht, mit welcher Engine ihre Schwelle %1 festgelegt wurde. Sie entscheidet trotzdem, wer gelistet wird.</translation>
    </message>
    <message>
        <source>The engine %3 has no threshold of its own: the policy&apos;s %1 was set for %2, whose scores are others. It decides all the same who is listed, and may list too few or too many. Where 0 and 1 lie was set for each model by itself: its description says on which photographs.</source>
        <translation>Die Engine %3 hat keine eigene Schwelle: Die Schwelle %1 der Richtlinie wurde für %2 festgelegt, deren Werte andere sind. Sie entscheidet trotzdem, wer gelistet wird, und kann zu wenige oder zu viele aufnehmen. Wo 0 und 1 liegen, wurde für jedes Modell einzeln festgelegt: Seine Beschreibung sagt, an welchen Fotos.</translation>
    </message>
    <message>
        <source>%1 (scores %2)</source>
        <extracomment>%1: an engine; %2: the beginning of the fingerprint of its scores alone</extracomment>
        <translation>%1 (Werte %2)</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>Gallery to search</source>
        <translation>Zu durchsuchende Galerie</translation>
    </message>
    <message>
        <source>&amp;Search gallery…</source>
        <translation>Galerie durch&amp;suchen …</translation>
    </message>
    <message>
        <source>The engine cannot search: %1</source>
        <translation>Die Engine kann nicht suchen: %1</translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation>Die Engine wird noch geladen.</translation>
    </message>
    <message>
        <source>The galleries are being read.</source>
        <translation>Die Galerien werden gelesen.</translation>
    </message>
    <message>
        <source>There is no gallery yet. Create one under Galleries.</source>
        <translation>Es gibt noch keine Galerie. Legen Sie unter „Galerien“ eine an.</translation>
    </message>
    <message>
        <source>Choose a gallery.</source>
        <translation>Wählen Sie eine Galerie.</translation>
    </message>
    <message>
        <source>This gallery is empty. Enrol references under Galleries.</source>
        <translation>Diese Galerie ist leer. Erfassen Sie unter „Galerien“ Vergleichsbilder.</translation>
    </message>
    <message>
        <source>The faces are still being looked for.</source>
        <translation>Die Gesichter werden noch gesucht.</translation>
    </message>
    <message>
        <source>There is no face to search for.</source>
        <translation>Es gibt kein Gesicht, nach dem gesucht werden kann.</translation>
    </message>
    <message>
        <source>Choose the face to examine.</source>
        <translation>Wählen Sie das Gesicht zur Untersuchung.</translation>
    </message>
    <message>
        <source>The face is being measured.</source>
        <translation>Das Gesicht wird gemessen.</translation>
    </message>
    <message>
        <source>Choose a gallery</source>
        <translation>Galerie wählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <extracomment>How many people a gallery holds</extracomment>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Search gallery</source>
        <translation>Galerie durch&amp;suchen</translation>
    </message>
    <message>
        <source>The search for faces was cancelled: look again, or draw the face.</source>
        <translation>Die Suche nach Gesichtern wurde abgebrochen: Suchen Sie erneut, oder zeichnen Sie das Gesicht ein.</translation>
    </message>
    <message>
        <source>Faces were not looked for yet.</source>
        <translation>Nach Gesichtern wurde noch nicht gesucht.</translation>
    </message>
    <message>
        <source>No face in this box</source>
        <translation>Kein Gesicht in diesem Rahmen</translation>
    </message>
    <message>
        <source>The engine sees no face in this box. It ranks people all the same, and their scores then say nothing. Check the box first, or choose another image.</source>
        <translation>Die Engine sieht in diesem Rahmen kein Gesicht. Sie ordnet trotzdem Personen ein, deren Werte dann nichts besagen. Prüfen Sie erst den Rahmen, oder wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Search anyway</source>
        <translation>Trotzdem suchen</translation>
    </message>
    <message>
        <source>%1 · %2 · being filled</source>
        <translation>%1 · %2 · wird gefüllt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>This gallery is being filled: it holds no reference yet.</source>
        <translation>Diese Galerie wird gerade gefüllt: Noch enthält sie kein Vergleichsbild.</translation>
    </message>
    <message>
        <source>Search with several photographs</source>
        <extracomment>Button: begins a list of photographs of one person</extracomment>
        <translation>Mit mehreren Fotos suchen</translation>
    </message>
    <message>
        <source>Take this photograph out</source>
        <translation>Dieses Foto herausnehmen</translation>
    </message>
    <message>
        <source>Put %1 in place of %2</source>
        <extracomment>Button: %1, %2: two faces of the same image, such as Q-2 and Q-1</extracomment>
        <translation>%1 an die Stelle von %2 setzen</translation>
    </message>
    <message>
        <source>Add this photograph</source>
        <extracomment>Button: to the photographs that are searched for together</extracomment>
        <translation>Dieses Foto hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Search gallery with %Ln photographs</source>
        <extracomment>Searches with several photographs of one person</extracomment>
        <translation>
            <numerusform>Galerie mit %Ln Foto durch&amp;suchen</numerusform>
            <numerusform>Galerie mit %Ln Fotos durch&amp;suchen</numerusform>
        </translation>
    </message>
    <message>
        <source>This exhibit cannot take part: %1</source>
        <extracomment>%1: a sentence that says why</extracomment>
        <translation>Dieses Asservat kann nicht teilnehmen: %1</translation>
    </message>
    <message>
        <source>The photograph on screen takes no part. Add it (T), open one that does, or take all out.</source>
        <translation>Das Foto auf dem Bildschirm nimmt nicht teil. Fügen Sie es hinzu (T), öffnen Sie eines, das teilnimmt, oder nehmen Sie alle heraus.</translation>
    </message>
    <message>
        <source>%1 of this image takes part, and %2 is chosen: T puts it in its place.</source>
        <extracomment>%1, %2: two faces of the same image, such as Q-1 and Q-2</extracomment>
        <translation>%1 dieses Bildes nimmt teil, und %2 ist gewählt: T setzt es an dessen Stelle.</translation>
    </message>
    <message>
        <source>%1 is no longer in its exhibit: take it out, or put another face of it in.</source>
        <extracomment>%1: such as Exhibit 4 ▸ Q-1</extracomment>
        <translation>%1 ist nicht mehr in seinem Asservat: Nehmen Sie es heraus, oder setzen Sie ein anderes Gesicht ein.</translation>
    </message>
    <message>
        <source>%1 must be measured again: open it from the list.</source>
        <extracomment>%1: such as Exhibit 4 ▸ Q-1</extracomment>
        <translation>%1 muss neu gemessen werden: Öffnen Sie es in der Liste.</translation>
    </message>
    <message>
        <source>The engine sees no face in the box of one of the photographs. It ranks people all the same, and their scores then say nothing. Check the box first, or take the photograph out.</source>
        <translation>Die Engine sieht im Rahmen eines der Fotos kein Gesicht. Sie reiht dennoch Personen, und deren Werte sagen dann nichts. Prüfen Sie zuerst den Rahmen, oder nehmen Sie das Foto heraus.</translation>
    </message>
    <message>
        <source>Search with several photographs of one person at once: what is noise in one averages out. Stills of one recording are alike and gain less than photographs of different occasions. Choose the face in each exhibit, one after the other: T</source>
        <translation>Mit mehreren Fotos einer Person zugleich suchen: Was in einem Rauschen ist, mittelt sich heraus. Einzelbilder einer Aufzeichnung gleichen sich und bringen weniger als Fotos von verschiedenen Anlässen. Wählen Sie das Gesicht in einem Asservat nach dem anderen: T</translation>
    </message>
    <message>
        <source>Open a probe first: an image that shows the face to search for.</source>
        <translation>Öffnen Sie zuerst ein Fragebild: ein Bild mit dem Gesicht, nach dem gesucht werden soll.</translation>
    </message>
    <message>
        <source>What is stated about this image is being read.</source>
        <translation>Die Angaben zu diesem Bild werden gelesen.</translation>
    </message>
    <message>
        <source>Another provenance is chosen and not recorded yet: record it, or choose again what is recorded.</source>
        <translation>Eine andere Herkunft ist gewählt und noch nicht festgehalten: Halten Sie sie fest, oder wählen Sie wieder, was festgehalten ist.</translation>
    </message>
</context>
<context>
    <name>SearchHeader</name>
    <message>
        <source>Gallery “%1”</source>
        <extracomment>%1 is the gallery&apos;s name</extracomment>
        <translation>Galerie „%1“</translation>
    </message>
    <message>
        <source>engine %1</source>
        <translation>Engine %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>Richtlinie %1</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <extracomment>The policy&apos;s lowest score that is listed</extracomment>
        <translation>Schwelle %1</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>How scores are read</source>
        <translation>Wie Werte zu lesen sind</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people compared</source>
        <translation>
            <numerusform>%Ln Person verglichen</numerusform>
            <numerusform>%Ln Personen verglichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>Kein Kandidat</translation>
    </message>
    <message>
        <source>%1 of %2 candidates</source>
        <extracomment>%1: how many candidates are listed, %2: how many score at the threshold or above</extracomment>
        <translation>%1 von %2 Kandidaten</translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation>1 Kandidat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidates</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%Ln Kandidat</numerusform>
            <numerusform>%Ln Kandidaten</numerusform>
        </translation>
    </message>
    <message>
        <source>No face in the box</source>
        <extracomment>Title in place of &quot;No candidate&quot;: there was nothing to search for</extracomment>
        <translation>Kein Gesicht im Rahmen</translation>
    </message>
    <message>
        <source>The triangle marks the threshold. Of each engine a card shows where its score lies on this ruler and, in brackets, the engine&apos;s own number, which has its own scale.</source>
        <translation>Das Dreieck zeigt die Schwelle. Zu jeder Engine zeigt eine Karte, wo ihr Wert auf dieser Skala liegt, und in Klammern die eigene Zahl der Engine, die ihre eigene Skala hat.</translation>
    </message>
    <message>
        <source>Show what was not enrolled</source>
        <translation>Nicht erfasste Bilder zeigen</translation>
    </message>
    <message>
        <source>searched %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>gesucht am %1</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Go to the gallery</source>
        <translation>Zur Galerie</translation>
    </message>
    <message>
        <source>There the quality of its references can be measured anew</source>
        <translation>Dort lässt sich die Qualität ihrer Vergleichsbilder neu messen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: one of several photographs, such as Exhibit 4 ▸ Q-1, %2: a sentence about it
----------
%1: photographs, such as Exhibit 4 ▸ Q-1; %2: a sentence about each of them</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs together</source>
        <extracomment>How many photographs were searched with as one person&apos;s</extracomment>
        <translation>
            <numerusform>%Ln Foto gemeinsam</numerusform>
            <numerusform>%Ln Fotos gemeinsam</numerusform>
        </translation>
    </message>
    <message>
        <source>threshold %1 (not set for this engine)</source>
        <extracomment>As above, where the policy states it for another engine</extracomment>
        <translation>Schwelle %1 (nicht für diese Engine festgelegt)</translation>
    </message>
    <message>
        <source>the two least alike score %1</source>
        <extracomment>Of several photographs</extracomment>
        <translation>die zwei unähnlichsten haben den Wert %1</translation>
    </message>
    <message>
        <source>Photographs with warnings about the image: %1 of %2; none has more than %3: %4.</source>
        <extracomment>%1 of %2: how many of the photographs; %3: one of them, such as Exhibit 4 ▸ Q-1; %4: what is wrong with it</extracomment>
        <translation>Fotos mit Warnungen zum Bild: %1 von %2; keines hat mehr als %3: %4.</translation>
    </message>
</context>
<context>
    <name>SearchMessage</name>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Go to the gallery</source>
        <translation>Zur Galerie</translation>
    </message>
</context>
<context>
    <name>SearchNote</name>
    <message>
        <source>SHA-256 of the probe image: %1</source>
        <translation>SHA-256 des Fragebilds: %1</translation>
    </message>
    <message>
        <source>Face: %1, %2</source>
        <translation>Gesicht: %1, %2</translation>
    </message>
    <message>
        <source>Gallery: “%1”</source>
        <translation>Galerie: „%1“</translation>
    </message>
    <message>
        <source>Compared: people %1, images %2</source>
        <extracomment>%1: how many people, %2: how many images</extracomment>
        <translation>Verglichen: Personen %1, Bilder %2</translation>
    </message>
    <message>
        <source>Policy: %1; threshold %2, at most %3 listed</source>
        <extracomment>%1: the policy, %2: lowest score that is listed, %3: most candidates that are listed</extracomment>
        <translation>Richtlinie: %1; Schwelle %2, höchstens %3 aufgeführt</translation>
    </message>
    <message>
        <source>Searched: %1 UTC</source>
        <translation>Gesucht: %1 UTC</translation>
    </message>
    <message>
        <source>%1. score %2: %3, image %4</source>
        <extracomment>One candidate of a list: %1 rank, %2 score, %3 name, %4 image</extracomment>
        <translation>%1. Ähnlichkeitswert %2: %3, Bild %4</translation>
    </message>
    <message>
        <source>Result: no candidate above the threshold.</source>
        <translation>Ergebnis: kein Kandidat über der Schwelle.</translation>
    </message>
    <message>
        <source>This does not prove that the person is not in the gallery.</source>
        <translation>Das beweist nicht, dass die Person nicht in der Galerie ist.</translation>
    </message>
    <message>
        <source>Search of a gallery for a face</source>
        <translation>Suche nach einem Gesicht in einer Galerie</translation>
    </message>
    <message>
        <source>Lab: %1</source>
        <translation>Labor: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Image quality: %1</source>
        <translation>Bildqualität: %1</translation>
    </message>
    <message>
        <source>Models: %1</source>
        <extracomment>%1: each model with the first digits of its fingerprint</extracomment>
        <translation>Modelle: %1</translation>
    </message>
    <message>
        <source>   engines: %1</source>
        <extracomment>Below a candidate: each engine&apos;s score</extracomment>
        <translation>   Engines: %1</translation>
    </message>
    <message>
        <source>   SHA-256 of the image: %1</source>
        <translation>   SHA-256 des Bildes: %1</translation>
    </message>
    <message>
        <source>   image quality: %1</source>
        <translation>   Bildqualität: %1</translation>
    </message>
    <message>
        <source>Program: %1 %2</source>
        <extracomment>The program that searched and its version</extracomment>
        <translation>Programm: %1 %2</translation>
    </message>
    <message>
        <source>Engine: %1, fingerprint %2</source>
        <translation>Engine: %1, Fingerabdruck %2</translation>
    </message>
    <message>
        <source>Result: candidates %1, the highest scores first</source>
        <translation>Ergebnis: Kandidaten %1, die höchsten Werte zuerst</translation>
    </message>
    <message>
        <source>Result: none.</source>
        <translation>Ergebnis: keines.</translation>
    </message>
    <message>
        <source>   attention: %1</source>
        <extracomment>Below a candidate: why its image cannot be shown</extracomment>
        <translation>   Achtung: %1</translation>
    </message>
    <message>
        <source>Probe: %1</source>
        <translation>Fragebild: %1</translation>
    </message>
    <message>
        <source>Searched together with: %1</source>
        <extracomment>A further photograph that was searched for together with the probe</extracomment>
        <translation>Gemeinsam gesucht mit: %1</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message numerus="yes">
        <source>%n reference(s) could not be compared, because no templates could be made of them; the gallery&apos;s list of problems says why.</source>
        <translation>
            <numerusform>%n Vergleichsbild konnte nicht verglichen werden, weil sich keine Templates aus ihm machen ließen; die Problemliste der Galerie sagt, warum.</numerusform>
            <numerusform>%n Vergleichsbilder konnten nicht verglichen werden, weil sich keine Templates aus ihnen machen ließen; die Problemliste der Galerie sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: %1 · Legal basis: %2</source>
        <extracomment>Where a gallery comes from: %1 its source, %2 its legal basis</extracomment>
        <translation>Herkunft: %1 · Rechtsgrundlage: %2</translation>
    </message>
    <message>
        <source>The face was changed after this search: what is shown here belongs to the box as it was then. Go back to the exhibit and search again.</source>
        <translation>Das Gesicht wurde nach dieser Suche geändert: Was hier steht, gehört zum Rahmen, wie er damals war. Gehen Sie zum Asservat zurück und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>An enrolment into this gallery was not finished: people of its source may be missing from the search.</source>
        <translation>Eine Erfassung in diese Galerie wurde nicht beendet: In der Suche können Personen ihrer Herkunft fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) for this gallery could not be enrolled: people may be missing from the search.</source>
        <translation>
            <numerusform>%Ln Bild für diese Galerie konnte nicht erfasst werden: In der Suche können Personen fehlen.</numerusform>
            <numerusform>%Ln Bilder für diese Galerie konnten nicht erfasst werden: In der Suche können Personen fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Images of “%1” state different names: “%2”, “%3”.</source>
        <translation>Bilder von „%1“ nennen verschiedene Namen: „%2“, „%3“.</translation>
    </message>
    <message>
        <source>%1 people score at the threshold or above; the limit of this search is %2, the highest scores come first.</source>
        <translation>%1 Personen erreichen den Schwellenwert; die Grenze dieser Suche ist %2, die höchsten Werte kommen zuerst.</translation>
    </message>
    <message>
        <source>The face was taken away after this search: what is shown here belongs to a box that is no longer in the exhibit.</source>
        <translation>Das Gesicht wurde nach dieser Suche entfernt: Was hier steht, gehört zu einem Rahmen, den es im Asservat nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Other images of “%1” state the name “%2”.</source>
        <translation>Andere Bilder von „%1“ nennen den Namen „%2“.</translation>
    </message>
    <message>
        <source>The image of “%1” came as “%2” too and was refused there: who it shows is in question.</source>
        <translation>Das Bild von „%1“ kam auch als „%2“ und wurde dort abgelehnt: Wen es zeigt, ist fraglich.</translation>
    </message>
    <message>
        <source>An enrolment into this gallery is under way: people of its source may still be missing from the search.</source>
        <translation>Eine Erfassung in diese Galerie läuft gerade: Personen ihrer Quelle können in der Suche noch fehlen.</translation>
    </message>
    <message>
        <source>The probe image was not searched for faces to the end: it may show other faces that nobody has marked.</source>
        <translation>Das Fragebild wurde nicht bis zum Ende nach Gesichtern durchsucht: Es kann weitere Gesichter zeigen, die niemand markiert hat.</translation>
    </message>
    <message>
        <source>The search for faces in the probe image was cancelled: it may show other faces that nobody has marked.</source>
        <translation>Die Suche nach Gesichtern im Fragebild wurde abgebrochen: Es kann weitere Gesichter zeigen, die niemand markiert hat.</translation>
    </message>
    <message>
        <source>The gallery has changed since this search: it held %1 images then and holds %2 now. Search again to compare with all of them.</source>
        <extracomment>%1: images that a gallery held when it was searched, %2: those that it holds now</extracomment>
        <translation>Die Galerie hat sich seit dieser Suche verändert: Damals enthielt sie %1 Bilder, jetzt enthält sie %2. Suchen Sie noch einmal, um mit allen zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>An enrolment into this gallery was left before it had looked at %Ln image(s): people may be missing from the search.</source>
        <translation>
            <numerusform>Eine Erfassung in diese Galerie wurde verlassen, bevor sie %Ln Bild angesehen hatte: In der Suche können Personen fehlen.</numerusform>
            <numerusform>Eine Erfassung in diese Galerie wurde verlassen, bevor sie %Ln Bilder angesehen hatte: In der Suche können Personen fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some candidates have the same score: the engine ranks none of them before the other; they stand in the order of their ids.</source>
        <translation>Einige Kandidaten haben den gleichen Wert: Die Engine stellt keinen vor den anderen; sie stehen in der Reihenfolge ihrer Kennungen.</translation>
    </message>
    <message>
        <source>Other images of “%1” state in the field “%2”: “%3”.</source>
        <extracomment>%1: a person&apos;s id, %2: a column of the source, %3: its values</extracomment>
        <translation>Andere Bilder von „%1“ nennen im Feld „%2“: „%3“.</translation>
    </message>
    <message>
        <source>Images of “%1” state different values in the field “%2”: “%3”, “%4”.</source>
        <extracomment>%1: a person&apos;s id, %2: a column of the source, %3 and %4: its values</extracomment>
        <translation>Bilder von „%1“ nennen im Feld „%2“ verschiedene Werte: „%3“, „%4“.</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <extracomment>%1: a model; %2: a number</extracomment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>The probe has few pixels between the eyes.</source>
        <translation>Das gesuchte Gesicht hat wenige Pixel zwischen den Augen.</translation>
    </message>
    <message>
        <source>The scores are weighted otherwise than those of other probes: %1.</source>
        <extracomment>%1: &quot;fr-coarse-1 39.5 %, dlib-resnet-1 21.0 %&quot;</extracomment>
        <translation>Die Werte sind anders gewichtet als die anderer Fragebilder: %1.</translation>
    </message>
    <message>
        <source>The engine compared it with templates of the references that also hold how they would look in few pixels.</source>
        <translation>Die Engine hat es mit Templates der Vergleichsbilder verglichen, in denen auch steckt, wie sie in wenigen Pixeln aussähen.</translation>
    </message>
    <message>
        <source>What 0, 1 and the threshold mean was set on good photographs: in few pixels one person&apos;s photographs score lower on average.</source>
        <translation>Was 0, 1 und die Schwelle bedeuten, wurde an guten Fotos festgelegt: In wenigen Pixeln haben Fotos einer Person im Mittel niedrigere Werte.</translation>
    </message>
    <message>
        <source>The gallery was read into memory as a whole and not searched in its store, which could not be kept: the result is the same, and takes longer. %1</source>
        <extracomment>%1: a sentence, such as &quot;The disk is full; “…” could not be written.&quot;</extracomment>
        <translation>Die Galerie wurde ganz in den Arbeitsspeicher gelesen und nicht in ihrem Suchspeicher durchsucht, weil dieser nicht geführt werden konnte: Das Ergebnis ist dasselbe, dauert aber länger. %1</translation>
    </message>
    <message>
        <source>%1 was taken away after this search: what is shown here belongs to a box that is no longer in the exhibit.</source>
        <extracomment>%1: one of several faces that were searched for together, such as Exhibit 4 ▸ Q-1</extracomment>
        <translation>%1 wurde nach dieser Suche entfernt: Was hier steht, gehört zu einem Rahmen, den es im Asservat nicht mehr gibt.</translation>
    </message>
    <message>
        <source>%1 was changed after this search: what is shown here belongs to the box as it was then. Go back to the exhibit and search again.</source>
        <extracomment>%1: as above</extracomment>
        <translation>%1 wurde nach dieser Suche geändert: Was hier steht, gehört zum Rahmen, wie er damals war. Gehen Sie zum Asservat zurück und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>The two least alike, “%1” and “%2”, score %3.</source>
        <extracomment>Of several photographs: %1, %2: two of them, %3: their score</extracomment>
        <translation>Die beiden unähnlichsten, „%1“ und „%2“, erreichen den Wert %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs were searched as one person: that they show one is a person&apos;s judgement, not the engine&apos;s.</source>
        <translation>
            <numerusform>Mit %Ln Foto wurde wie mit einer Person gesucht: Dass es eine Person zeigt, ist das Urteil eines Menschen, nicht das der Engine.</numerusform>
            <numerusform>Mit %Ln Fotos wurde wie mit einer Person gesucht: Dass sie eine Person zeigen, ist das Urteil eines Menschen, nicht das der Engine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is the score of %Ln photographs together, not of the one that is shown here.</source>
        <translation>
            <numerusform>Es ist der Wert von %Ln Foto, nicht der des hier gezeigten.</numerusform>
            <numerusform>Es ist der Wert von %Ln Fotos gemeinsam, nicht der des einen, das hier gezeigt wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the photographs have few pixels between the eyes; they count less than the others.</source>
        <translation>Einige der Fotos haben wenige Pixel zwischen den Augen; sie zählen weniger als die anderen.</translation>
    </message>
    <message>
        <source>The photographs have few pixels between the eyes.</source>
        <translation>Die Fotos haben wenige Pixel zwischen den Augen.</translation>
    </message>
    <message>
        <source>The record of this gallery is damaged. “semblance-cli lab check” says how.</source>
        <translation>Der Datensatz dieser Galerie ist beschädigt. „semblance-cli lab check“ sagt, wie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s) of this gallery took part though their records are damaged: %1. Do not rely on what stands beside them. “semblance-cli lab check” says what is wrong.</source>
        <extracomment>%1: names of images</extracomment>
        <translation>
            <numerusform>%Ln Vergleichsbild dieser Galerie nahm teil, obwohl sein Datensatz beschädigt ist: %1. Verlassen Sie sich nicht auf das, was daneben steht. „semblance-cli lab check“ sagt, was nicht stimmt.</numerusform>
            <numerusform>%Ln Vergleichsbilder dieser Galerie nahmen teil, obwohl ihre Datensätze beschädigt sind: %1. Verlassen Sie sich nicht auf das, was daneben steht. „semblance-cli lab check“ sagt, was nicht stimmt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The quality of %Ln reference(s) was measured with other models than the engine in use has (now %1, %2, %3): the warnings beside them may be wrong, the scores are not.</source>
        <extracomment>%1, %2, %3: models for faces, for points of the face, and for the head&apos;s pose</extracomment>
        <translation>
            <numerusform>Die Qualität von %Ln Vergleichsbild wurde mit anderen Modellen gemessen, als die verwendete Engine hat (jetzt %1, %2, %3): Die Warnungen daneben können falsch sein, die Werte sind es nicht.</numerusform>
            <numerusform>Die Qualität von %Ln Vergleichsbildern wurde mit anderen Modellen gemessen, als die verwendete Engine hat (jetzt %1, %2, %3): Die Warnungen daneben können falsch sein, die Werte sind es nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be measured anew only where this lab can be written: here it is read-only.</source>
        <translation>Neu messen lässt sie sich nur dort, wo dieses Labor beschreibbar ist: Hier ist es schreibgeschützt.</translation>
    </message>
    <message>
        <source>The gallery&apos;s page or “semblance-cli gallery refresh” measures it anew.</source>
        <translation>Die Seite der Galerie oder „semblance-cli gallery refresh“ misst sie neu.</translation>
    </message>
    <message numerus="yes">
        <source>The quality of %Ln reference(s) was measured anew after this search: what is said here of their images is as it was before. Search again to see the new measurement.</source>
        <translation>
            <numerusform>Die Qualität von %Ln Vergleichsbild wurde nach dieser Suche neu gemessen: Was hier über sein Bild gesagt wird, ist der Stand davor. Suchen Sie noch einmal, um die neue Messung zu sehen.</numerusform>
            <numerusform>Die Qualität von %Ln Vergleichsbildern wurde nach dieser Suche neu gemessen: Was hier über ihre Bilder gesagt wird, ist der Stand davor. Suchen Sie noch einmal, um die neue Messung zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quality of this reference was measured with other models than the engine in use has: what is said of its image may be wrong, scores are not.</source>
        <translation>Die Qualität dieses Vergleichsbilds wurde mit anderen Modellen gemessen, als die verwendete Engine hat: Was über ihr Bild gesagt wird, kann falsch sein, Werte sind es nicht.</translation>
    </message>
    <message>
        <source>The gallery&apos;s page measures it anew.</source>
        <translation>Auf der Seite der Galerie lässt sie sich neu messen.</translation>
    </message>
    <message>
        <source>“%1” and “%2” look like one picture that was saved twice, or like stills of one instant: together they say no more than one of them.</source>
        <extracomment>Of several photographs: %1, %2: two of them</extracomment>
        <translation>„%1“ und „%2“ sehen aus wie ein Bild, das zweimal gespeichert wurde, oder wie Standbilder eines Augenblicks: Zusammen sagen sie nicht mehr als eines von ihnen.</translation>
    </message>
    <message>
        <source>That is nearer to what photographs of different people score (0 on average) than to what those of one person do (1): look whether they show one person. If they do not, the search&apos;s result means nothing.</source>
        <translation>Das liegt näher bei dem, was Fotos verschiedener Personen erreichen (im Mittel 0), als bei dem, was die einer Person erreichen (1): Sehen Sie nach, ob sie eine Person zeigen. Wenn nicht, besagt das Ergebnis der Suche nichts.</translation>
    </message>
    <message>
        <source>The engine compared them with templates of the references that also hold how those would look in few pixels.</source>
        <translation>Die Engine hat sie mit Templates der Vergleichsbilder verglichen, in denen auch steckt, wie diese in wenigen Pixeln aussähen.</translation>
    </message>
    <message>
        <source>The probe has few grey values: the engine compared it with these spread over the whole range.</source>
        <translation>Das Fragebild hat wenige Grauwerte: Die Engine hat es verglichen, nachdem diese über den ganzen Bereich gespreizt waren.</translation>
    </message>
    <message>
        <source>A photograph has few grey values: the engine compared it with these spread over the whole range.</source>
        <translation>Ein Foto hat wenige Grauwerte: Die Engine hat es verglichen, nachdem diese über den ganzen Bereich gespreizt waren.</translation>
    </message>
    <message>
        <source>Noise and compression are spread with them, and different people then score higher than usual: compare by eye, rely on no score.</source>
        <translation>Rauschen und Kompression werden mit gespreizt, und verschiedene Personen erreichen dann höhere Werte als sonst: Vergleichen Sie mit dem Auge, verlassen Sie sich auf keinen Wert.</translation>
    </message>
    <message>
        <source>The probe is in light of one colour: the engine compared the one channel that has shades, as grey.</source>
        <translation>Das Fragebild liegt in Licht einer Farbe: Die Engine hat den einen Kanal verglichen, der Abstufungen hat, als Grau.</translation>
    </message>
    <message>
        <source>A photograph is in light of one colour: the engine compared the one channel that has shades, as grey.</source>
        <translation>Ein Foto liegt in Licht einer Farbe: Die Engine hat den einen Kanal verglichen, der Abstufungen hat, als Grau.</translation>
    </message>
    <message>
        <source>“%1” look like one picture that was saved several times, or like stills of one instant: together they say no more than one of them.</source>
        <extracomment>Of several photographs: %1: three or more of them</extracomment>
        <translation>„%1“ sehen aus wie ein Bild, das mehrmals gespeichert wurde, oder wie Standbilder eines Augenblicks: Zusammen sagen sie nicht mehr als eines von ihnen.</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>“, „</translation>
    </message>
    <message>
        <source>The provenance was stated otherwise after this search, and is now: %1. The policy was asked about the one before.</source>
        <extracomment>%1: what an image is stated to be, such as &quot;Sketch&quot;</extracomment>
        <translation>Die Herkunft wurde nach dieser Suche anders angegeben und ist jetzt: %1. Die Richtlinie wurde nach der vorigen gefragt.</translation>
    </message>
    <message>
        <source>The provenance of %1 was stated otherwise after this search, and is now: %2. The policy was asked about the one before.</source>
        <extracomment>%1: one of several faces that were searched for together, such as Exhibit 4 ▸ Q-1; %2: what its image is stated to be, such as &quot;Sketch&quot;</extracomment>
        <translation>Die Herkunft von %1 wurde nach dieser Suche anders angegeben und ist jetzt: %2. Die Richtlinie wurde nach der vorigen gefragt.</translation>
    </message>
    <message>
        <source>Rule P10 refuses such a search now: what is drawn, put together, generated or altered is never searched with.</source>
        <translation>Regel P10 weist eine solche Suche jetzt zurück: Mit Gezeichnetem, Zusammengesetztem, Erzeugtem oder Verändertem wird nie gesucht.</translation>
    </message>
    <message>
        <source>Go back to the exhibit and see what it says now.</source>
        <translation>Gehen Sie zurück zum Asservat und sehen Sie, was sie jetzt sagt.</translation>
    </message>
    <message>
        <source>“%1” and “%2” hold the same picture: together they say no more than one of them.</source>
        <extracomment>Of several photographs that are searched for together: %1, %2: two of them</extracomment>
        <translation>„%1“ und „%2“ enthalten dasselbe Bild: Zusammen sagen sie nicht mehr als eines von ihnen.</translation>
    </message>
    <message>
        <source>By the laboratory&apos;s record “%1” and “%2” were made of one picture: together they say no more than one of them.</source>
        <extracomment>Of several photographs that are searched for together: %1, %2: two of them</extracomment>
        <translation>Nach den Aufzeichnungen des Labors entstanden „%1“ und „%2“ aus einem Bild: Zusammen sagen sie nicht mehr als eines von ihnen.</translation>
    </message>
    <message>
        <source>By what their files say “%1” and “%2” were made of one picture: together they say no more than one of them.</source>
        <extracomment>Of several photographs that are searched for together: %1, %2: two of them</extracomment>
        <translation>Nach den Angaben ihrer Dateien entstanden „%1“ und „%2“ aus einem Bild: Zusammen sagen sie nicht mehr als eines von ihnen.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>the places at the left</source>
        <translation>die Bereiche am linken Rand</translation>
    </message>
    <message>
        <source>%1, Escape</source>
        <translation>%1, Escape</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>einen Schritt zurück</translation>
    </message>
    <message>
        <source>all running work</source>
        <translation>alle laufenden Vorgänge</translation>
    </message>
    <message>
        <source>another lab</source>
        <translation>anderes Labor</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>diese Übersicht</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Asservate</translation>
    </message>
    <message>
        <source>next, previous face</source>
        <translation>nächstes, voriges Gesicht</translation>
    </message>
    <message>
        <source>draw a face that was missed</source>
        <translation>ein übersehenes Gesicht einzeichnen</translation>
    </message>
    <message>
        <source>undo, redo a change to faces</source>
        <translation>Änderung an Gesichtern rückgängig, wiederherstellen</translation>
    </message>
    <message>
        <source>Every image</source>
        <translation>Jedes Bild</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Rad, +, −</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoomen</translation>
    </message>
    <message>
        <source>Drag, arrows</source>
        <translation>Ziehen, Pfeile</translation>
    </message>
    <message>
        <source>move the image</source>
        <translation>das Bild verschieben</translation>
    </message>
    <message>
        <source>the whole image</source>
        <translation>das ganze Bild</translation>
    </message>
    <message>
        <source>one image pixel to one screen pixel</source>
        <translation>ein Bildpixel auf einem Bildschirmpixel</translation>
    </message>
    <message>
        <source>back to the first view</source>
        <translation>zurück zur Anfangsansicht</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation>Tab, Eingabe</translation>
    </message>
    <message>
        <source>walk over the faces, choose one</source>
        <translation>über die Gesichter gehen, eines wählen</translation>
    </message>
    <message>
        <source>Candidates and comparison</source>
        <translation>Kandidaten und Vergleich</translation>
    </message>
    <message>
        <source>next, previous candidate</source>
        <translation>nächster, voriger Kandidat</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open the candidate beside the probe</source>
        <translation>den Kandidaten neben dem fraglichen Gesicht öffnen</translation>
    </message>
    <message>
        <source>link the two images</source>
        <translation>die beiden Bilder koppeln</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>Galerien</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>take a drawn face away</source>
        <translation>ein gezeichnetes Gesicht entfernen</translation>
    </message>
    <message>
        <source>go to a place, an exhibit, a gallery or a lab</source>
        <translation>zu Bereich, Asservat, Galerie oder Labor gehen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>next, previous exhibit of the strip</source>
        <translation>nächstes, voriges Asservat der Leiste</translation>
    </message>
    <message>
        <source>show or hide the points found on the chosen face</source>
        <translation>die gefundenen Punkte des gewählten Gesichts zeigen oder verbergen</translation>
    </message>
    <message>
        <source>show or hide the points found on both faces</source>
        <translation>die gefundenen Punkte beider Gesichter zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>search in the references, or in what was not enrolled</source>
        <translation>in den Vergleichsbildern suchen, oder in dem, was nicht erfasst wurde</translation>
    </message>
    <message>
        <source>arrows move the selected box, with Shift by ten pixels</source>
        <translation>Pfeile verschieben den gewählten Rahmen, mit Umschalt um zehn Bildpunkte</translation>
    </message>
    <message>
        <source>E, then Ctrl</source>
        <translation>E, dann Strg</translation>
    </message>
    <message>
        <source>arrows resize the selected box</source>
        <translation>Pfeile ändern die Größe des gewählten Rahmens</translation>
    </message>
    <message>
        <source>add image files, or open a video</source>
        <translation>Bilddateien aufnehmen</translation>
    </message>
    <message>
        <source>add an image from the clipboard</source>
        <translation>ein Bild aus der Zwischenablage aufnehmen</translation>
    </message>
    <message>
        <source>stop adding images</source>
        <translation>das Aufnehmen von Bildern abbrechen</translation>
    </message>
    <message>
        <source>Enter, %1</source>
        <translation>Eingabe, %1</translation>
    </message>
    <message>
        <source>search the gallery for the chosen face</source>
        <translation>das gewählte Gesicht in der Galerie suchen</translation>
    </message>
    <message>
        <source>level the eyes, equally far apart; once more: not turned</source>
        <translation>Augen waagerecht und gleich weit auseinander; noch einmal: ungedreht</translation>
    </message>
    <message>
        <source>make a new gallery</source>
        <translation>eine neue Galerie anlegen</translation>
    </message>
    <message>
        <source>create the gallery whose form is filled in</source>
        <translation>die Galerie anlegen, deren Formular ausgefüllt ist</translation>
    </message>
    <message>
        <source>enrol images into the gallery</source>
        <translation>Bilder in der Galerie erfassen</translation>
    </message>
    <message>
        <source>put the chosen face among several photographs of one person, or take it out</source>
        <translation>das gewählte Gesicht zu mehreren Fotos einer Person nehmen oder herausnehmen</translation>
    </message>
    <message>
        <source>another photograph of the probe, of several</source>
        <translation>ein anderes von mehreren Fotos des Fragebilds</translation>
    </message>
    <message>
        <source>copy a note of the search&apos;s result</source>
        <translation>einen Vermerk über das Ergebnis der Suche kopieren</translation>
    </message>
    <message>
        <source>show the probe with the tones that the engine sees</source>
        <translation>das Fragebild mit den Tönen zeigen, die die Engine sieht</translation>
    </message>
    <message>
        <source>make an enhanced copy</source>
        <translation>eine bearbeitete Kopie herstellen</translation>
    </message>
    <message>
        <source>hold B</source>
        <translation>B halten</translation>
    </message>
    <message>
        <source>while enhancing: the original</source>
        <translation>beim Bearbeiten: das Original</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>, . and arrows</source>
        <translation>, . und Pfeile</translation>
    </message>
    <message>
        <source>one frame back, on</source>
        <translation>ein Einzelbild zurück, weiter</translation>
    </message>
    <message>
        <source>one second back, on</source>
        <translation>eine Sekunde zurück, weiter</translation>
    </message>
    <message>
        <source>the first, the last frame</source>
        <translation>das erste, das letzte Einzelbild</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>play or stop</source>
        <translation>abspielen oder anhalten</translation>
    </message>
    <message>
        <source>next, previous face of the video</source>
        <translation>nächstes, voriges Gesicht des Videos</translation>
    </message>
    <message>
        <source>the next of the chosen face&apos;s best frames</source>
        <translation>das nächste der besten Einzelbilder des gewählten Gesichts</translation>
    </message>
    <message>
        <source>take the frame out as an exhibit</source>
        <translation>das Einzelbild als Asservat entnehmen</translation>
    </message>
    <message>
        <source>before and after with a line between, side by side</source>
        <translation>vorher und nachher mit einer Linie dazwischen, nebeneinander</translation>
    </message>
    <message>
        <source>open another video</source>
        <translation>ein anderes Video öffnen</translation>
    </message>
    <message>
        <source>look for faces from, up to the frame on screen</source>
        <translation>Gesichter ab dem gezeigten Einzelbild, bis zu ihm suchen</translation>
    </message>
    <message>
        <source>the original in place of its enhanced copy, and back</source>
        <translation>das Original an Stelle seiner bearbeiteten Kopie, und zurück</translation>
    </message>
</context>
<context>
    <name>SplitDivider</name>
    <message>
        <source>Drag the line, or Left and Right move it · Shift goes further</source>
        <translation>Linie ziehen, oder Links und Rechts bewegen sie · Umschalt geht weiter</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Method: %1</source>
        <extracomment>%1: where a method is described</extracomment>
        <translation>Verfahren: %1</translation>
    </message>
    <message>
        <source>Set on the picture</source>
        <translation>Im Bild festlegen</translation>
    </message>
    <message>
        <source>Shows the picture that reaches this step, to be set there with the mouse or the arrows; Enter shows the result</source>
        <translation>Zeigt das Bild, das diesen Schritt erreicht; dort wird mit der Maus oder den Pfeilen festgelegt, Eingabe zeigt das Ergebnis</translation>
    </message>
    <message>
        <source>Add a step, or load steps from a file: they are listed here, and what they do is shown at once. The original stays as it is.</source>
        <translation>Fügen Sie einen Schritt hinzu oder laden Sie Schritte aus einer Datei: Sie stehen dann hier, und was sie bewirken, ist sofort zu sehen. Das Original bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Tonwerte</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Noise and blur</source>
        <translation>Rauschen und Unschärfe</translation>
    </message>
    <message>
        <source>Video and several frames</source>
        <translation>Video und mehrere Bilder</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Einen Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Den Schritt entfernen</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Den Schritt nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation>Den Schritt nach unten verschieben</translation>
    </message>
    <message>
        <source>No steps yet. “Add step” adds one; they are applied from top to bottom.</source>
        <translation>Noch keine Schritte. „Schritt hinzufügen“ fügt einen hinzu; sie werden von oben nach unten angewendet.</translation>
    </message>
</context>
<context>
    <name>StretchRow</name>
    <message>
        <source>Look for faces from</source>
        <translation>Gesichter suchen von</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Look for faces up to</source>
        <translation>Gesichter suchen bis</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Search there</source>
        <extracomment>On a button: look for faces there</extracomment>
        <translation>Dort suchen</translation>
    </message>
    <message>
        <source>Looks for faces only from and up to these times, in place of what was found. I and O take the time of the frame on screen.</source>
        <translation>Sucht nur von der einen bis zur anderen Zeit nach Gesichtern; was gefunden wurde, wird ersetzt. I und O übernehmen die Zeit des gezeigten Einzelbilds.</translation>
    </message>
    <message>
        <source>Give times within the video, as 83.5 or 00:01:23.500, the earlier one first.</source>
        <translation>Geben Sie Zeiten innerhalb des Videos an, etwa 83.5 oder 00:01:23.500, die frühere zuerst.</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Before a time field: look for faces from then …</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>… up to then</extracomment>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <extracomment>Day, name of the month, year, time of day: a format of QDateTime</extracomment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>and %n more, in the list of faces</source>
        <extracomment>Below the bars of a video&apos;s faces: so many have no bar</extracomment>
        <translation>
            <numerusform>und %n weiteres in der Liste der Gesichter</numerusform>
            <numerusform>und %n weitere in der Liste der Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Click or drag to go to a frame; bars are faces with their numbers, marks on them the best frames; a hatched line under the pictures marks frames that are damaged, doubtful or missing</source>
        <translation>Klicken oder ziehen, um zu einem Einzelbild zu gehen; Balken sind Gesichter mit ihren Nummern, Marken darauf die besten Einzelbilder; eine schraffierte Linie unter den Bildern kennzeichnet Einzelbilder, die beschädigt oder zweifelhaft sind oder fehlen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Models in use: %1</source>
        <translation>Verwendete Modelle: %1</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Hell, dunkel oder hoher Kontrast</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Keys (Ctrl+/)</source>
        <translation>Tasten (Strg+/)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No lab is open</source>
        <translation>Kein Labor geöffnet</translation>
    </message>
    <message>
        <source>Open or create another lab (Ctrl+Shift+O)</source>
        <translation>Anderes Labor öffnen oder anlegen (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>Richtlinie %1</translation>
    </message>
    <message numerus="yes">
        <source>A search lists %n candidate(s) at the most, unless the person who searches asks for fewer.</source>
        <translation>
            <numerusform>Eine Suche nennt höchstens %n Kandidaten, sofern die suchende Person nicht weniger verlangt.</numerusform>
            <numerusform>Eine Suche nennt höchstens %n Kandidaten, sofern die suchende Person nicht weniger verlangt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine %1</source>
        <translation>Engine %1</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Go to a place, an exhibit, a gallery or a lab (Ctrl+K)</source>
        <translation>Zu Bereich, Asservat, Galerie oder Labor gehen (Strg+K)</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>SHA-256 of the policy&apos;s file: %1</source>
        <translation>SHA-256 der Datei dieser Richtlinie: %1</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names a program that generates images: %1</source>
        <translation>Die Datei nennt ein Programm, das Bilder erzeugt: %1</translation>
    </message>
    <message>
        <source>The picture may be made up. Such names can be written into any file, and taken out of it: ask where it comes from. What is generated is never searched (rule P10).</source>
        <translation>Das Bild ist vielleicht erfunden. Solche Namen lassen sich in jede Datei schreiben und aus ihr entfernen: Fragen Sie, woher sie kommt. Was erzeugt ist, wird nie gesucht (Regel P10).</translation>
    </message>
    <message>
        <source>The file carries content credentials (C2PA), %1</source>
        <translation>Die Datei trägt einen Herkunftsnachweis (C2PA), %1</translation>
    </message>
    <message>
        <source>A signed record of how it was made or changed, which cameras, editors and generators write. It is not checked here: read it with a program that checks its signature.</source>
        <translation>Eine signierte Aufzeichnung, wie sie entstanden oder verändert worden ist; Kameras, Bildbearbeitungen und Bildgeneratoren schreiben sie. Sie wird hier nicht geprüft: Lesen Sie sie mit einem Programm, das die Signatur prüft.</translation>
    </message>
    <message>
        <source>The file names a program for editing: %1</source>
        <translation>Die Datei nennt ein Programm zur Bildbearbeitung: %1</translation>
    </message>
    <message>
        <source>Somebody had it open there, perhaps only to crop it or to save it smaller. Ask for the file before that.</source>
        <translation>Jemand hatte sie dort offen, vielleicht nur, um sie zuzuschneiden oder kleiner zu speichern. Fordern Sie die Datei davor an.</translation>
    </message>
    <message>
        <source>The file lists steps of editing: %1</source>
        <translation>Die Datei führt Bearbeitungsschritte auf: %1</translation>
    </message>
    <message>
        <source>They stand in its metadata under History, with times and programs. What was done to the pixels they seldom say.</source>
        <translation>Sie stehen in den Metadaten unter History, mit Zeiten und Programmen. Was mit den Bildpunkten geschehen ist, sagen sie selten.</translation>
    </message>
    <message>
        <source>The file holds parts that Photoshop writes: %1</source>
        <translation>Die Datei enthält Teile, wie Photoshop sie schreibt: %1</translation>
    </message>
    <message>
        <source>Other programs write them too, as for captions of press photographs.</source>
        <translation>Andere Programme schreiben sie auch, etwa für die Bildtexte von Pressefotos.</translation>
    </message>
    <message>
        <source>Changed %1 after it was taken, as its dates say</source>
        <translation>Laut ihren Daten %1 nach der Aufnahme verändert</translation>
    </message>
    <message>
        <source>%1. Turning a picture or writing a caption changes the date too; clocks of cameras are often wrong.</source>
        <translation>%1. Auch wer ein Bild dreht oder einen Bildtext schreibt, ändert das Datum; Uhren von Kameras gehen oft falsch.</translation>
    </message>
    <message>
        <source>Changed %1 before it was taken, as its dates say: they contradict each other</source>
        <translation>Laut ihren Daten %1 vor der Aufnahme verändert: Sie widersprechen sich</translation>
    </message>
    <message>
        <source>%1. One of the two was written by a clock that was wrong, or by hand.</source>
        <translation>%1. Eine der beiden Angaben stammt von einer Uhr, die falsch ging, oder von Hand.</translation>
    </message>
    <message>
        <source>Its thumbnail shows another picture (likeness %1 of 1)</source>
        <translation>Ihr Vorschaubild zeigt ein anderes Bild (Ähnlichkeit %1 von 1)</translation>
    </message>
    <message>
        <source>Programs that crop or edit a picture sometimes leave the thumbnail of the one before: look at it. It may also have been turned.</source>
        <translation>Programme, die ein Bild zuschneiden oder bearbeiten, lassen manchmal das Vorschaubild des früheren stehen: Sehen Sie es an. Es kann auch gedreht worden sein.</translation>
    </message>
    <message>
        <source>Saved with the standard&apos;s own tables, quality %1</source>
        <translation>Mit den Tabellen der Norm gespeichert, Qualität %1</translation>
    </message>
    <message>
        <source>Most programs, networks and messengers save JPEG so, and some telephones; most cameras use tables of their own.</source>
        <translation>Die meisten Programme, Netzwerke und Messenger speichern JPEG so, manche Telefone auch; die meisten Kameras haben eigene Tabellen.</translation>
    </message>
    <message>
        <source>Compressed at least twice: an earlier JPEG of about quality %1</source>
        <translation>Mindestens zweimal komprimiert: ein früheres JPEG mit etwa Qualität %1</translation>
    </message>
    <message>
        <source>It was opened and saved again, as every edit, network or messenger does. One that was cropped in between, or saved again with a lower quality, is not seen.</source>
        <translation>Es wurde geöffnet und wieder gespeichert, wie bei jeder Bearbeitung, in jedem Netzwerk oder Messenger. Ein dazwischen zugeschnittenes oder mit geringerer Qualität gespeichertes wird nicht erkannt.</translation>
    </message>
    <message>
        <source>A regular pattern all over the picture (%1 standard deviations)</source>
        <translation>Ein regelmäßiges Muster über das ganze Bild (%1 Standardabweichungen)</translation>
    </message>
    <message>
        <source>A screen or a print that was photographed or scanned looks so, and so do fabric, fences and tiles. A blurred or fine raster is not seen.</source>
        <translation>Ein fotografierter oder gescannter Bildschirm oder Druck sieht so aus, aber auch Stoff, Zäune und Fliesen. Ein unscharfes oder feines Raster wird nicht erkannt.</translation>
    </message>
    <message>
        <source>Hints, no verdicts: each has innocent causes, none proves anything, and a file without any may still be altered.</source>
        <translation>Anhaltspunkte, keine Urteile: Jeder hat harmlose Ursachen, keiner beweist etwas, und auch eine Datei ohne sie kann verändert sein.</translation>
    </message>
    <message>
        <source>%1: damaged (%2)</source>
        <extracomment>%1: a part of a file&apos;s metadata, %2: technical</extracomment>
        <translation>%1: beschädigt (%2)</translation>
    </message>
    <message>
        <source>%1: more than is read (%2)</source>
        <extracomment>%1: a part of a file&apos;s metadata, %2: technical</extracomment>
        <translation>%1: mehr, als gelesen wird (%2)</translation>
    </message>
    <message>
        <source>%1: not read (%2)</source>
        <extracomment>%1: a part of a file&apos;s metadata, %2: technical</extracomment>
        <translation>%1: nicht gelesen (%2)</translation>
    </message>
    <message>
        <source>A damaged video frame, or one that may be built on a damaged one: %1</source>
        <translation>Ein beschädigtes Einzelbild eines Videos oder eines, das auf einem beschädigten aufbauen kann: %1</translation>
    </message>
    <message>
        <source>The decoder reported it when the frame was taken out. Parts of the picture may be made up by the decoder, also in the face: search with a sound frame of the video where there is one.</source>
        <translation>Der Decoder meldete es, als das Einzelbild entnommen wurde. Teile des Bildes kann der Decoder ersetzt haben, auch im Gesicht: Suchen Sie mit einem unbeschädigten Einzelbild des Videos, wo es eines gibt.</translation>
    </message>
    <message>
        <source>The file says that it is an enhanced copy: %1</source>
        <translation>Die Datei sagt, sie sei eine bearbeitete Kopie: %1</translation>
    </message>
    <message>
        <source>it says how it was made, but not from what</source>
        <translation>sie nennt Schritte, aber nicht, woraus sie entstand</translation>
    </message>
    <message>
        <source>it says from what it was made, but not how</source>
        <translation>sie nennt, woraus sie entstand, aber keine Schritte</translation>
    </message>
    <message>
        <source>the steps that it states cannot be read</source>
        <translation>die Schritte, die sie nennt, sind nicht lesbar</translation>
    </message>
    <message>
        <source>the hash of its steps is missing</source>
        <translation>der Hashwert ihrer Schritte fehlt</translation>
    </message>
    <message>
        <source>the steps that it states are others than their hash says</source>
        <translation>die Schritte, die sie nennt, sind andere, als ihr Hashwert sagt</translation>
    </message>
    <message>
        <source>Its marks of an enhanced copy are damaged or contradict each other: %1</source>
        <extracomment>%1: &quot;the steps that it states cannot be read&quot;</extracomment>
        <translation>Die Vermerke der Datei, eine bearbeitete Kopie zu sein, sind beschädigt oder widersprechen einander: %1</translation>
    </message>
    <message>
        <source>Semblance writes them together and whole. The file was changed afterwards, or its marks were written by somebody else: rely on nothing that it says of itself, and ask for the picture that it was made from.</source>
        <translation>Semblance schreibt sie zusammen und vollständig. Die Datei wurde nachträglich verändert, oder jemand anders schrieb die Vermerke: Verlassen Sie sich auf nichts, was sie über sich sagt, und verlangen Sie das Bild, aus dem sie entstand.</translation>
    </message>
    <message>
        <source>Whether it is mirrored, or larger than what was recorded, cannot be told from what it says.</source>
        <translation>Ob sie gespiegelt oder größer ist als das Aufgenommene, geht aus ihren Angaben nicht hervor.</translation>
    </message>
    <message>
        <source>By its own steps it is mirrored, and was resized: it may be larger than what was recorded.</source>
        <translation>Nach ihren eigenen Schritten ist sie gespiegelt, und ihre Größe wurde geändert: Sie kann größer sein als das Aufgenommene.</translation>
    </message>
    <message>
        <source>By its own steps it is mirrored; it was not resized.</source>
        <translation>Nach ihren eigenen Schritten ist sie gespiegelt; ihre Größe wurde nicht geändert.</translation>
    </message>
    <message>
        <source>By its own steps it was resized, and may be larger than what was recorded; it is not mirrored.</source>
        <translation>Nach ihren eigenen Schritten wurde ihre Größe geändert; sie kann größer sein als das Aufgenommene. Gespiegelt ist sie nicht.</translation>
    </message>
    <message>
        <source>By its own steps it is neither mirrored nor resized.</source>
        <translation>Nach ihren eigenen Schritten ist sie weder gespiegelt, noch wurde ihre Größe geändert.</translation>
    </message>
    <message>
        <source>The file says that it is an enhanced copy, of no steps that can be read</source>
        <translation>Die Datei sagt von sich, eine bearbeitete Kopie zu sein; lesbare Schritte nennt sie nicht</translation>
    </message>
    <message>
        <source>%1 Judge it beside its original: where the laboratory does not hold that, ask for it.</source>
        <extracomment>%1: what its steps did</extracomment>
        <translation>%1 Beurteilen Sie sie neben ihrem Original: Hat das Labor es nicht, verlangen Sie es.</translation>
    </message>
    <message>
        <source>Shown as a mirror image of its stored pixels, as its EXIF orientation (%1) says</source>
        <extracomment>%1: the EXIF value, 2, 4, 5 or 7</extracomment>
        <translation>Als Spiegelbild der gespeicherten Pixel gezeigt, wie die EXIF-Ausrichtung (%1) sagt</translation>
    </message>
    <message>
        <source>Cameras that store a mirror image say so, and so does whoever mirrors a picture without changing a pixel. Where it is wrong, a mole on the left cheek is shown on the right: look for writing, and ask how it was taken.</source>
        <translation>Kameras, die ein Spiegelbild speichern, vermerken es so, und ebenso, wer ein Bild spiegelt, ohne ein Pixel zu ändern. Ist der Vermerk falsch, erscheint ein Muttermal der linken Wange rechts: Achten Sie auf Schrift, und fragen Sie, wie es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Not all that the file says of itself could be read</source>
        <translation>Nicht alles, was die Datei über sich sagt, war lesbar</translation>
    </message>
    <message>
        <source>Parts of its metadata are damaged, too long or of a kind that is not read. Hints may stand in them: that none is found means less than elsewhere. The table of metadata names what is missing.</source>
        <translation>Teile ihrer Metadaten sind beschädigt, zu lang oder von einer Art, die nicht gelesen wird. Darin können Anhaltspunkte stehen: Dass keiner gefunden wurde, besagt weniger als sonst. Die Tabelle der Metadaten nennt, was fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames of its average had been mirrored before: %1</source>
        <extracomment>%1: the beginnings of their SHA-256</extracomment>
        <translation>
            <numerusform>%Ln Einzelbild seiner Mittelung war zuvor gespiegelt worden: %1</numerusform>
            <numerusform>%Ln Einzelbilder seiner Mittelung waren zuvor gespiegelt worden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>That mirrors the frame, and says nothing of this picture: mirror images of it are left out of the average. Whoever mirrored a frame may have put right what the camera had mirrored: ask how it was taken.</source>
        <translation>Das spiegelt das Einzelbild und sagt nichts über dieses Bild: Seine Spiegelbilder werden bei der Mittelung ausgelassen. Wer ein Einzelbild spiegelte, hat vielleicht berichtigt, was die Kamera gespiegelt hatte: Fragen Sie, wie es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Dated %1 in the future, counted from when the file came in</source>
        <extracomment>%1: &quot;3 days&quot;</extracomment>
        <translation>Datiert %1 in der Zukunft, gerechnet ab dem Eingang der Datei</translation>
    </message>
    <message>
        <source>%1. Such a date was written by a clock that was wrong, or by hand: rely on no date of this file. A day is allowed for time zones.</source>
        <translation>%1. Ein solches Datum schrieb eine falsch gehende Uhr, oder es wurde von Hand eingetragen: Verlassen Sie sich auf kein Datum dieser Datei. Ein Tag ist für Zeitzonen eingerechnet.</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <extracomment>%1: what could not be read of a file&apos;s metadata, %2: how often, at least 2</extracomment>
        <translation>%1, %2-mal</translation>
    </message>
    <message>
        <source>Shown as a mirror image of what the video stores, as the video&apos;s display matrix says (orientation %1)</source>
        <extracomment>%1: an orientation as EXIF numbers them, 2, 4, 5 or 7</extracomment>
        <translation>Als Spiegelbild dessen gezeigt, was das Video speichert, wie seine Anzeigematrix sagt (Ausrichtung %1)</translation>
    </message>
    <message>
        <source>Cameras that store a mirror image say so, and so does whoever mirrors a video without changing a pixel. Where it is wrong, a mole on the left cheek is shown on the right: look for writing, and ask how it was recorded.</source>
        <translation>Kameras, die ein Spiegelbild speichern, vermerken es so, und ebenso, wer ein Video spiegelt, ohne ein Pixel zu ändern. Ist der Vermerk falsch, erscheint ein Muttermal der linken Wange rechts: Achten Sie auf Schrift, und fragen Sie, wie es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>The file says that it shows %1 of the video “%2”</source>
        <extracomment>%1: such as frame 18 (index 17); %2: a file</extracomment>
        <translation>Die Datei sagt, sie zeige %1 des Videos „%2“</translation>
    </message>
    <message>
        <source>The file says that it shows %1 at %2 of the video “%3”</source>
        <extracomment>%1: such as frame 18 (index 17); %2: a time; %3: a file</extracomment>
        <translation>Die Datei sagt, sie zeige %1 bei %2 des Videos „%3“</translation>
    </message>
    <message>
        <source>Anybody can write that into a file. Its metadata hold the SHA-256 of the video: take the same frame out of that again, and compare.</source>
        <translation>Das kann jeder in eine Datei schreiben. In ihren Metadaten steht der SHA-256 des Videos: Entnehmen Sie ihm dasselbe Einzelbild noch einmal, und vergleichen Sie.</translation>
    </message>
    <message>
        <source>Further %1 follow the end of the picture; of which kind is not known</source>
        <extracomment>%1: a size, &quot;12 kB&quot;</extracomment>
        <translation>Auf das Ende des Bildes folgen weitere %1; welcher Art, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Further %1 follow the end of the picture; they begin like %2</source>
        <extracomment>%1: a size, &quot;12 kB&quot;; %2: a format, such as JPEG</extracomment>
        <translation>Auf das Ende des Bildes folgen weitere %1; sie beginnen wie %2</translation>
    </message>
    <message>
        <source>Cameras and telephones put a second picture, a preview or a short video there, and a video can be a row of JPEG pictures: “Open a video …” shows all of such a row. Here only the first picture is shown.</source>
        <translation>Kameras und Telefone legen dort ein zweites Bild, eine Vorschau oder ein kurzes Video ab, und ein Video kann eine Reihe von JPEG-Bildern sein: „Video öffnen …“ zeigt eine solche Reihe ganz. Hier wird nur das erste Bild gezeigt.</translation>
    </message>
    <message>
        <source>made by a trained model (generative AI)</source>
        <translation>von einem trainierten Modell erzeugt (generative KI)</translation>
    </message>
    <message>
        <source>a picture into which a trained model (generative AI) drew parts</source>
        <translation>ein Bild, in das ein trainiertes Modell (generative KI) Teile gezeichnet hat</translation>
    </message>
    <message>
        <source>put together, with parts that were made by a program</source>
        <translation>zusammengesetzt, mit Teilen, die ein Programm erzeugt hat</translation>
    </message>
    <message>
        <source>made by a program</source>
        <translation>von einem Programm erzeugt</translation>
    </message>
    <message>
        <source>drawn by a person with a program</source>
        <translation>von einem Menschen mit einem Programm gezeichnet</translation>
    </message>
    <message>
        <source>taken of a scene that was made by a program</source>
        <translation>Aufnahme einer Szene, die ein Programm erzeugt hat</translation>
    </message>
    <message>
        <source>a capture of a screen</source>
        <translation>eine Bildschirmaufnahme</translation>
    </message>
    <message>
        <source>enhanced by a program</source>
        <translation>von einem Programm aufbereitet</translation>
    </message>
    <message>
        <source>edited by a person</source>
        <translation>von einem Menschen bearbeitet</translation>
    </message>
    <message>
        <source>put together of several pictures</source>
        <translation>aus mehreren Bildern zusammengesetzt</translation>
    </message>
    <message>
        <source>scanned from a print</source>
        <translation>von einem Abzug gescannt</translation>
    </message>
    <message>
        <source>scanned from film</source>
        <translation>von Film gescannt</translation>
    </message>
    <message>
        <source>The file says of its source (IPTC): %1</source>
        <extracomment>%1: &quot;a capture of a screen&quot;</extracomment>
        <translation>Die Datei sagt über ihre Herkunft (IPTC): %1</translation>
    </message>
    <message>
        <source>Cameras, agencies and programs write it, and it can be written into any file, and taken out of it: ask where the picture comes from. What is generated, composed or altered is never searched (rule P10).</source>
        <translation>Kameras, Agenturen und Programme schreiben es, und es lässt sich in jede Datei schreiben und aus ihr entfernen: fragen, woher das Bild kommt. Mit Erzeugtem, Zusammengesetztem oder Verändertem wird nie gesucht (Regel P10).</translation>
    </message>
    <message>
        <source>The file names a program that puts faces together: %1</source>
        <translation>Die Datei nennt ein Programm, das Gesichter zusammensetzt: %1</translation>
    </message>
    <message>
        <source>Such programs make composite pictures after what witnesses say: nobody looks exactly so. A composite is never searched (rule P10): ask where it comes from.</source>
        <translation>Solche Programme machen Phantombilder nach Angaben von Zeugen: Niemand sieht genau so aus. Mit einem Phantombild wird nie gesucht (Regel P10): fragen, woher es kommt.</translation>
    </message>
    <message>
        <source>The file names a program that draws faces or fine detail anew: %1</source>
        <translation>Die Datei nennt ein Programm, das Gesichter oder feine Einzelheiten neu zeichnet: %1</translation>
    </message>
    <message>
        <source>What it draws is likely, and no camera saw it: it can be another person&apos;s. What is altered so is never searched (rule P10): ask for the picture before that.</source>
        <translation>Was es zeichnet, ist wahrscheinlich, und keine Kamera hat es gesehen: Es kann das eines anderen Menschen sein. Mit so Verändertem wird nie gesucht (Regel P10): das Bild davor verlangen.</translation>
    </message>
</context>
<context>
    <name>TrackList</name>
    <message>
        <source>Face %1</source>
        <extracomment>One face through a video: %1 its number</extracomment>
        <translation>Gesicht %1</translation>
    </message>
    <message numerus="yes">
        <source>seen %n time(s)</source>
        <translation>
            <numerusform>%n-mal gesehen</numerusform>
            <numerusform>%n-mal gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>quality of the best frame not measured</source>
        <translation>Qualität des besten Einzelbilds nicht gemessen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: &quot;quality of the best frame not measured&quot;; %2: why, a sentence</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2: times</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Faces in this video</source>
        <translation>Gesichter in diesem Video</translation>
    </message>
    <message>
        <source>%1 stretches put together by likeness, score %2 or more</source>
        <extracomment>Of a face through a video; %1: how many; %2: a score</extracomment>
        <translation>%1 Abschnitte nach Ähnlichkeit zusammengefügt, Wert mindestens %2</translation>
    </message>
    <message>
        <source>in damaged or doubtful frames only</source>
        <extracomment>Of a face through a video</extracomment>
        <translation>nur in beschädigten oder zweifelhaften Einzelbildern</translation>
    </message>
    <message>
        <source>%1, of them %2 in damaged or doubtful frames</source>
        <extracomment>Of a face through a video; %1: &quot;seen 9 times&quot;; %2: how many of them</extracomment>
        <translation>%1, davon %2-mal in beschädigten oder zweifelhaften Einzelbildern</translation>
    </message>
    <message>
        <source>Best frames are taken in the order of their quality; those without one come last, ordered by what is known of their faults.</source>
        <translation>Die besten Bilder sind nach ihrer Qualität geordnet; solche ohne Qualitätswert kommen zuletzt, geordnet nach dem, was über ihre Mängel bekannt ist.</translation>
    </message>
    <message>
        <source>quality %1 of 100</source>
        <extracomment>Of the best frame of a face; %1: 0 to 100</extracomment>
        <translation>Qualität %1 von 100</translation>
    </message>
</context>
<context>
    <name>UnfinishedBanner</name>
    <message>
        <source>It is no longer where it was.</source>
        <translation>Es liegt nicht mehr dort, wo es lag.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So belassen</translation>
    </message>
    <message>
        <source>Leave the enrolment as it is</source>
        <translation>Erfassung so belassen</translation>
    </message>
    <message>
        <source>What was enrolled stays. Searches no longer say that people of this source may be missing; it can be enrolled again at any time.</source>
        <translation>Was erfasst wurde, bleibt. Suchen sagen nicht mehr, dass Personen dieser Herkunft fehlen können; sie kann jederzeit erneut erfasst werden.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>So &amp;belassen</translation>
    </message>
</context>
<context>
    <name>VideoClip</name>
    <message>
        <source>Open %1</source>
        <extracomment>Title of a running job; %1 is a video file</extracomment>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>VideoFaces</name>
    <message>
        <source>Find faces in %1</source>
        <extracomment>Title of a running job; %1 is a video file</extracomment>
        <translation>Gesichter in %1 suchen</translation>
    </message>
</context>
<context>
    <name>VideoPage</name>
    <message>
        <source>Frame of the video</source>
        <translation>Einzelbild des Videos</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Einzelbild zurück</translation>
    </message>
    <message>
        <source>Play or stop, without sound</source>
        <translation>Abspielen oder anhalten, ohne Ton</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Einzelbild weiter</translation>
    </message>
    <message>
        <source>J, K: faces · B: next best frame · Enter: take the frame out</source>
        <translation>J, K: Gesichter · B: nächstes bestes Einzelbild · Eingabe: Einzelbild entnehmen</translation>
    </message>
    <message>
        <source>Drop a video on the exhibits to look at it here.</source>
        <translation>Ziehen Sie ein Video auf die Asservate, um es hier anzusehen.</translation>
    </message>
    <message>
        <source>The video is being opened …</source>
        <translation>Das Video wird geöffnet …</translation>
    </message>
    <message>
        <source>No frame of the video can be shown.</source>
        <translation>Kein Einzelbild des Videos kann gezeigt werden.</translation>
    </message>
    <message>
        <source>Take frame %1 out of %2</source>
        <extracomment>Title of a running job; %1 is a number, %2 a video file</extracomment>
        <translation>Einzelbild %1 aus %2 entnehmen</translation>
    </message>
    <message>
        <source>Take the best frames of face %1 out of %2</source>
        <extracomment>Title of a running job; %1 is a number, %2 a video file</extracomment>
        <translation>Beste Einzelbilder von Gesicht %1 aus %2 entnehmen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open another video (Ctrl+O)</source>
        <translation>Ein anderes Video öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation>Video öffnen</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Step through a recording frame by frame, see which faces appear when, and take single frames out as exhibits.</source>
        <translation>Hier gehen Sie eine Aufnahme Bild für Bild durch, sehen, welche Gesichter wann erscheinen, und übernehmen einzelne Bilder als Asservate.</translation>
    </message>
    <message>
        <source>&amp;Open a video…</source>
        <translation>Video ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a video (Ctrl+O), or drop one here</source>
        <translation>Video öffnen (Strg+O) oder hierher ziehen</translation>
    </message>
    <message>
        <source>No video is open</source>
        <translation>Kein Video geöffnet</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>&amp;Find faces</source>
        <translation>&amp;Gesichter suchen</translation>
    </message>
    <message>
        <source>&amp;Search with best frames</source>
        <translation>Mit besten &amp;Einzelbildern suchen</translation>
    </message>
    <message>
        <source>&amp;Take frame out</source>
        <translation>Einzelbild en&amp;tnehmen</translation>
    </message>
    <message>
        <source>The frame becomes an exhibit, without loss, with the video&apos;s hash and its place in it (Enter)</source>
        <translation>Das Einzelbild wird verlustfrei zum Asservat, mit dem Hash des Videos und seiner Stelle darin (Eingabe)</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Faces are looked for once all frames are listed and the engine is loaded.</source>
        <translation>Gesichter werden gesucht, sobald alle Einzelbilder verzeichnet sind und die Engine geladen ist.</translation>
    </message>
    <message>
        <source>Faces are being looked for …</source>
        <translation>Gesichter werden gesucht …</translation>
    </message>
    <message>
        <source>The search for faces ended before any frame was looked at: whether the video shows faces is not known.</source>
        <translation>Die Suche nach Gesichtern endete, bevor ein Einzelbild angesehen wurde: Ob das Video Gesichter zeigt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Every frame was looked at.</source>
        <translation>Angesehen wurde jedes Einzelbild.</translation>
    </message>
    <message>
        <source>Every %1 frame was looked at.</source>
        <extracomment>%1: an ordinal number, such as 5th</extracomment>
        <translation>Angesehen wurde jedes %1 Einzelbild.</translation>
    </message>
    <message>
        <source>No face was found. Faces that lie on their side are not looked for.</source>
        <translation>Es wurde kein Gesicht gefunden. Nach Gesichtern, die auf der Seite liegen, wird nicht gesucht.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>computed when a frame is taken out</source>
        <translation>wird berechnet, wenn ein Einzelbild entnommen wird</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1: such as frame 18 (index 17); %2: a time</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Taken out last</source>
        <translation>Zuletzt entnommen</translation>
    </message>
    <message>
        <source>Followed by where they are, and put together by likeness where that is said: one person can be several of them, and whether each shows one person is for you to see.</source>
        <translation>Verfolgt danach, wo sie sind, und nach Ähnlichkeit zusammengefügt, wo es dabeisteht: Eine Person kann mehrere davon sein, und ob jedes eine Person zeigt, müssen Sie selbst sehen.</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256 of the video</source>
        <translation>Die ganze SHA-256 des Videos kopieren</translation>
    </message>
    <message>
        <source>Only every %1 frame was looked at: others between and beside these can be damaged too.</source>
        <extracomment>Of frames that are damaged; %1: an ordinal number, such as 5th</extracomment>
        <translation>Nur jedes %1 Bild wurde betrachtet: Auch andere dazwischen und daneben können beschädigt sein.</translation>
    </message>
    <message>
        <source>Faces are being looked for, so far to %1. Until the end more can come, and some be put together.</source>
        <extracomment>%1: a time of the video</extracomment>
        <translation>Gesichter werden gesucht, bisher bis %1. Bis zum Ende können weitere hinzukommen und einige zusammengefügt werden.</translation>
    </message>
    <message>
        <source>The search for faces reached the end; which frames show each face best was not measured.</source>
        <translation>Die Suche nach Gesichtern kam bis zum Ende; welche Einzelbilder jedes Gesicht am besten zeigen, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>The search for faces did not reach the end: it looked from %1 up to %2 at %3. What comes after that was not looked at.</source>
        <extracomment>%1 and %3: times of the video; %2: such as frame 18 (index 17)</extracomment>
        <translation>Die Suche nach Gesichtern kam nicht bis zum Ende: Angesehen wurde von %1 bis %2 bei %3. Was danach kommt, wurde nicht angesehen.</translation>
    </message>
    <message>
        <source>Looked for only from %1 to %2.</source>
        <extracomment>Goes before another sentence; %1 and %2: times of the video</extracomment>
        <translation>Gesucht wurde nur von %1 bis %2.</translation>
    </message>
    <message>
        <source>A broken box stands where the face was not found or not looked for: its place is computed between two frames with it.</source>
        <translation>Ein gestrichelter Rahmen steht, wo das Gesicht nicht gefunden oder nicht gesucht wurde: Sein Ort ist zwischen zwei Einzelbildern mit ihm berechnet.</translation>
    </message>
    <message>
        <source>Takes the best frames of the chosen face out as exhibits and puts them among the photographs to search with; where some are chosen already, you are asked first whether these stay. Whether they all show one person is for you to see.</source>
        <translation>Entnimmt die besten Einzelbilder des gewählten Gesichts als Asservate und nimmt sie zu den Fotos, mit denen gesucht wird; sind schon welche gewählt, werden Sie zuerst gefragt, ob diese bleiben. Ob alle eine Person zeigen, müssen Sie beurteilen.</translation>
    </message>
</context>
<context>
    <name>VideoText</name>
    <message>
        <source>whole frames (progressive)</source>
        <translation>Vollbilder (progressiv)</translation>
    </message>
    <message>
        <source>interlaced, upper field first</source>
        <translation>Zeilensprung, oberes Halbbild zuerst</translation>
    </message>
    <message>
        <source>interlaced, lower field first</source>
        <translation>Zeilensprung, unteres Halbbild zuerst</translation>
    </message>
    <message>
        <source>by an angle that is no quarter turn; shown as it is stored</source>
        <translation>um einen Winkel, der keine Vierteldrehung ist; gezeigt, wie es gespeichert ist</translation>
    </message>
    <message>
        <source>90° clockwise, as the file says</source>
        <translation>90° im Uhrzeigersinn, wie die Datei angibt</translation>
    </message>
    <message>
        <source>180°, as the file says</source>
        <translation>180°, wie die Datei angibt</translation>
    </message>
    <message>
        <source>90° anticlockwise, as the file says</source>
        <translation>90° gegen den Uhrzeigersinn, wie die Datei angibt</translation>
    </message>
    <message>
        <source>mirrored, as the file says</source>
        <translation>gespiegelt, wie die Datei angibt</translation>
    </message>
    <message>
        <source>matrix not stated</source>
        <translation>Matrix nicht angegeben</translation>
    </message>
    <message>
        <source>full range</source>
        <translation>voller Wertebereich</translation>
    </message>
    <message>
        <source>video range</source>
        <translation>Videowertebereich</translation>
    </message>
    <message>
        <source>%1 frames per second on average, as the header says</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 Einzelbilder pro Sekunde im Mittel, laut Kopfdaten</translation>
    </message>
    <message>
        <source>%1 frames per second, evenly</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 Einzelbilder pro Sekunde, gleichmäßig</translation>
    </message>
    <message>
        <source>variable: %1 frames per second on average, %2 to %3 ms from one to the next</source>
        <extracomment>%1: a number; %2 and %3: thousandths of a second from one frame to the next</extracomment>
        <translation>wechselnd: im Mittel %1 Einzelbilder pro Sekunde, %2 bis %3 ms von einem zum nächsten</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Rate, as found</source>
        <translation>Bildrate, gemessen</translation>
    </message>
    <message>
        <source>Order of frames</source>
        <translation>Reihenfolge der Einzelbilder</translation>
    </message>
    <message>
        <source>not stated by the file, found by decoding all of it</source>
        <translation>in der Datei nicht angegeben, durch vollständiges Dekodieren ermittelt</translation>
    </message>
    <message>
        <source>While it was read, faults were met with (%1); the first: %2.</source>
        <extracomment>%1: how many; %2: what a library says, in English</extracomment>
        <translation>Beim Lesen traten Fehler auf (%1); der erste: %2.</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>not square, %1 : %2; shown as they are stored</source>
        <extracomment>%1 : %2: the ratio of a pixel&apos;s width and height</extracomment>
        <translation>nicht quadratisch, %1 : %2; gezeigt, wie sie gespeichert sind</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Gedreht</translation>
    </message>
    <message>
        <source>Rate, as stated</source>
        <translation>Bildrate, laut Datei</translation>
    </message>
    <message>
        <source>Length, as stated</source>
        <translation>Länge, laut Datei</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Halbbilder</translation>
    </message>
    <message>
        <source>Time code at the start</source>
        <translation>Timecode am Anfang</translation>
    </message>
    <message>
        <source>Made, as stated</source>
        <translation>Erstellt, laut Datei</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: of %1 frames that it announces, %2 can be read, to %3.</source>
        <extracomment>%1 and %2: numbers of frames; %3: a time</extracomment>
        <translation>Die Datei ist abgeschnitten oder beschädigt: Von %1 angekündigten Einzelbildern sind %2 lesbar, bis %3.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: %1 frames can be read, to %2.</source>
        <extracomment>%1: a number of frames; %2: a time</extracomment>
        <translation>Die Datei ist abgeschnitten oder beschädigt: %1 Einzelbilder sind lesbar, bis %2.</translation>
    </message>
    <message>
        <source>This frame is interlaced: its rows were taken at two times, and what moves shows combs.</source>
        <translation>Dieses Einzelbild hat Zeilensprung: Seine Zeilen stammen aus zwei Zeitpunkten, und was sich bewegt, zeigt Kämme.</translation>
    </message>
    <message>
        <source>The pixels are not square: faces look narrower or wider than they are.</source>
        <translation>Die Pixel sind nicht quadratisch: Gesichter wirken schmaler oder breiter, als sie sind.</translation>
    </message>
    <message>
        <source>This frame has another size than the video states.</source>
        <translation>Dieses Einzelbild hat eine andere Größe, als das Video angibt.</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <extracomment>%1: a number that counts from 1; %2: how many frames there are</extracomment>
        <translation>Einzelbild %1 von %2</translation>
    </message>
    <message>
        <source>Frame %1 (index %2)</source>
        <extracomment>%1: a frame, counted from 1; %2: the same, counted from 0</extracomment>
        <translation>Einzelbild %1 (Index %2)</translation>
    </message>
    <message>
        <source>Frames %1 to %2 (index %3 to %4)</source>
        <extracomment>%1 to %2: frames, counted from 1; %3 to %4: the same, counted from 0</extracomment>
        <translation>Einzelbilder %1 bis %2 (Index %3 bis %4)</translation>
    </message>
    <message>
        <source>%1: cannot be decoded.</source>
        <extracomment>%1: frames</extracomment>
        <translation>%1: kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>frame %1 (index %2)</source>
        <extracomment>%1: a number that counts from 1; %2: the same frame, counted from 0</extracomment>
        <translation>Einzelbild %1 (Index %2)</translation>
    </message>
    <message>
        <source>From %1 on pictures have another size: %2.</source>
        <extracomment>%1: such as frame 18 (index 17); %2: width × height</extracomment>
        <translation>Ab %1 haben die Bilder eine andere Größe: %2.</translation>
    </message>
    <message>
        <source>index %1</source>
        <extracomment>%1: a number that counts from 0</extracomment>
        <translation>Index %1</translation>
    </message>
    <message>
        <source>Frame %1 (index %2) of “%3” at %4</source>
        <extracomment>%1: a number that counts from 1; %2: one that counts from 0; %3: a file; %4: a time</extracomment>
        <translation>Einzelbild %1 (Index %2) von „%3“ bei %4</translation>
    </message>
    <message>
        <source>Frame %1 (index %2) of “%3” at %4 (time code %5)</source>
        <extracomment>%1: a number that counts from 1; %2: one that counts from 0; %3: a file; %4: a time; %5: a time code</extracomment>
        <translation>Einzelbild %1 (Index %2) von „%3“ bei %4 (Timecode %5)</translation>
    </message>
    <message>
        <source>Further frames at which the clock of the file jumps: %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Weitere Einzelbilder, bei denen die Uhr der Datei springt: %1.</translation>
    </message>
    <message>
        <source>Entries of the file without data: %1. Recorders write them for frames that they leave out.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Einträge der Datei ohne Daten: %1. Rekorder schreiben sie für Einzelbilder, die sie auslassen.</translation>
    </message>
    <message>
        <source>Further stretches of such frames: %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Weitere Strecken solcher Einzelbilder: %1.</translation>
    </message>
    <message>
        <source>The clock of the file jumps back by %2 s before %1; times count on from there.</source>
        <extracomment>%1: such as frame 18 (index 17); %2: a number</extracomment>
        <translation>Die Uhr der Datei springt vor %1 um %2 s zurück; die Zeiten werden von dort an weitergezählt.</translation>
    </message>
    <message>
        <source>The clock of the file jumps on by %2 s before %1: nothing was recorded meanwhile, or the clock was set.</source>
        <extracomment>%1: such as frame 18 (index 17); %2: a number</extracomment>
        <translation>Die Uhr der Datei springt vor %1 um %2 s vor: In dieser Zeit wurde nichts aufgezeichnet, oder die Uhr wurde gestellt.</translation>
    </message>
    <message>
        <source>%1 frames per second, evenly but for gaps</source>
        <extracomment>%1: a number</extracomment>
        <translation>%1 Bilder pro Sekunde, gleichmäßig bis auf Lücken</translation>
    </message>
    <message>
        <source>Further such places: %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Weitere solche Stellen: %1.</translation>
    </message>
    <message>
        <source>Frames that the file lists behind the last one cannot be found in it: %1.</source>
        <translation>Bilder, welche die Datei hinter dem letzten aufführt und die nicht in ihr zu finden sind: %1.</translation>
    </message>
    <message>
        <source>Before %1 the file lists frames that cannot be found in it (%2): from there on every index is too low by as many. Times follow the file&apos;s list.</source>
        <extracomment>%1: such as frame 18 (index 17); %2: how many</extracomment>
        <translation>Vor %1 führt die Datei Bilder auf, die nicht in ihr zu finden sind (%2): Ab dort ist jeder Index um ebenso viele zu niedrig. Die Zeiten folgen der Liste der Datei.</translation>
    </message>
    <message>
        <source>Where the missing frames were (%1) is not known: index and time of every frame behind them are too low.</source>
        <extracomment>%1: how many</extracomment>
        <translation>Wo die fehlenden Bilder waren (%1), ist nicht bekannt: Index und Zeit jedes Bildes hinter ihnen sind zu niedrig.</translation>
    </message>
    <message>
        <source>By the even rate of all others frames are missing (about %1) between %2 and %3: lost, or never recorded.</source>
        <translation>Nach dem gleichmäßigen Takt aller übrigen fehlen Bilder (etwa %1) zwischen %2 und %3: verloren oder nie aufgezeichnet.</translation>
    </message>
    <message>
        <source>, the first in or behind %1</source>
        <extracomment>Goes on behind a number; %1: such as frame 18 (index 17)</extracomment>
        <translation>, die erste in oder hinter %1</translation>
    </message>
    <message>
        <source>Faults in frames</source>
        <translation>Fehler in Bildern</translation>
    </message>
    <message>
        <source>often not reported by the decoder of this codec</source>
        <translation>meldet der Decoder bei diesem Codec oft nicht</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: %1 frames can be read, to %2 of the %3 that it states.</source>
        <extracomment>%1: a number of frames; %2 and %3: times</extracomment>
        <translation>Die Datei ist abgeschnitten oder beschädigt: %1 Bilder sind lesbar, bis %2 von den %3, die sie angibt.</translation>
    </message>
    <message>
        <source>Frames that are in the file and, by its own edit list, not to be shown: %1. They are not counted and cannot be seen here.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Bilder, die in der Datei sind und nach deren eigener Schnittliste nicht gezeigt werden sollen: %1. Sie sind nicht mitgezählt und hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>No fault was reported. That is no proof that the data are whole: decoders overlook faults, and with H.265 (HEVC) and MJPEG they often report none.</source>
        <translation>Es wurde kein Fehler gemeldet. Das beweist nicht, dass die Daten unversehrt sind: Decoder übersehen Fehler und melden bei H.265 (HEVC) und MJPEG oft keine.</translation>
    </message>
    <message>
        <source>stream %1: %2; not shown (shown is stream %3)</source>
        <extracomment>%1: a number that counts from 0; %2: what it is; %3: another number that counts from 0</extracomment>
        <translation>Strom %1: %2; nicht gezeigt (gezeigt wird Strom %3)</translation>
    </message>
    <message>
        <source>Other video streams</source>
        <translation>Weitere Videoströme</translation>
    </message>
    <message>
        <source>The video has %1 bits per channel; frames are shown and taken out rounded to 8.</source>
        <extracomment>%1: a number of bits</extracomment>
        <translation>Das Video hat %1 Bit je Kanal; Bilder werden auf 8 gerundet gezeigt und entnommen.</translation>
    </message>
    <message>
        <source>Frames %1 to %2 (index %3 to %4), those of them that were looked at (%5)</source>
        <extracomment>%1 to %2: frames, counted from 1; %3 to %4: the same, counted from 0; %5: how many</extracomment>
        <translation>Einzelbilder %1 bis %2 (Index %3 bis %4), soweit davon angesehen (%5)</translation>
    </message>
    <message>
        <source>By %1 at the latest pictures have another size: %2. Up to %3 they have the size before; between them none was looked at.</source>
        <extracomment>%1: such as frame 18 (index 17); %2: width × height; %3: an earlier frame</extracomment>
        <translation>Spätestens ab %1 haben die Bilder eine andere Größe: %2. Bis %3 haben sie die vorige; dazwischen wurde keines angesehen.</translation>
    </message>
    <message>
        <source>Frames are left out (about %1) between %2 and %3: the file has entries without data for as many.</source>
        <extracomment>%1: how many; %2 and %3: such as frame 18 (index 17)</extracomment>
        <translation>Zwischen %2 und %3 sind Einzelbilder ausgelassen (etwa %1): Die Datei hat für ebenso viele Einträge ohne Daten.</translation>
    </message>
    <message>
        <source>%1st</source>
        <extracomment>an ordinal number that ends in 1, such as 21st</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1nd</source>
        <extracomment>an ordinal number that ends in 2, such as 22nd</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1rd</source>
        <extracomment>an ordinal number that ends in 3, such as 23rd</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1th</source>
        <extracomment>an ordinal number, such as 5th</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: the data or the decoder report a fault, or that something is missing; parts of the picture may be made up.</source>
        <extracomment>%1: frames</extracomment>
        <translation>%1: Die Daten oder der Decoder melden einen Fehler oder dass etwas fehlt; Teile des Bildes können erfunden sein.</translation>
    </message>
    <message>
        <source>%1: may be built on a frame of which a fault is reported, or on a missing one; parts of the picture may be made up.</source>
        <extracomment>%1: frames</extracomment>
        <translation>%1: kann auf einem Bild aufbauen, zu dem ein Fehler gemeldet ist, oder auf einem fehlenden; Teile des Bildes können erfunden sein.</translation>
    </message>
    <message>
        <source>Frames whose data are not whole, or are marked so: %1, the first is %2 at %3.</source>
        <extracomment>%1: how many frames; %2: the first one, such as frame 18 (index 17); %3: its time</extracomment>
        <translation>Einzelbilder, deren Daten unvollständig oder so gekennzeichnet sind: %1, das erste ist %2 bei %3.</translation>
    </message>
    <message>
        <source>The continuity counter of the transport stream jumps at so many places: %1%2. Packets are missing there, or recordings were joined.</source>
        <extracomment>%1: how many places; %2: of the first, such as &quot;: frame 18 (index 17)&quot;, or nothing</extracomment>
        <translation>Der Kontinuitätszähler des Transportstroms springt an so vielen Stellen: %1%2. Dort fehlen Pakete, oder es wurden Aufnahmen aneinandergefügt.</translation>
    </message>
    <message>
        <source>The data of this frame or the decoder report a fault, or that something is missing: parts of the picture may be made up.</source>
        <translation>Die Daten dieses Bildes oder der Decoder melden einen Fehler oder dass etwas fehlt: Teile des Bildes können erfunden sein.</translation>
    </message>
    <message>
        <source>Of a frame before this one a fault is reported, or one is missing, and this one may be built on it: parts of the picture may be made up.</source>
        <translation>Zu einem Bild vor diesem ist ein Fehler gemeldet, oder eines fehlt, und dieses kann darauf aufbauen: Teile des Bildes können erfunden sein.</translation>
    </message>
    <message>
        <source>%1, of the whole file, with its sound and all else</source>
        <translation>%1, der ganzen Datei mit Ton und allem anderen</translation>
    </message>
    <message>
        <source>The frame is shown as a mirror image of what the video stores, as its display matrix says. Where that is wrong, a mole on the left cheek is shown on the right: look for writing, and ask how it was recorded.</source>
        <translation>Das Einzelbild wird als Spiegelbild dessen gezeigt, was das Video speichert, wie dessen Anzeigematrix sagt. Ist sie falsch, erscheint ein Muttermal der linken Wange rechts: Achten Sie auf Schrift, und fragen Sie, wie es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>While it was read, faults were met with (%1).</source>
        <extracomment>%1: how many</extracomment>
        <translation>Beim Lesen traten Fehler auf (%1).</translation>
    </message>
    <message>
        <source>reported damaged: %1</source>
        <extracomment>Of frames that were looked at; %1: how many</extracomment>
        <translation>als beschädigt gemeldet: %1</translation>
    </message>
    <message>
        <source>perhaps built on damaged or missing ones: %1</source>
        <extracomment>Of frames that were looked at; %1: how many</extracomment>
        <translation>vielleicht auf beschädigten oder fehlenden aufgebaut: %1</translation>
    </message>
    <message>
        <source>not to be decoded: %1</source>
        <extracomment>Of frames that were looked at; %1: how many</extracomment>
        <translation>nicht dekodierbar: %1</translation>
    </message>
    <message>
        <source>Of the frames that were looked at (%1) are %2.</source>
        <extracomment>%1: how many; %2: such as &quot;reported damaged: 38, not to be decoded: 2&quot;</extracomment>
        <translation>Von den angesehenen Einzelbildern (%1) sind %2.</translation>
    </message>
    <message>
        <source>not stated; times are reckoned at an assumed %1 frames per second</source>
        <extracomment>%1: a number</extracomment>
        <translation>nicht angegeben; Zeiten sind mit angenommenen %1 Bildern pro Sekunde gerechnet</translation>
    </message>
    <message>
        <source>%1, at an assumed %2 frames per second</source>
        <extracomment>%1: a time; %2: a number</extracomment>
        <translation>%1, bei angenommenen %2 Bildern pro Sekunde</translation>
    </message>
    <message>
        <source>The file marks no key frame: no picture of it is sure to be whole.</source>
        <translation>Die Datei kennzeichnet kein Schlüsselbild: Von keinem ihrer Bilder ist sicher, dass es ganz ist.</translation>
    </message>
    <message>
        <source>The first key frame is %1: no picture before it is sure to be whole.</source>
        <extracomment>%1: such as frame 18 (index 17)</extracomment>
        <translation>Das erste Schlüsselbild ist %1: Von keinem Bild davor ist sicher, dass es ganz ist.</translation>
    </message>
    <message>
        <source>The edit list of the file shows none or hardly any of its frames; they are read without it.</source>
        <translation>Die Schnittliste der Datei zeigt keines oder fast keines ihrer Bilder; sie werden ohne sie gelesen.</translation>
    </message>
    <message>
        <source>The clock of the file jumps back: times, and time stamps, are counted on from there.</source>
        <translation>Die Uhr der Datei springt zurück: Zeiten und Zeitstempel werden von dort an weitergezählt.</translation>
    </message>
    <message>
        <source>%1 (by the file&apos;s own clock at %2)</source>
        <extracomment>%1: &quot;Frame 12 (index 11) of “clip.mp4” at 00:00:01.000&quot;; %2: a time</extracomment>
        <translation>%1 (nach der Uhr der Datei bei %2)</translation>
    </message>
</context>
<context>
    <name>VideoTimesText</name>
    <message>
        <source>The file states no times; these are reckoned at an assumed %1 frames per second.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Die Datei gibt keine Zeiten an; diese sind mit angenommenen %1 Bildern pro Sekunde gerechnet.</translation>
    </message>
    <message>
        <source>The file states one and the same time for all of its frames: those shown here are made up. Do not rely on times.</source>
        <translation>Die Datei gibt für alle ihre Bilder ein und dieselbe Zeit an: Die hier gezeigten sind erdacht. Auf Zeiten ist kein Verlass.</translation>
    </message>
    <message>
        <source>The times found end at %1, the file states %2: do not rely on times.</source>
        <extracomment>%1 and %2: times</extracomment>
        <translation>Die gefundenen Zeiten enden bei %1, die Datei gibt %2 an: Auf Zeiten ist kein Verlass.</translation>
    </message>
    <message>
        <source>the file gives all of its frames one time: this one is made up</source>
        <extracomment>Behind the time of a frame</extracomment>
        <translation>die Datei gibt allen Einzelbildern eine Zeit: Diese ist erfunden</translation>
    </message>
    <message>
        <source>the file states no times: reckoned at an assumed %1 frames per second</source>
        <extracomment>Behind the time of a frame; %1: a number</extracomment>
        <translation>die Datei nennt keine Zeiten: gerechnet mit angenommenen %1 Bildern pro Sekunde</translation>
    </message>
    <message>
        <source>the file&apos;s clock jumps back: times are counted on from there</source>
        <extracomment>Behind the time of a frame</extracomment>
        <translation>die Uhr der Datei springt zurück: Zeiten sind von dort an weitergezählt</translation>
    </message>
    <message>
        <source>the file states another length: do not rely on times</source>
        <extracomment>Behind the time of a frame</extracomment>
        <translation>die Datei nennt eine andere Länge: kein Verlass auf die Zeiten</translation>
    </message>
    <message>
        <source>Times count from the first frame, which the file&apos;s own clock has at %1: a player that goes by that clock shows other times.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Zeiten zählen ab dem ersten Bild, das nach der Uhr der Datei bei %1 steht: Ein Abspielprogramm, das nach dieser Uhr geht, zeigt andere Zeiten.</translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;Warning: Blurred&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing that is measured of the image stands out.</source>
        <translation>Was am Bild gemessen wird, zeigt keine Auffälligkeiten.</translation>
    </message>
    <message>
        <source>Only what harms most</source>
        <translation>Nur was am meisten schadet</translation>
    </message>
    <message numerus="yes">
        <source>%n more, which harm less</source>
        <translation>
            <numerusform>%n weitere, die weniger schadet</numerusform>
            <numerusform>%n weitere, die weniger schaden</numerusform>
        </translation>
    </message>
</context>
</TS>
