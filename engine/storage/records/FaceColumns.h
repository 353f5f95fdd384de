// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/detection/FaceDetector.h"
#include "matching/templates/FaceTemplate.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QVariantList>

#include <optional>

namespace semblance::storage {

/// box_x, box_y, box_width, box_height, face_score, face_turn, face_origin: the columns of a face,
/// in this order.
inline constexpr int kFaceColumnCount = 7;
QString faceColumns(const QString& table = {});
QVariantList faceValues(const matching::DetectedFace& face);
/// From the row that `query` stands on, beginning at column `first`; empty for what was never
/// written by us.
std::optional<matching::DetectedFace> faceFrom(const QSqlQuery& query, int first);

/// found_x, found_y, found_width, found_height, found_score, found_turn: what the detector found of
/// a corrected face; all NULL where there is nothing.
inline constexpr int kFoundColumnCount = 6;
QString foundColumns(const QString& table = {});
QVariantList foundValues(const std::optional<matching::DetectedFace>& found);
/// As faceFrom, where hasFound: one NULL among them was never written by us.
std::optional<matching::DetectedFace> foundFrom(const QSqlQuery& query, int first);
/// Not all of them are NULL.
bool hasFound(const QSqlQuery& query, int first);

/// 32-bit floating-point numbers, little-endian, whatever this machine's own order.
QByteArray toBytes(const std::vector<float>& numbers);
/// Empty for an empty value, a length that is no multiple of 4, or numbers that are none (NaN,
/// infinity): a search would drop such a row without a word.
std::optional<std::vector<float>> numbersFrom(const QByteArray& bytes);

} // namespace semblance::storage
