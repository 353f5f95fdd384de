// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "imagery/metadata/MetadataReport.h"
#include "imagery/traces/Trace.h"

#include <QDateTime>
#include <QString>

#include <cstddef>
#include <span>
#include <vector>

namespace semblance::casework {

/// What one reading of an exhibit's file gave. Immutable.
struct FileReading
{
    /// What read it, with its version: see fileReader.
    QString reader;
    imagery::MetadataReport metadata;
    /// What the file hints at; never verdicts.
    std::vector<imagery::Trace> hints;
    QDateTime readUtc;

    friend bool operator==(const FileReading&, const FileReading&) = default;
};

/// What reads files here and now; another one may read more out of the same bytes.
QString fileReader();

/// `thereUtc`: when the file came in; not given: it is there now. Blocking; thread-safe. Fails:
/// Cancelled.
Result<FileReading> readingOf(std::span<const std::byte> file, const QDateTime& nowUtc,
                              const StopToken& stop, const QDateTime& thereUtc = {});

} // namespace semblance::casework
