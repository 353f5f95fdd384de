// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/TemplateCheck.h"

#include "matching/scan/TemplateCode.h"

namespace semblance::matching {

namespace {

std::string words(CodeFault fault)
{
    switch (fault) {
    case CodeFault::Size:
        return "a template of a size that no search knows";
    case CodeFault::NotFinite:
        return "a template with a number that is not finite";
    case CodeFault::Zero:
        return "a template of nothing but zeros";
    }
    return {};
}

} // namespace

Result<void> checkForSearch(const FaceTemplates& templates, const ScoreFusion& fusion)
{
    if (templates.size() != fusion.models().size())
        return failure(ErrorCode::TemplatesMissing, Stage::Search, {},
                       std::to_string(templates.size()) + " templates instead of " +
                           std::to_string(fusion.models().size()));
    for (std::size_t i = 0; i < templates.size(); ++i) {
        const ModelId& model = fusion.models()[i].id;
        if (templates[i].model != fusion.models()[i])
            return failure(ErrorCode::TemplatesMissing, Stage::Search, model,
                           "found a template of another model: " + templates[i].model.id);
        if (templates[i].values.size() !=
            static_cast<std::size_t>(fusion.embedders()[i].outputSize))
            return failure(ErrorCode::TemplatesMissing, Stage::Search, model,
                           "a template of another size");
        if (const auto fault = codeFault(templates[i].values))
            return failure(ErrorCode::InvalidInput, Stage::Search, model, words(*fault));
        if (!isLengthOfTemplate(fusion.embedders()[i].metric, templates[i].values))
            return failure(ErrorCode::InvalidInput, Stage::Search, model,
                           "a template of a length that the model makes none of");
    }
    return {};
}

} // namespace semblance::matching
