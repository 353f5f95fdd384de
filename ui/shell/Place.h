// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace semblance::ui {

/// Where a person can be, in the order of the work.
enum class Place
{
    Exhibits,
    Candidates,
    Comparison,
    Galleries,
    Models,
    Video,
};

inline constexpr std::array kPlaces = {Place::Exhibits, Place::Candidates, Place::Comparison,
                                       Place::Galleries, Place::Models,
                                       Place::Video};

QString placeName(Place place);
/// Of resources/icons.
QString placeIconName(Place place);

} // namespace semblance::ui
