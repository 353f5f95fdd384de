// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

namespace tl {
// Before the library's own declaration, which takes the attribute over: an ignored result is a
// warning, and so an error.
template <class T, class E>
class [[nodiscard]] expected;
} // namespace tl

#include <tl/expected.hpp>

namespace semblance {

/// A value or the reason why there is none; never ignored.
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
