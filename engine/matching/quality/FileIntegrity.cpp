// SPDX-License-Identifier: GPL-3.0-or-later
// Own measure, no ISO formula: whether the decoder had to guess parts of the picture.
#include "matching/quality/QualityMapping.h"
#include "matching/quality/QualityMeasure.h"

namespace semblance::matching {

std::unique_ptr<const QualityMeasure> makeFileIntegrity();

namespace {

class FileIntegrity final : public QualityMeasure
{
public:
    QualityMeasurement measure(const QualityInput& input) const override
    {
        const bool isDamaged = !input.photograph.encoding.complaint.empty();
        return quality::measured(quality::kFileIntegrity, isDamaged ? 0 : 1, "",
                                 isDamaged ? 0 : 100, QualityReference::Own);
    }
};

} // namespace

std::unique_ptr<const QualityMeasure> makeFileIntegrity()
{
    return std::make_unique<FileIntegrity>();
}

} // namespace semblance::matching
