<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>CandidateCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about the image</source>
        <translation>
            <numerusform>%n notice about the image</numerusform>
            <numerusform>%n notices about the image</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnhancementText</name>
    <message numerus="yes">
        <source>%n frames (%1)</source>
        <comment>never 1</comment>
        <extracomment>%1: the beginnings of the SHA-256 of the frames&apos; files</extracomment>
        <translation>
            <numerusform>%n frame (%1)</numerusform>
            <numerusform>%n frames (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentStrip</name>
    <message numerus="yes">
        <source>%Ln enrolled</source>
        <translation>
            <numerusform>%Ln enrolled</numerusform>
            <numerusform>%Ln enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be enrolled</source>
        <translation>
            <numerusform>%Ln could not be enrolled</numerusform>
            <numerusform>%Ln could not be enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrolling: %1 of %Ln image(s)</source>
        <translation>
            <numerusform>Enrolling: %1 of %Ln image</numerusform>
            <numerusform>Enrolling: %1 of %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost or damaged original(s) put back</source>
        <translation>
            <numerusform>%Ln lost or damaged original put back</numerusform>
            <numerusform>%Ln lost or damaged originals put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them already there</source>
        <translation>
            <numerusform>%Ln of them already there</numerusform>
            <numerusform>%Ln of them already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with several pictures</source>
        <translation>
            <numerusform>%Ln file with several pictures</numerusform>
            <numerusform>%Ln files with several pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pictures, the first was enrolled</source>
        <translation>
            <numerusform>%1: %Ln picture, the first was enrolled</numerusform>
            <numerusform>%1: %Ln pictures, the first was enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them from damaged files</source>
        <translation>
            <numerusform>%Ln of them from a damaged file</numerusform>
            <numerusform>%Ln of them from damaged files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>templates of %Ln reference(s) made anew</source>
        <translation>
            <numerusform>templates of %Ln reference made anew</numerusform>
            <numerusform>templates of %Ln references made anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>image quality of %Ln reference(s) measured anew</source>
        <translation>
            <numerusform>image quality of %Ln reference measured anew</numerusform>
            <numerusform>image quality of %Ln references measured anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be refreshed</source>
        <translation>
            <numerusform>%Ln could not be refreshed</numerusform>
            <numerusform>%Ln could not be refreshed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshing: %1 of %Ln image(s)</source>
        <translation>
            <numerusform>Refreshing: %1 of %Ln image</numerusform>
            <numerusform>Refreshing: %1 of %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentText</name>
    <message numerus="yes">
        <source>It shows %Ln faces.</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>It shows %Ln face.</numerusform>
            <numerusform>It shows %Ln faces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: the first of a list of names</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that an earlier reading of this table named and that could not be enrolled are no longer in it. They stay listed until they come again or a person takes them off the list: %1.</source>
        <translation>
            <numerusform>%Ln image that an earlier reading of this table named and that could not be enrolled is no longer in it. It stays listed until it comes again or a person takes it off the list: %1.</numerusform>
            <numerusform>%Ln images that an earlier reading of this table named and that could not be enrolled are no longer in it. They stay listed until they come again or a person takes them off the list: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln system file(s) left out, such as Thumbs.db or .DS_Store.</source>
        <translation>
            <numerusform>%Ln system file left out, such as Thumbs.db or .DS_Store.</numerusform>
            <numerusform>%Ln system files left out, such as Thumbs.db or .DS_Store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Templates of %Ln reference(s) were damaged: they were taken away and made anew from the originals.</source>
        <translation>
            <numerusform>Templates of %Ln reference were damaged: they were taken away and made anew from the original.</numerusform>
            <numerusform>Templates of %Ln references were damaged: they were taken away and made anew from the originals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Templates of %Ln reference(s) were damaged and were taken away.</source>
        <translation>
            <numerusform>Templates of %Ln reference were damaged and were taken away.</numerusform>
            <numerusform>Templates of %Ln references were damaged and were taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Templates of %Ln reference(s) were made anew from the originals.</source>
        <translation>
            <numerusform>Templates of %Ln reference were made anew from the original.</numerusform>
            <numerusform>Templates of %Ln references were made anew from the originals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln reference(s) it was not as it had been written: check the drive.</source>
        <translation>
            <numerusform>Of %Ln reference it was not as it had been written: check the drive.</numerusform>
            <numerusform>Of %Ln references it was not as it had been written: check the drive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>“%1” shows %n faces.</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>“%1” shows %n face.</numerusform>
            <numerusform>“%1” shows %n faces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) of the gallery “%1” have no templates of the engine in use, so that it cannot be searched as a whole.</source>
        <translation>
            <numerusform>%n reference of the gallery “%1” has no templates of the engine in use, so that it cannot be searched as a whole.</numerusform>
            <numerusform>%n references of the gallery “%1” have no templates of the engine in use, so that it cannot be searched as a whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) of the gallery “%1” lack the template of %2 and have those of other models of the engine in use: “%3” is the first.</source>
        <extracomment>%2: a model of the engine; %3: an image</extracomment>
        <translation>
            <numerusform>%n reference of the gallery “%1” lacks the template of %2 and has those of other models of the engine in use: “%3”.</numerusform>
            <numerusform>%n references of the gallery “%1” lack the template of %2 and have those of other models of the engine in use: “%3” is the first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitPage</name>
    <message numerus="yes">
        <source>You have chosen %Ln photograph(s) already to search with. All that are searched with together should show one person, and another face of a video can be another person.</source>
        <translation>
            <numerusform>You have chosen %Ln photograph already to search with. All that are searched with together should show one person, and another face of a video can be another person.</numerusform>
            <numerusform>You have chosen %Ln photographs already to search with. All that are searched with together should show one person, and another face of a video can be another person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add them to the %Ln chosen</source>
        <translation>
            <numerusform>Add them to the one chosen</numerusform>
            <numerusform>Add them to the %Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceHeader</name>
    <message numerus="yes">
        <source>%n warnings</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n warnings</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n notices</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceText</name>
    <message numerus="yes">
        <source>%n faces</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FewOf</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: &quot;GIMP 2.10; Adobe Photoshop 25&quot;</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryListModel</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s)</source>
        <translation>
            <numerusform>%Ln reference</numerusform>
            <numerusform>%Ln references</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryPanel</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s)</source>
        <translation>
            <numerusform>%Ln reference</numerusform>
            <numerusform>%Ln references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enrolled (%Ln)</source>
        <translation>
            <numerusform>Not enrolled (%Ln)</numerusform>
            <numerusform>Not enrolled (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) will no longer be listed: searches in this gallery no longer say that people may be missing because of them, or that a photograph was named as another person too. The files are not touched; if they are enrolled again and fail, they are listed again.</source>
        <translation>
            <numerusform>%Ln image will no longer be listed: searches in this gallery no longer say that people may be missing because of it, or that a photograph was named as another person too. The file is not touched; if it is enrolled again and fails, it is listed again.</numerusform>
            <numerusform>%Ln images will no longer be listed: searches in this gallery no longer say that people may be missing because of them, or that a photograph was named as another person too. The files are not touched; if they are enrolled again and fail, they are listed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enrolled (%Ln …)</source>
        <translation>
            <numerusform>Not enrolled (%Ln …)</numerusform>
            <numerusform>Not enrolled (%Ln …)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The image quality of %Ln reference(s) was measured with other models than the engine %1 has: the warnings beside them may be wrong, scores are not. It can be measured anew from the stored originals.</source>
        <translation>
            <numerusform>The image quality of %Ln reference was measured with other models than the engine %1 has: the warnings beside it may be wrong, scores are not. It can be measured anew from the stored original.</numerusform>
            <numerusform>The image quality of %Ln references was measured with other models than the engine %1 has: the warnings beside them may be wrong, scores are not. It can be measured anew from the stored originals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s) cannot be searched: they have no templates of the engine %1 yet. Templates can be made from the stored originals.</source>
        <translation>
            <numerusform>%Ln reference cannot be searched: it has no templates of the engine %1 yet. Templates can be made from the stored original.</numerusform>
            <numerusform>%Ln references cannot be searched: they have no templates of the engine %1 yet. Templates can be made from the stored originals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s) are left out of searches: an earlier attempt could make no templates of them. Why is in the list of what was not enrolled.</source>
        <translation>
            <numerusform>%Ln reference is left out of searches: an earlier attempt could make no templates of it. Why is in the list of what was not enrolled.</numerusform>
            <numerusform>%Ln references are left out of searches: an earlier attempt could make no templates of them. Why is in the list of what was not enrolled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageText</name>
    <message numerus="yes">
        <source>%n bits a channel</source>
        <translation>
            <numerusform>%n bit a channel</numerusform>
            <numerusform>%n bits a channel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first of %n pictures</source>
        <extracomment>The file holds several pictures; always more than one</extracomment>
        <translation>
            <numerusform>first of %n picture</numerusform>
            <numerusform>first of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeReport</name>
    <message numerus="yes">
        <source>%n files were not taken in</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n files were not taken in</numerusform>
            <numerusform>%n files were not taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographs were exhibits already</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%n photographs were exhibits already</numerusform>
            <numerusform>%n photographs were exhibits already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Below the first three files of a list</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n job(s) are still running, among them: %1.</source>
        <translation>
            <numerusform>%n job is still running: %1.</numerusform>
            <numerusform>%n jobs are still running, among them: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n exhibit(s) the steps of enhancement are saved neither as a copy nor as a file. They would be lost.</source>
        <translation>
            <numerusform>Of %n exhibit the steps of enhancement are saved neither as a copy nor as a file. They would be lost.</numerusform>
            <numerusform>Of %n exhibits the steps of enhancement are saved neither as a copy nor as a file. They would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <comment>time until the work is done</comment>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <comment>time until the work is done</comment>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotographSetBox</name>
    <message numerus="yes">
        <source>%Ln photograph(s) to search with</source>
        <extracomment>Over a list of photographs that are searched for together</extracomment>
        <translation>
            <numerusform>%Ln photograph to search with</numerusform>
            <numerusform>%Ln photographs to search with</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message numerus="yes">
        <source>All %n measures</source>
        <translation>
            <numerusform>The %n measure</numerusform>
            <numerusform>All %n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more notice(s) among all measures</source>
        <translation>
            <numerusform>%n more notice among all measures</numerusform>
            <numerusform>%n more notices among all measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityText</name>
    <message numerus="yes">
        <source>%Ln grey values from dark to bright</source>
        <translation>
            <numerusform>%Ln grey value from dark to bright</numerusform>
            <numerusform>%Ln grey values from dark to bright</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln grey values from dark to bright</source>
        <translation>
            <numerusform>Only %Ln grey value from dark to bright</numerusform>
            <numerusform>Only %Ln grey values from dark to bright</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceGrid</name>
    <message numerus="yes">
        <source>%Ln reference(s)</source>
        <translation>
            <numerusform>%Ln reference</numerusform>
            <numerusform>%Ln references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln reference(s)</source>
        <translation>
            <numerusform>%1 of %Ln reference</numerusform>
            <numerusform>%1 of %Ln references</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceListModel</name>
    <message numerus="yes">
        <source>%1, image %2, %n quality warning(s)</source>
        <translation>
            <numerusform>%1, image %2, %n quality warning</numerusform>
            <numerusform>%1, image %2, %n quality warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <extracomment>How many people a gallery holds</extracomment>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Search gallery with %Ln photographs</source>
        <extracomment>Searches with several photographs of one person</extracomment>
        <translation>
            <numerusform>&amp;Search gallery with %Ln photograph</numerusform>
            <numerusform>&amp;Search gallery with %Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchHeader</name>
    <message numerus="yes">
        <source>%Ln people compared</source>
        <translation>
            <numerusform>%Ln person compared</numerusform>
            <numerusform>%Ln people compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidates</source>
        <comment>never 1</comment>
        <translation>
            <numerusform>%Ln candidate</numerusform>
            <numerusform>%Ln candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs together</source>
        <extracomment>How many photographs were searched with as one person&apos;s</extracomment>
        <translation>
            <numerusform>%Ln photograph together</numerusform>
            <numerusform>%Ln photographs together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message numerus="yes">
        <source>%n reference(s) could not be compared, because no templates could be made of them; the gallery&apos;s list of problems says why.</source>
        <translation>
            <numerusform>%n reference could not be compared, because no templates could be made of it; the gallery&apos;s list of problems says why.</numerusform>
            <numerusform>%n references could not be compared, because no templates could be made of them; the gallery&apos;s list of problems says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) for this gallery could not be enrolled: people may be missing from the search.</source>
        <translation>
            <numerusform>%Ln image for this gallery could not be enrolled: people may be missing from the search.</numerusform>
            <numerusform>%Ln images for this gallery could not be enrolled: people may be missing from the search.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An enrolment into this gallery was left before it had looked at %Ln image(s): people may be missing from the search.</source>
        <translation>
            <numerusform>An enrolment into this gallery was left before it had looked at %Ln image: people may be missing from the search.</numerusform>
            <numerusform>An enrolment into this gallery was left before it had looked at %Ln images: people may be missing from the search.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs were searched as one person: that they show one is a person&apos;s judgement, not the engine&apos;s.</source>
        <translation>
            <numerusform>%Ln photograph were searched as one person: that they show one is a person&apos;s judgement, not the engine&apos;s.</numerusform>
            <numerusform>%Ln photographs were searched as one person: that they show one is a person&apos;s judgement, not the engine&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is the score of %Ln photographs together, not of the one that is shown here.</source>
        <translation>
            <numerusform>It is the score of %Ln photograph together, not of the one that is shown here.</numerusform>
            <numerusform>It is the score of %Ln photographs together, not of the one that is shown here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s) of this gallery took part though their records are damaged: %1. Do not rely on what stands beside them. “semblance-cli lab check” says what is wrong.</source>
        <extracomment>%1: names of images</extracomment>
        <translation>
            <numerusform>%Ln reference of this gallery took part though its record is damaged: %1. Do not rely on what stands beside it. “semblance-cli lab check” says what is wrong.</numerusform>
            <numerusform>%Ln references of this gallery took part though their records are damaged: %1. Do not rely on what stands beside them. “semblance-cli lab check” says what is wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The quality of %Ln reference(s) was measured with other models than the engine in use has (now %1, %2, %3): the warnings beside them may be wrong, the scores are not.</source>
        <extracomment>%1, %2, %3: models for faces, for points of the face, and for the head&apos;s pose</extracomment>
        <translation>
            <numerusform>The quality of %Ln reference was measured with other models than the engine in use has (now %1, %2, %3): the warnings beside it may be wrong, the scores are not.</numerusform>
            <numerusform>The quality of %Ln references was measured with other models than the engine in use has (now %1, %2, %3): the warnings beside them may be wrong, the scores are not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The quality of %Ln reference(s) was measured anew after this search: what is said here of their images is as it was before. Search again to see the new measurement.</source>
        <translation>
            <numerusform>The quality of %Ln reference was measured anew after this search: what is said here of its image is as it was before. Search again to see the new measurement.</numerusform>
            <numerusform>The quality of %Ln references was measured anew after this search: what is said here of their images is as it was before. Search again to see the new measurement.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>and %n more, in the list of faces</source>
        <extracomment>Below the bars of a video&apos;s faces: so many have no bar</extracomment>
        <translation>
            <numerusform>and %n more, in the list of faces</numerusform>
            <numerusform>and %n more, in the list of faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>A search lists %n candidate(s) at the most, unless the person who searches asks for fewer.</source>
        <translation>
            <numerusform>A search lists %n candidate at the most, unless the person who searches asks for fewer.</numerusform>
            <numerusform>A search lists %n candidates at the most, unless the person who searches asks for fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames of its average had been mirrored before: %1</source>
        <extracomment>%1: the beginnings of their SHA-256</extracomment>
        <translation>
            <numerusform>%Ln frame of its average had been mirrored before: %1</numerusform>
            <numerusform>%Ln frames of its average had been mirrored before: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackList</name>
    <message numerus="yes">
        <source>seen %n time(s)</source>
        <translation>
            <numerusform>seen %n time</numerusform>
            <numerusform>seen %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message numerus="yes">
        <source>%n more, which harm less</source>
        <translation>
            <numerusform>%n more, which harms less</numerusform>
            <numerusform>%n more, which harm less</numerusform>
        </translation>
    </message>
</context>
</TS>
