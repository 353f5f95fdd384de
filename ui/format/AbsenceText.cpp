// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/AbsenceText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace semblance::ui {

namespace {

struct Absence
{
    /// As the measures give it.
    std::string_view reason;
    const char* sentence;
};

constexpr std::array kAbsences = {
    Absence{"the detector sees no face in the box",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "The detector sees no face in the box: its eye points, "
                              "and what is measured from them, would be guesses.")},
    Absence{"only drawn faces are known; others may not have been looked for",
            QT_TRANSLATE_NOOP("AbsenceText", "Only drawn faces are known: the rest of the image "
                                             "may not have been searched for faces.")},
    Absence{"no head pose model is in use",
            QT_TRANSLATE_NOOP("AbsenceText", "No head pose model is in use.")},
    Absence{"a negative's score means nothing",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "It looks like a negative: what that scores means nothing.")},
    Absence{"rows of two moments were not measured",
            QT_TRANSLATE_NOOP(
                "AbsenceText",
                "Rows of two moments stand in it: what such faces score was not measured.")},
    Absence{"too few pixels to tell rows of two moments",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "The face has too few pixels to tell rows of two moments.")},
    Absence{"it looks like a negative",
            QT_TRANSLATE_NOOP("AbsenceText", "It looks like a negative.")},
    Absence{"the image's edge cuts the head off",
            QT_TRANSLATE_NOOP("AbsenceText", "The image's edge cuts the head off.")},
    Absence{"the head pose network is undecided about this face",
            QT_TRANSLATE_NOOP("AbsenceText", "The head pose model is undecided about this face.")},
    Absence{"the head pose model says no probabilities",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "The head pose model in use does not say how sure it is.")},
    Absence{"no model of eyes is in use",
            QT_TRANSLATE_NOOP("AbsenceText", "No model of eyes is in use.")},
    Absence{"no model of expressions is in use",
            QT_TRANSLATE_NOOP("AbsenceText", "No model of expressions is in use.")},
    Absence{"no model of covers is in use",
            QT_TRANSLATE_NOOP("AbsenceText", "No model of covers is in use.")},
    Absence{
        "too few pixels to tell noise",
        QT_TRANSLATE_NOOP("AbsenceText", "The face has too few pixels to tell noise from detail.")},
    Absence{"too few pixels to tell an open eye",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "The face has too few pixels to tell whether its eyes are seen.")},
    Absence{"too dark to tell what covers the face",
            QT_TRANSLATE_NOOP("AbsenceText", "The face is too dark to tell what covers it.")},
    Absence{"too bright to tell what covers the face",
            QT_TRANSLATE_NOOP("AbsenceText", "The face is too bright to tell what covers it.")},
    Absence{"turned too far to tell what covers the face",
            QT_TRANSLATE_NOOP("AbsenceText", "The face is turned too far to tell what covers it.")},
    // As reports say that were stored before each had its own.
    Absence{"too dark, too bright or turned too far to tell what covers the face",
            QT_TRANSLATE_NOOP("AbsenceText", "The face is too dark, too bright or turned too far "
                                             "to tell what covers it.")},
    Absence{"fewer pixels between the eyes than were measured",
            QT_TRANSLATE_NOOP(
                "AbsenceText",
                "What faces with so few pixels between the eyes score was not measured.")},
    Absence{"what was enlarged was not measured",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "What faces in enlarged pictures score was not measured.")},
    Absence{
        "damaged pictures were not measured",
        QT_TRANSLATE_NOOP("AbsenceText", "What faces in damaged pictures score was not measured.")},
    Absence{"too blurred to tell what covers the face",
            QT_TRANSLATE_NOOP("AbsenceText", "The face is too blurred to tell what covers it.")},
    Absence{"too blurred to tell an open eye",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "The face is too blurred to tell whether its eyes are seen.")},
    Absence{"an eye is covered",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "An eye is covered: where its lids are would be a guess.")},
    Absence{"an eye is covered or turned out of sight",
            QT_TRANSLATE_NOOP("AbsenceText", "An eye is covered or turned out of sight: where its "
                                             "lids are would be a guess.")},
    Absence{"a flat area covers part of the face",
            QT_TRANSLATE_NOOP("AbsenceText", "A flat area of one colour covers part of the face: "
                                             "its border would look like movement.")},
    Absence{"brighter than was measured",
            QT_TRANSLATE_NOOP("AbsenceText", "What so bright faces score was not measured.")},
    Absence{"the image's edge cuts the face off",
            QT_TRANSLATE_NOOP(
                "AbsenceText",
                "The image's edge cuts the face off: what such faces score was not measured.")},
    Absence{
        "too much of the face is covered",
        QT_TRANSLATE_NOOP(
            "AbsenceText",
            "Too much of the face is covered: what such faces score differs from cover to cover.")},
    Absence{"the face lies outside the image",
            QT_TRANSLATE_NOOP("AbsenceText", "The face lies outside the image.")},
    Absence{"the image is too small to show blocks",
            QT_TRANSLATE_NOOP("AbsenceText", "The image is too small to show blocks.")},
    Absence{"too few pixels or no edges in the face",
            QT_TRANSLATE_NOOP("AbsenceText", "The face has too few pixels or no edges.")},
    Absence{"too few pixels to tell lids apart",
            QT_TRANSLATE_NOOP(
                "AbsenceText",
                "The face has too few pixels: the points of both lids, or lips, share one.")},
    Absence{"too few pixels to tell lips apart",
            QT_TRANSLATE_NOOP(
                "AbsenceText",
                "The face has too few pixels: the points of both lids, or lips, share one.")},
    Absence{"the eyes coincide",
            QT_TRANSLATE_NOOP(
                "AbsenceText",
                "Points of the face lie at one place: there is no length to measure by.")},
    Absence{"eyes and chin coincide",
            QT_TRANSLATE_NOOP(
                "AbsenceText",
                "Points of the face lie at one place: there is no length to measure by.")},
    Absence{"the image's edge cuts off so much that the points lie elsewhere",
            QT_TRANSLATE_NOOP("AbsenceText",
                              "The image's lower edge cuts off so much of the face that the "
                              "engine's points lie elsewhere, often eyes on the forehead.")},
    Absence{"an eye lies outside the image",
            QT_TRANSLATE_NOOP("AbsenceText", "An eye lies outside the image.")},
    Absence{"the mouth lies outside the image",
            QT_TRANSLATE_NOOP("AbsenceText", "The mouth lies outside the image.")},
    Absence{"a cheek lies outside the image",
            QT_TRANSLATE_NOOP("AbsenceText", "A cheek lies outside the image.")},
    Absence{"the picture has no colours",
            QT_TRANSLATE_NOOP(
                "AbsenceText",
                "The picture is in shades of grey: what colours there were nobody knows.")},
    Absence{"hardly any background is in the image",
            QT_TRANSLATE_NOOP("AbsenceText", "Hardly any background is in the image.")},
    // casework::reasonOf
    Absence{"how far it was enlarged cannot be told: its file says how it was made, but not from "
            "what",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: its file "
                                             "says how it was made, but not from what.")},
    Absence{"how far it was enlarged cannot be told: its file says from what it was made, but not "
            "how",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: its file "
                                             "says from what it was made, but not how.")},
    Absence{"how far it was enlarged cannot be told: the steps that its file states cannot be read",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: the steps "
                                             "that its file states cannot be read.")},
    Absence{"how far it was enlarged cannot be told: the steps that its file states have no hash",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: the hash of "
                                             "the steps that its file states is missing.")},
    Absence{"how far it was enlarged cannot be told: the steps that its file states are others "
            "than their hash says",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: the steps "
                                             "that its file states are others than their hash "
                                             "says.")},
    Absence{"how far it was enlarged cannot be told: its file does not tell its own steps from "
            "those of frames that were laid over it",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: its file "
                                             "does not tell its own steps from those of frames "
                                             "that were laid over it.")},
    Absence{"how far it was enlarged cannot be told: the sizes that its file states do not lead to "
            "this picture's",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: the sizes "
                                             "that its file states do not lead to that of this "
                                             "picture.")},
    Absence{"how far it was enlarged cannot be told: its file does not state the size that it was "
            "made from",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: its file "
                                             "does not state the size that it was made from.")},
    Absence{"how far it was enlarged cannot be told: the recorded steps cannot be read",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: the recorded "
                                             "steps cannot be read.")},
    Absence{"how far it was enlarged cannot be told: what it was made from cannot be read",
            QT_TRANSLATE_NOOP("AbsenceText", "How far it was enlarged cannot be told: what it was "
                                             "made from cannot be read.")},
};

} // namespace

QString absenceText(const std::string& reason)
{
    const auto* const known = std::ranges::find(kAbsences, reason, &Absence::reason);
    return known == kAbsences.end() ? QString::fromStdString(reason)
                                    : QCoreApplication::translate("AbsenceText", known->sentence);
}

} // namespace semblance::ui
