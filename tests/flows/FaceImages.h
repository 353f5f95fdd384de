// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"
#include "support/EncodedImage.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace semblance::tests {

/// The five people of Debian's packaged photographs: names of folders below `johns`, sorted.
QStringList johnNames();
/// Paths of a person's photographs, sorted.
QStringList photographsOf(const QString& john);

/// The pixels of a photograph. Must be one.
Image pixelsOf(const QString& path);
/// Reduced or enlarged to `widthPx`, keeping its shape.
Image scaled(const Image& image, int widthPx);
/// `images` in a grid of `columns`, each scaled to `cellPx` and centred on mid grey.
Image contactSheet(const std::vector<Image>& images, int columns, int cellPx, int marginPx);

/// Writes `image` and gives the path back. The format must be one that this machine can write.
QString writeImage(const Image& image, const EncodeAs& as, const QString& path);
/// Writes bytes and gives the path back.
QString writeBytes(const QByteArray& bytes, const QString& path);

} // namespace semblance::tests
