// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/provenance/FileReading.h"

#include "imagery/metadata/MetadataReading.h"
#include "imagery/traces/FindTraces.h"

namespace semblance::casework {

QString fileReader()
{
    return QString::fromStdString(imagery::metadataReader() + ", " + imagery::tracesVersion());
}

Result<FileReading> readingOf(std::span<const std::byte> file, const QDateTime& nowUtc,
                              const StopToken& stop, const QDateTime& thereUtc)
{
    constexpr double kMsPerMinute = 60000;
    const QDateTime& there = thereUtc.isValid() ? thereUtc : nowUtc;
    FileReading reading{fileReader(), imagery::readMetadata(file), {}, nowUtc};
    auto hints = imagery::findTraces(file, reading.metadata, stop,
                                     double(there.toMSecsSinceEpoch()) / kMsPerMinute);
    if (!hints)
        return passOn(hints);
    reading.hints = std::move(*hints);
    return reading;
}

} // namespace semblance::casework
