// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ProvenanceText.h"

#include <QCoreApplication>

namespace semblance::ui {

using casework::ProvenanceType;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProvenanceText)
};

} // namespace

QString provenanceText(ProvenanceType type)
{
    switch (type) {
    case ProvenanceType::Unknown:
        //: How an image came about: nobody knows
        return Text::tr("Unknown");
    case ProvenanceType::CameraStill:
        return Text::tr("Still of a surveillance camera");
    case ProvenanceType::VideoFrame:
        return Text::tr("Frame of a video");
    case ProvenanceType::Photograph:
        return Text::tr("Photograph");
    case ProvenanceType::PhotographOfScreen:
        return Text::tr("Photograph of a screen");
    case ProvenanceType::Scan:
        return Text::tr("Scan of a print or document");
    case ProvenanceType::SocialMedia:
        return Text::tr("From social media or a messenger");
    case ProvenanceType::Sketch:
        return Text::tr("Sketch");
    case ProvenanceType::Composite:
        return Text::tr("Composite");
    case ProvenanceType::GeneratedOrAltered:
        return Text::tr("Generated or altered");
    }
    return {};
}

QString provenanceMeaning(ProvenanceType type)
{
    switch (type) {
    case ProvenanceType::Unknown:
        return Text::tr(
            "How this image came about is not known. Ask whoever sent it: some kinds may "
            "never be searched.");
    case ProvenanceType::CameraStill:
        return Text::tr(
            "As the camera or its recorder gave it out. Ask for the recording: it holds "
            "more frames, and often better ones.");
    case ProvenanceType::VideoFrame:
        return Text::tr(
            "Taken out of a recording. Note which one and at what time; other frames may "
            "show the face better.");
    case ProvenanceType::Photograph:
        return Text::tr(
            "Taken with a camera or telephone. Whether it was changed since is not stated by "
            "that.");
    case ProvenanceType::PhotographOfScreen:
        return Text::tr("A screen was photographed. Its pixels, colours and the angle change the "
                        "face: ask for the file that was on the screen.");
    case ProvenanceType::Scan:
        return Text::tr(
            "Of a print, a document or a negative. Its raster and its colours change the "
            "face: ask for the file that it was printed from.");
    case ProvenanceType::SocialMedia:
        return Text::tr("Networks and messengers make images smaller and compress them again, and "
                        "people put filters over faces: ask for the original.");
    case ProvenanceType::Sketch:
        return Text::tr("Drawn by hand: it shows what somebody remembers, not a face as it was. It "
                        "is never searched (rule P10).");
    case ProvenanceType::Composite:
        return Text::tr("Put together of parts of several faces or images. It is never searched "
                        "(rule P10).");
    case ProvenanceType::GeneratedOrAltered:
        return Text::tr("Made by a generator, or a face that a program completed, sharpened by "
                        "guessing, aged or beautified. It is never searched (rule P10).");
    }
    return {};
}

} // namespace semblance::ui
