// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <tl/expected.hpp>

namespace semblance {

/// A value or the reason why there is none. Never ignored: `[[nodiscard]]` comes with tl::expected.
template <typename T>
using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::NoFace, Stage::Detection, path);`
inline tl::unexpected<Error> failure(ErrorCode code, Stage stage, std::string subject,
                                     std::string detail = {}, std::vector<ErrorFact> facts = {})
{
    return tl::unexpected<Error>(
        Error{code, stage, std::move(subject), std::move(detail), std::move(facts)});
}

/// Hands an error on unchanged: `if (!faces) return passOn(faces);`
template <typename T>
tl::unexpected<Error> passOn(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

} // namespace semblance
