// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/MetadataReport.h"
#include "imagery/traces/Trace.h"

#include <QString>

namespace semblance::ui {

/// One hint of a file's history in an examiner's words.
struct TraceText
{
    /// What was found, with its figure: "The file names a program for editing: GIMP 2.10 …".
    QString headline;
    /// What it may mean, and what else may be the cause.
    QString meaning;
};

/// For every id of imagery/traces; another id keeps its name and shows its figure.
TraceText traceText(const imagery::Trace& trace);
/// What stands with every list of hints, also an empty one.
QString hintsAreNoVerdict();
/// "XMP: more than is read (…)": why a part of the metadata is not shown, or not whole.
QString gapText(const imagery::MetadataGap& gap);
/// Each once, in their order, with how often it is there: "EXIF: damaged (too short), 3 times".
QStringList gapLines(const std::vector<imagery::MetadataGap>& gaps);

} // namespace semblance::ui
