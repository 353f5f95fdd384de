// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QString>

#include <vector>

namespace semblance::ui {

/// One measure of one face in an examiner's words.
struct QualityText
{
    /// What is measured: "Distance between the eyes".
    QString measure;
    /// What was found: "14 px between the eyes".
    QString headline;
    /// What that means for search and comparison; for a measure without a value, why there is none.
    QString meaning;
    /// What can be done about it; empty where nothing needs to be.
    QString whatToDo;
};

/// For every measure of engine/matching/quality; another id keeps its name and shows its figures.
QualityText qualityText(const matching::QualityMeasurement& measurement);
/// The report's concerns in their order; of measures that tell people the same (two of darkness,
/// two of light) only the first.
std::vector<matching::QualityMeasurement> concernsInWords(const matching::QualityReport& report);
/// "Unified quality: 97 of 100. Compared one to one, the engine misses about 0.5 % (0.1 to 1.0) of
/// such faces; of material of one kind it may be more or fewer.", or why it was not measured; empty
/// where the report has no such measure.
QString unifiedQualityText(const matching::QualityReport& report);
/// What no measure sees, whatever the report says: stands with every "nothing stood out".
QString unmeasuredText();
/// In place of warnings where there are none: "none", or "not measured" where no measure of the
/// report has a value.
QString noConcernText(const matching::QualityReport& report);
/// What stands before everything else where the engine sees no face in the box: "The engine sees no
/// face here. The box may …"; empty where it sees one.
QString noFaceWarning(const matching::QualityReport& report);
/// "14 px"; empty where there is no raw value.
QString rawValueText(const matching::QualityMeasurement& measurement);
/// "Warning", "Notice", "No warning": the word beside the sign.
QString concernText(matching::QualityConcern concern);
/// Whose formula it is, as screen and report must say.
QString referenceText(matching::QualityReference reference);

} // namespace semblance::ui
