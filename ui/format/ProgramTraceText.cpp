// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ProgramTraceText.h"

#include "imagery/traces/SourceTypes.h"
#include "ui/format/FewOf.h"
#include "ui/format/PlainText.h"

#include <QCoreApplication>

namespace semblance::ui {

using imagery::Trace;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TraceText)
};

/// The first of several programs; all of them stand in the table of metadata.
QString programsOf(const Trace& trace)
{
    const QString apart = QString::fromUtf8(imagery::trace::kNamesApart.data(),
                                            qsizetype(imagery::trace::kNamesApart.size()));
    return fewOf(plainText(trace.detail).split(apart), apart);
}

/// In plain words, as the vocabulary of IPTC means it; another word as it stands.
QString plainSource(const Trace& trace)
{
    const std::string word = imagery::sourceWord(trace.detail);
    if (word == "trainedalgorithmicmedia")
        return Text::tr("made by a trained model (generative AI)");
    if (word == "compositewithtrainedalgorithmicmedia")
        return Text::tr("a picture into which a trained model (generative AI) drew parts");
    if (word == "compositesynthetic")
        return Text::tr("put together, with parts that were made by a program");
    if (word == "algorithmicmedia" || word == "datadrivenmedia" || word == "softwareimage")
        return Text::tr("made by a program");
    if (word == "digitalart" || word == "digitalcreation")
        return Text::tr("drawn by a person with a program");
    if (word == "virtualrecording")
        return Text::tr("taken of a scene that was made by a program");
    if (word == "screencapture")
        return Text::tr("a capture of a screen");
    if (word == "algorithmicallyenhanced")
        return Text::tr("enhanced by a program");
    if (word == "humanedits" || word == "minorhumanedits")
        return Text::tr("edited by a person");
    if (word == "composite" || word == "compositecapture")
        return Text::tr("put together of several pictures");
    if (word == "print")
        return Text::tr("scanned from a print");
    if (word == "negativefilm" || word == "positivefilm")
        return Text::tr("scanned from film");
    return plainText(trace.detail);
}

} // namespace

TraceText imageGeneratorText(const Trace& trace)
{
    return {Text::tr("The file names a program that generates images: %1").arg(programsOf(trace)),
            Text::tr("The picture may be made up. Such names can be written into any file, and "
                     "taken out of it: ask where it comes from. What is generated is never "
                     "searched (rule P10).")};
}

TraceText sourceTypeText(const Trace& trace)
{
    //: %1: "a capture of a screen"
    return {Text::tr("The file says of its source (IPTC): %1").arg(plainSource(trace)),
            Text::tr("Cameras, agencies and programs write it, and it can be written into any "
                     "file, and taken out of it: ask where the picture comes from. What is "
                     "generated, composed or altered is never searched (rule P10).")};
}

TraceText compositeProgramText(const Trace& trace)
{
    return {
        Text::tr("The file names a program that puts faces together: %1").arg(programsOf(trace)),
        Text::tr("Such programs make composite pictures after what witnesses say: nobody looks "
                 "exactly so. A composite is never searched (rule P10): ask where it comes "
                 "from.")};
}

TraceText redrawingSoftwareText(const Trace& trace)
{
    return {Text::tr("The file names a program that draws faces or fine detail anew: %1")
                .arg(programsOf(trace)),
            Text::tr("What it draws is likely, and no camera saw it: it can be another person's. "
                     "What is altered so is never searched (rule P10): ask for the picture before "
                     "that.")};
}

TraceText editingSoftwareText(const Trace& trace)
{
    return {Text::tr("The file names a program for editing: %1").arg(programsOf(trace)),
            Text::tr("Somebody had it open there, perhaps only to crop it or to save it smaller. "
                     "Ask for the file before that.")};
}

} // namespace semblance::ui
