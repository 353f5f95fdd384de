// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/ValueCheck.h"

#include "casework/gallery/EnrolmentReport.h"
#include "matching/quality/QualityIds.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace semblance::storage {

namespace {

constexpr int kBestQuality = 100;

void addFault(std::string whose, std::string what, std::vector<Error>& faults)
{
    faults.push_back(
        {ErrorCode::LabDamaged, Stage::Storage, std::move(whose), std::move(what), {}});
}

bool isShare(double number)
{
    return std::isfinite(number) && number >= 0 && number <= 1;
}

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

bool isMeasuredAsShare(const std::string& id)
{
    using namespace matching::quality;
    static const std::set<std::string_view> shares = {
        kFacePresence, kFileIntegrity, kLuminanceMean, kOverExposure, kSingleFace, kUnderExposure};
    return shares.contains(id);
}

void checkMeasurement(const matching::QualityMeasurement& measurement, const std::string& whose,
                      std::vector<Error>& faults)
{
    const std::string measure = "its measure " + measurement.id;
    if (measurement.value && (*measurement.value < 0 || *measurement.value > kBestQuality))
        addFault(whose, measure + " lies outside of 0 to 100", faults);
    if (measurement.raw && isMeasuredAsShare(measurement.id) && !isShare(*measurement.raw))
        addFault(whose, measure + " lies outside of 0 to 1", faults);
}

/// The points of a face are found in its box and its nearest surroundings: their middle was never
/// seen farther from the box's than a sixth of its side.
bool isNearItsPoints(const RectPx& box, const matching::Landmarks& landmarks)
{
    PointPx middle{0, 0};
    for (const PointPx& point : landmarks.points) {
        middle.x += point.x / double(matching::Landmarks::kCount);
        middle.y += point.y / double(matching::Landmarks::kCount);
    }
    const double reach = std::max(box.width, box.height);
    return std::abs(box.x + box.width / 2 - middle.x) <= reach &&
           std::abs(box.y + box.height / 2 - middle.y) <= reach;
}

} // namespace

void checkValues(const casework::LabInfo& info, std::vector<Error>& faults)
{
    if (isBlank(info.name))
        addFault("lab " + info.id.toStdString(), "its name is blank", faults);
}

void checkValues(const casework::Gallery& gallery, std::int64_t revision,
                 std::vector<Error>& faults)
{
    const std::string whose = "gallery " + std::to_string(gallery.id.value);
    if (isBlank(gallery.name))
        addFault(whose, "its name is blank", faults);
    if (isBlank(gallery.source))
        addFault(whose, "its source is blank", faults);
    if (isBlank(gallery.legalBasis))
        addFault(whose, "its legal basis is blank", faults);
    // It rises from 0.
    if (revision < 0)
        addFault(whose, "its count of changes lies below 0", faults);
}

void checkValues(const casework::Reference& reference, std::vector<Error>& faults)
{
    const std::size_t before = faults.size();
    const std::string image = reference.image.toStdString();
    const std::string whose = "reference " + std::to_string(reference.id.value) + ", " + image;
    if (isBlank(reference.subject.id))
        addFault(whose, "its person's id is blank", faults);
    else if (reference.subject.id != reference.subject.id.trimmed())
        addFault(whose, "its person's id has blanks before or behind it", faults);
    // Empty where the source states none.
    if (!reference.subject.displayName.isEmpty() && isBlank(reference.subject.displayName))
        addFault(whose, "its person's name is blank", faults);
    if (!isNearItsPoints(reference.face.box, reference.landmarks))
        addFault(whose, "its box lies far from the points of its face", faults);
    checkValues(reference.face, whose, faults);
    for (const matching::QualityMeasurement& measurement : reference.quality.measurements)
        checkMeasurement(measurement, whose, faults);
    for (std::size_t fault = before; fault < faults.size(); ++fault)
        faults[fault].facts = {{casework::kReferenceFact, std::to_string(reference.id.value)},
                               {casework::kImageFact, image}};
}

void checkValues(const matching::DetectedFace& face, const std::string& whose,
                 std::vector<Error>& faults)
{
    if (!isShare(face.score))
        addFault(whose, "its detector's score lies outside of 0 to 1", faults);
}

} // namespace semblance::storage
