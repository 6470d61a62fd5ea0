#ifndef BROADSHEET_CZLIB_SHIM_H
#define BROADSHEET_CZLIB_SHIM_H

#include <zlib.h>

// zlib's initialisers are macros, which Swift cannot import: these give them the version and struct size they hide.

static inline int broadsheet_deflateInit2(z_streamp stream, int level, int windowBits, int memLevel, int strategy) {
  return deflateInit2_(stream, level, Z_DEFLATED, windowBits, memLevel, strategy, ZLIB_VERSION, (int)sizeof(z_stream));
}

static inline int broadsheet_inflateInit2(z_streamp stream, int windowBits) {
  return inflateInit2_(stream, windowBits, ZLIB_VERSION, (int)sizeof(z_stream));
}

#endif
