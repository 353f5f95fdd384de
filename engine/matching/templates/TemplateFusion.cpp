// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/templates/TemplateFusion.h"

#include <cmath>

namespace semblance::matching {

namespace {

/// A mean that is shorter than this share of what it was made of has no direction.
constexpr double kLeastShare = 1e-6;

double lengthOf(const std::vector<double>& values)
{
    double squares = 0;
    for (const double value : values)
        squares += value * value;
    return std::sqrt(squares);
}

bool areOfOneEngine(const FaceTemplates& a, const FaceTemplates& b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].model != b[i].model || a[i].values.size() != b[i].values.size())
            return false;
    }
    return true;
}

/// Of embedder `engine`.
Result<FaceTemplate> meanOf(const std::vector<FaceTemplates>& photographs,
                            const std::vector<double>& weights, std::size_t engine)
{
    FaceTemplate fused = photographs.front()[engine];
    std::vector<double> sum(fused.values.size());
    double lengths = 0;
    double total = 0;
    for (std::size_t photograph = 0; photograph < photographs.size(); ++photograph) {
        const std::vector<float>& values = photographs[photograph][engine].values;
        const std::vector<double> one(values.begin(), values.end());
        const double weight = weights.empty() ? 1 : weights[photograph];
        lengths += weight * lengthOf(one);
        total += weight;
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += weight * one[i];
    }
    const double length = lengthOf(sum);
    if (!(length > kLeastShare * lengths))
        return failure(ErrorCode::BackendFailed, Stage::Templates, fused.model.id,
                       "templates that cancel each other out");
    const double scale = lengths / (total * length);
    for (std::size_t i = 0; i < sum.size(); ++i)
        fused.values[i] = static_cast<float>(sum[i] * scale);
    return fused;
}

} // namespace

Result<FaceTemplates> fuseTemplates(const std::vector<FaceTemplates>& photographs,
                                    const std::vector<double>& weights)
{
    if (photographs.empty())
        return failure(ErrorCode::TemplatesMissing, Stage::Templates, {}, "no photograph");
    for (const FaceTemplates& photograph : photographs) {
        if (!areOfOneEngine(photograph, photographs.front()))
            return failure(ErrorCode::TemplatesMissing, Stage::Templates, {},
                           "templates of different models");
    }
    if (photographs.size() == 1)
        return photographs.front();
    FaceTemplates fused;
    for (std::size_t engine = 0; engine < photographs.front().size(); ++engine) {
        auto mean = meanOf(photographs, weights, engine);
        if (!mean)
            return passOn(mean);
        fused.push_back(std::move(*mean));
    }
    return fused;
}

} // namespace semblance::matching
