exports.id = 1570;
exports.ids = [1570];
exports.modules = {

/***/ 43269:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/* module decorator */ module = __webpack_require__.nmd(module);
var bigInt = (function (undefined) {
    "use strict";

    var BASE = 1e7,
        LOG_BASE = 7,
        MAX_INT = 9007199254740992,
        MAX_INT_ARR = smallToArray(MAX_INT),
        DEFAULT_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    var supportsNativeBigInt = typeof BigInt === "function";

    function Integer(v, radix, alphabet, caseSensitive) {
        if (typeof v === "undefined") return Integer[0];
        if (typeof radix !== "undefined") return +radix === 10 && !alphabet ? parseValue(v) : parseBase(v, radix, alphabet, caseSensitive);
        return parseValue(v);
    }

    function BigInteger(value, sign) {
        this.value = value;
        this.sign = sign;
        this.isSmall = false;
    }
    BigInteger.prototype = Object.create(Integer.prototype);

    function SmallInteger(value) {
        this.value = value;
        this.sign = value < 0;
        this.isSmall = true;
    }
    SmallInteger.prototype = Object.create(Integer.prototype);

    function NativeBigInt(value) {
        this.value = value;
    }
    NativeBigInt.prototype = Object.create(Integer.prototype);

    function isPrecise(n) {
        return -MAX_INT < n && n < MAX_INT;
    }

    function smallToArray(n) { // For performance reasons doesn't reference BASE, need to change this function if BASE changes
        if (n < 1e7)
            return [n];
        if (n < 1e14)
            return [n % 1e7, Math.floor(n / 1e7)];
        return [n % 1e7, Math.floor(n / 1e7) % 1e7, Math.floor(n / 1e14)];
    }

    function arrayToSmall(arr) { // If BASE changes this function may need to change
        trim(arr);
        var length = arr.length;
        if (length < 4 && compareAbs(arr, MAX_INT_ARR) < 0) {
            switch (length) {
                case 0: return 0;
                case 1: return arr[0];
                case 2: return arr[0] + arr[1] * BASE;
                default: return arr[0] + (arr[1] + arr[2] * BASE) * BASE;
            }
        }
        return arr;
    }

    function trim(v) {
        var i = v.length;
        while (v[--i] === 0);
        v.length = i + 1;
    }

    function createArray(length) { // function shamelessly stolen from Yaffle's library https://github.com/Yaffle/BigInteger
        var x = new Array(length);
        var i = -1;
        while (++i < length) {
            x[i] = 0;
        }
        return x;
    }

    function truncate(n) {
        if (n > 0) return Math.floor(n);
        return Math.ceil(n);
    }

    function add(a, b) { // assumes a and b are arrays with a.length >= b.length
        var l_a = a.length,
            l_b = b.length,
            r = new Array(l_a),
            carry = 0,
            base = BASE,
            sum, i;
        for (i = 0; i < l_b; i++) {
            sum = a[i] + b[i] + carry;
            carry = sum >= base ? 1 : 0;
            r[i] = sum - carry * base;
        }
        while (i < l_a) {
            sum = a[i] + carry;
            carry = sum === base ? 1 : 0;
            r[i++] = sum - carry * base;
        }
        if (carry > 0) r.push(carry);
        return r;
    }

    function addAny(a, b) {
        if (a.length >= b.length) return add(a, b);
        return add(b, a);
    }

    function addSmall(a, carry) { // assumes a is array, carry is number with 0 <= carry < MAX_INT
        var l = a.length,
            r = new Array(l),
            base = BASE,
            sum, i;
        for (i = 0; i < l; i++) {
            sum = a[i] - base + carry;
            carry = Math.floor(sum / base);
            r[i] = sum - carry * base;
            carry += 1;
        }
        while (carry > 0) {
            r[i++] = carry % base;
            carry = Math.floor(carry / base);
        }
        return r;
    }

    BigInteger.prototype.add = function (v) {
        var n = parseValue(v);
        if (this.sign !== n.sign) {
            return this.subtract(n.negate());
        }
        var a = this.value, b = n.value;
        if (n.isSmall) {
            return new BigInteger(addSmall(a, Math.abs(b)), this.sign);
        }
        return new BigInteger(addAny(a, b), this.sign);
    };
    BigInteger.prototype.plus = BigInteger.prototype.add;

    SmallInteger.prototype.add = function (v) {
        var n = parseValue(v);
        var a = this.value;
        if (a < 0 !== n.sign) {
            return this.subtract(n.negate());
        }
        var b = n.value;
        if (n.isSmall) {
            if (isPrecise(a + b)) return new SmallInteger(a + b);
            b = smallToArray(Math.abs(b));
        }
        return new BigInteger(addSmall(b, Math.abs(a)), a < 0);
    };
    SmallInteger.prototype.plus = SmallInteger.prototype.add;

    NativeBigInt.prototype.add = function (v) {
        return new NativeBigInt(this.value + parseValue(v).value);
    }
    NativeBigInt.prototype.plus = NativeBigInt.prototype.add;

    function subtract(a, b) { // assumes a and b are arrays with a >= b
        var a_l = a.length,
            b_l = b.length,
            r = new Array(a_l),
            borrow = 0,
            base = BASE,
            i, difference;
        for (i = 0; i < b_l; i++) {
            difference = a[i] - borrow - b[i];
            if (difference < 0) {
                difference += base;
                borrow = 1;
            } else borrow = 0;
            r[i] = difference;
        }
        for (i = b_l; i < a_l; i++) {
            difference = a[i] - borrow;
            if (difference < 0) difference += base;
            else {
                r[i++] = difference;
                break;
            }
            r[i] = difference;
        }
        for (; i < a_l; i++) {
            r[i] = a[i];
        }
        trim(r);
        return r;
    }

    function subtractAny(a, b, sign) {
        var value;
        if (compareAbs(a, b) >= 0) {
            value = subtract(a, b);
        } else {
            value = subtract(b, a);
            sign = !sign;
        }
        value = arrayToSmall(value);
        if (typeof value === "number") {
            if (sign) value = -value;
            return new SmallInteger(value);
        }
        return new BigInteger(value, sign);
    }

    function subtractSmall(a, b, sign) { // assumes a is array, b is number with 0 <= b < MAX_INT
        var l = a.length,
            r = new Array(l),
            carry = -b,
            base = BASE,
            i, difference;
        for (i = 0; i < l; i++) {
            difference = a[i] + carry;
            carry = Math.floor(difference / base);
            difference %= base;
            r[i] = difference < 0 ? difference + base : difference;
        }
        r = arrayToSmall(r);
        if (typeof r === "number") {
            if (sign) r = -r;
            return new SmallInteger(r);
        } return new BigInteger(r, sign);
    }

    BigInteger.prototype.subtract = function (v) {
        var n = parseValue(v);
        if (this.sign !== n.sign) {
            return this.add(n.negate());
        }
        var a = this.value, b = n.value;
        if (n.isSmall)
            return subtractSmall(a, Math.abs(b), this.sign);
        return subtractAny(a, b, this.sign);
    };
    BigInteger.prototype.minus = BigInteger.prototype.subtract;

    SmallInteger.prototype.subtract = function (v) {
        var n = parseValue(v);
        var a = this.value;
        if (a < 0 !== n.sign) {
            return this.add(n.negate());
        }
        var b = n.value;
        if (n.isSmall) {
            return new SmallInteger(a - b);
        }
        return subtractSmall(b, Math.abs(a), a >= 0);
    };
    SmallInteger.prototype.minus = SmallInteger.prototype.subtract;

    NativeBigInt.prototype.subtract = function (v) {
        return new NativeBigInt(this.value - parseValue(v).value);
    }
    NativeBigInt.prototype.minus = NativeBigInt.prototype.subtract;

    BigInteger.prototype.negate = function () {
        return new BigInteger(this.value, !this.sign);
    };
    SmallInteger.prototype.negate = function () {
        var sign = this.sign;
        var small = new SmallInteger(-this.value);
        small.sign = !sign;
        return small;
    };
    NativeBigInt.prototype.negate = function () {
        return new NativeBigInt(-this.value);
    }

    BigInteger.prototype.abs = function () {
        return new BigInteger(this.value, false);
    };
    SmallInteger.prototype.abs = function () {
        return new SmallInteger(Math.abs(this.value));
    };
    NativeBigInt.prototype.abs = function () {
        return new NativeBigInt(this.value >= 0 ? this.value : -this.value);
    }


    function multiplyLong(a, b) {
        var a_l = a.length,
            b_l = b.length,
            l = a_l + b_l,
            r = createArray(l),
            base = BASE,
            product, carry, i, a_i, b_j;
        for (i = 0; i < a_l; ++i) {
            a_i = a[i];
            for (var j = 0; j < b_l; ++j) {
                b_j = b[j];
                product = a_i * b_j + r[i + j];
                carry = Math.floor(product / base);
                r[i + j] = product - carry * base;
                r[i + j + 1] += carry;
            }
        }
        trim(r);
        return r;
    }

    function multiplySmall(a, b) { // assumes a is array, b is number with |b| < BASE
        var l = a.length,
            r = new Array(l),
            base = BASE,
            carry = 0,
            product, i;
        for (i = 0; i < l; i++) {
            product = a[i] * b + carry;
            carry = Math.floor(product / base);
            r[i] = product - carry * base;
        }
        while (carry > 0) {
            r[i++] = carry % base;
            carry = Math.floor(carry / base);
        }
        return r;
    }

    function shiftLeft(x, n) {
        var r = [];
        while (n-- > 0) r.push(0);
        return r.concat(x);
    }

    function multiplyKaratsuba(x, y) {
        var n = Math.max(x.length, y.length);

        if (n <= 30) return multiplyLong(x, y);
        n = Math.ceil(n / 2);

        var b = x.slice(n),
            a = x.slice(0, n),
            d = y.slice(n),
            c = y.slice(0, n);

        var ac = multiplyKaratsuba(a, c),
            bd = multiplyKaratsuba(b, d),
            abcd = multiplyKaratsuba(addAny(a, b), addAny(c, d));

        var product = addAny(addAny(ac, shiftLeft(subtract(subtract(abcd, ac), bd), n)), shiftLeft(bd, 2 * n));
        trim(product);
        return product;
    }

    // The following function is derived from a surface fit of a graph plotting the performance difference
    // between long multiplication and karatsuba multiplication versus the lengths of the two arrays.
    function useKaratsuba(l1, l2) {
        return -0.012 * l1 - 0.012 * l2 + 0.000015 * l1 * l2 > 0;
    }

    BigInteger.prototype.multiply = function (v) {
        var n = parseValue(v),
            a = this.value, b = n.value,
            sign = this.sign !== n.sign,
            abs;
        if (n.isSmall) {
            if (b === 0) return Integer[0];
            if (b === 1) return this;
            if (b === -1) return this.negate();
            abs = Math.abs(b);
            if (abs < BASE) {
                return new BigInteger(multiplySmall(a, abs), sign);
            }
            b = smallToArray(abs);
        }
        if (useKaratsuba(a.length, b.length)) // Karatsuba is only faster for certain array sizes
            return new BigInteger(multiplyKaratsuba(a, b), sign);
        return new BigInteger(multiplyLong(a, b), sign);
    };

    BigInteger.prototype.times = BigInteger.prototype.multiply;

    function multiplySmallAndArray(a, b, sign) { // a >= 0
        if (a < BASE) {
            return new BigInteger(multiplySmall(b, a), sign);
        }
        return new BigInteger(multiplyLong(b, smallToArray(a)), sign);
    }
    SmallInteger.prototype._multiplyBySmall = function (a) {
        if (isPrecise(a.value * this.value)) {
            return new SmallInteger(a.value * this.value);
        }
        return multiplySmallAndArray(Math.abs(a.value), smallToArray(Math.abs(this.value)), this.sign !== a.sign);
    };
    BigInteger.prototype._multiplyBySmall = function (a) {
        if (a.value === 0) return Integer[0];
        if (a.value === 1) return this;
        if (a.value === -1) return this.negate();
        return multiplySmallAndArray(Math.abs(a.value), this.value, this.sign !== a.sign);
    };
    SmallInteger.prototype.multiply = function (v) {
        return parseValue(v)._multiplyBySmall(this);
    };
    SmallInteger.prototype.times = SmallInteger.prototype.multiply;

    NativeBigInt.prototype.multiply = function (v) {
        return new NativeBigInt(this.value * parseValue(v).value);
    }
    NativeBigInt.prototype.times = NativeBigInt.prototype.multiply;

    function square(a) {
        //console.assert(2 * BASE * BASE < MAX_INT);
        var l = a.length,
            r = createArray(l + l),
            base = BASE,
            product, carry, i, a_i, a_j;
        for (i = 0; i < l; i++) {
            a_i = a[i];
            carry = 0 - a_i * a_i;
            for (var j = i; j < l; j++) {
                a_j = a[j];
                product = 2 * (a_i * a_j) + r[i + j] + carry;
                carry = Math.floor(product / base);
                r[i + j] = product - carry * base;
            }
            r[i + l] = carry;
        }
        trim(r);
        return r;
    }

    BigInteger.prototype.square = function () {
        return new BigInteger(square(this.value), false);
    };

    SmallInteger.prototype.square = function () {
        var value = this.value * this.value;
        if (isPrecise(value)) return new SmallInteger(value);
        return new BigInteger(square(smallToArray(Math.abs(this.value))), false);
    };

    NativeBigInt.prototype.square = function (v) {
        return new NativeBigInt(this.value * this.value);
    }

    function divMod1(a, b) { // Left over from previous version. Performs faster than divMod2 on smaller input sizes.
        var a_l = a.length,
            b_l = b.length,
            base = BASE,
            result = createArray(b.length),
            divisorMostSignificantDigit = b[b_l - 1],
            // normalization
            lambda = Math.ceil(base / (2 * divisorMostSignificantDigit)),
            remainder = multiplySmall(a, lambda),
            divisor = multiplySmall(b, lambda),
            quotientDigit, shift, carry, borrow, i, l, q;
        if (remainder.length <= a_l) remainder.push(0);
        divisor.push(0);
        divisorMostSignificantDigit = divisor[b_l - 1];
        for (shift = a_l - b_l; shift >= 0; shift--) {
            quotientDigit = base - 1;
            if (remainder[shift + b_l] !== divisorMostSignificantDigit) {
                quotientDigit = Math.floor((remainder[shift + b_l] * base + remainder[shift + b_l - 1]) / divisorMostSignificantDigit);
            }
            // quotientDigit <= base - 1
            carry = 0;
            borrow = 0;
            l = divisor.length;
            for (i = 0; i < l; i++) {
                carry += quotientDigit * divisor[i];
                q = Math.floor(carry / base);
                borrow += remainder[shift + i] - (carry - q * base);
                carry = q;
                if (borrow < 0) {
                    remainder[shift + i] = borrow + base;
                    borrow = -1;
                } else {
                    remainder[shift + i] = borrow;
                    borrow = 0;
                }
            }
            while (borrow !== 0) {
                quotientDigit -= 1;
                carry = 0;
                for (i = 0; i < l; i++) {
                    carry += remainder[shift + i] - base + divisor[i];
                    if (carry < 0) {
                        remainder[shift + i] = carry + base;
                        carry = 0;
                    } else {
                        remainder[shift + i] = carry;
                        carry = 1;
                    }
                }
                borrow += carry;
            }
            result[shift] = quotientDigit;
        }
        // denormalization
        remainder = divModSmall(remainder, lambda)[0];
        return [arrayToSmall(result), arrayToSmall(remainder)];
    }

    function divMod2(a, b) { // Implementation idea shamelessly stolen from Silent Matt's library http://silentmatt.com/biginteger/
        // Performs faster than divMod1 on larger input sizes.
        var a_l = a.length,
            b_l = b.length,
            result = [],
            part = [],
            base = BASE,
            guess, xlen, highx, highy, check;
        while (a_l) {
            part.unshift(a[--a_l]);
            trim(part);
            if (compareAbs(part, b) < 0) {
                result.push(0);
                continue;
            }
            xlen = part.length;
            highx = part[xlen - 1] * base + part[xlen - 2];
            highy = b[b_l - 1] * base + b[b_l - 2];
            if (xlen > b_l) {
                highx = (highx + 1) * base;
            }
            guess = Math.ceil(highx / highy);
            do {
                check = multiplySmall(b, guess);
                if (compareAbs(check, part) <= 0) break;
                guess--;
            } while (guess);
            result.push(guess);
            part = subtract(part, check);
        }
        result.reverse();
        return [arrayToSmall(result), arrayToSmall(part)];
    }

    function divModSmall(value, lambda) {
        var length = value.length,
            quotient = createArray(length),
            base = BASE,
            i, q, remainder, divisor;
        remainder = 0;
        for (i = length - 1; i >= 0; --i) {
            divisor = remainder * base + value[i];
            q = truncate(divisor / lambda);
            remainder = divisor - q * lambda;
            quotient[i] = q | 0;
        }
        return [quotient, remainder | 0];
    }

    function divModAny(self, v) {
        var value, n = parseValue(v);
        if (supportsNativeBigInt) {
            return [new NativeBigInt(self.value / n.value), new NativeBigInt(self.value % n.value)];
        }
        var a = self.value, b = n.value;
        var quotient;
        if (b === 0) throw new Error("Cannot divide by zero");
        if (self.isSmall) {
            if (n.isSmall) {
                return [new SmallInteger(truncate(a / b)), new SmallInteger(a % b)];
            }
            return [Integer[0], self];
        }
        if (n.isSmall) {
            if (b === 1) return [self, Integer[0]];
            if (b == -1) return [self.negate(), Integer[0]];
            var abs = Math.abs(b);
            if (abs < BASE) {
                value = divModSmall(a, abs);
                quotient = arrayToSmall(value[0]);
                var remainder = value[1];
                if (self.sign) remainder = -remainder;
                if (typeof quotient === "number") {
                    if (self.sign !== n.sign) quotient = -quotient;
                    return [new SmallInteger(quotient), new SmallInteger(remainder)];
                }
                return [new BigInteger(quotient, self.sign !== n.sign), new SmallInteger(remainder)];
            }
            b = smallToArray(abs);
        }
        var comparison = compareAbs(a, b);
        if (comparison === -1) return [Integer[0], self];
        if (comparison === 0) return [Integer[self.sign === n.sign ? 1 : -1], Integer[0]];

        // divMod1 is faster on smaller input sizes
        if (a.length + b.length <= 200)
            value = divMod1(a, b);
        else value = divMod2(a, b);

        quotient = value[0];
        var qSign = self.sign !== n.sign,
            mod = value[1],
            mSign = self.sign;
        if (typeof quotient === "number") {
            if (qSign) quotient = -quotient;
            quotient = new SmallInteger(quotient);
        } else quotient = new BigInteger(quotient, qSign);
        if (typeof mod === "number") {
            if (mSign) mod = -mod;
            mod = new SmallInteger(mod);
        } else mod = new BigInteger(mod, mSign);
        return [quotient, mod];
    }

    BigInteger.prototype.divmod = function (v) {
        var result = divModAny(this, v);
        return {
            quotient: result[0],
            remainder: result[1]
        };
    };
    NativeBigInt.prototype.divmod = SmallInteger.prototype.divmod = BigInteger.prototype.divmod;


    BigInteger.prototype.divide = function (v) {
        return divModAny(this, v)[0];
    };
    NativeBigInt.prototype.over = NativeBigInt.prototype.divide = function (v) {
        return new NativeBigInt(this.value / parseValue(v).value);
    };
    SmallInteger.prototype.over = SmallInteger.prototype.divide = BigInteger.prototype.over = BigInteger.prototype.divide;

    BigInteger.prototype.mod = function (v) {
        return divModAny(this, v)[1];
    };
    NativeBigInt.prototype.mod = NativeBigInt.prototype.remainder = function (v) {
        return new NativeBigInt(this.value % parseValue(v).value);
    };
    SmallInteger.prototype.remainder = SmallInteger.prototype.mod = BigInteger.prototype.remainder = BigInteger.prototype.mod;

    BigInteger.prototype.pow = function (v) {
        var n = parseValue(v),
            a = this.value,
            b = n.value,
            value, x, y;
        if (b === 0) return Integer[1];
        if (a === 0) return Integer[0];
        if (a === 1) return Integer[1];
        if (a === -1) return n.isEven() ? Integer[1] : Integer[-1];
        if (n.sign) {
            return Integer[0];
        }
        if (!n.isSmall) throw new Error("The exponent " + n.toString() + " is too large.");
        if (this.isSmall) {
            if (isPrecise(value = Math.pow(a, b)))
                return new SmallInteger(truncate(value));
        }
        x = this;
        y = Integer[1];
        while (true) {
            if (b & 1 === 1) {
                y = y.times(x);
                --b;
            }
            if (b === 0) break;
            b /= 2;
            x = x.square();
        }
        return y;
    };
    SmallInteger.prototype.pow = BigInteger.prototype.pow;

    NativeBigInt.prototype.pow = function (v) {
        var n = parseValue(v);
        var a = this.value, b = n.value;
        var _0 = BigInt(0), _1 = BigInt(1), _2 = BigInt(2);
        if (b === _0) return Integer[1];
        if (a === _0) return Integer[0];
        if (a === _1) return Integer[1];
        if (a === BigInt(-1)) return n.isEven() ? Integer[1] : Integer[-1];
        if (n.isNegative()) return new NativeBigInt(_0);
        var x = this;
        var y = Integer[1];
        while (true) {
            if ((b & _1) === _1) {
                y = y.times(x);
                --b;
            }
            if (b === _0) break;
            b /= _2;
            x = x.square();
        }
        return y;
    }

    BigInteger.prototype.modPow = function (exp, mod) {
        exp = parseValue(exp);
        mod = parseValue(mod);
        if (mod.isZero()) throw new Error("Cannot take modPow with modulus 0");
        var r = Integer[1],
            base = this.mod(mod);
        if (exp.isNegative()) {
            exp = exp.multiply(Integer[-1]);
            base = base.modInv(mod);
        }
        while (exp.isPositive()) {
            if (base.isZero()) return Integer[0];
            if (exp.isOdd()) r = r.multiply(base).mod(mod);
            exp = exp.divide(2);
            base = base.square().mod(mod);
        }
        return r;
    };
    NativeBigInt.prototype.modPow = SmallInteger.prototype.modPow = BigInteger.prototype.modPow;

    function compareAbs(a, b) {
        if (a.length !== b.length) {
            return a.length > b.length ? 1 : -1;
        }
        for (var i = a.length - 1; i >= 0; i--) {
            if (a[i] !== b[i]) return a[i] > b[i] ? 1 : -1;
        }
        return 0;
    }

    BigInteger.prototype.compareAbs = function (v) {
        var n = parseValue(v),
            a = this.value,
            b = n.value;
        if (n.isSmall) return 1;
        return compareAbs(a, b);
    };
    SmallInteger.prototype.compareAbs = function (v) {
        var n = parseValue(v),
            a = Math.abs(this.value),
            b = n.value;
        if (n.isSmall) {
            b = Math.abs(b);
            return a === b ? 0 : a > b ? 1 : -1;
        }
        return -1;
    };
    NativeBigInt.prototype.compareAbs = function (v) {
        var a = this.value;
        var b = parseValue(v).value;
        a = a >= 0 ? a : -a;
        b = b >= 0 ? b : -b;
        return a === b ? 0 : a > b ? 1 : -1;
    }

    BigInteger.prototype.compare = function (v) {
        // See discussion about comparison with Infinity:
        // https://github.com/peterolson/BigInteger.js/issues/61
        if (v === Infinity) {
            return -1;
        }
        if (v === -Infinity) {
            return 1;
        }

        var n = parseValue(v),
            a = this.value,
            b = n.value;
        if (this.sign !== n.sign) {
            return n.sign ? 1 : -1;
        }
        if (n.isSmall) {
            return this.sign ? -1 : 1;
        }
        return compareAbs(a, b) * (this.sign ? -1 : 1);
    };
    BigInteger.prototype.compareTo = BigInteger.prototype.compare;

    SmallInteger.prototype.compare = function (v) {
        if (v === Infinity) {
            return -1;
        }
        if (v === -Infinity) {
            return 1;
        }

        var n = parseValue(v),
            a = this.value,
            b = n.value;
        if (n.isSmall) {
            return a == b ? 0 : a > b ? 1 : -1;
        }
        if (a < 0 !== n.sign) {
            return a < 0 ? -1 : 1;
        }
        return a < 0 ? 1 : -1;
    };
    SmallInteger.prototype.compareTo = SmallInteger.prototype.compare;

    NativeBigInt.prototype.compare = function (v) {
        if (v === Infinity) {
            return -1;
        }
        if (v === -Infinity) {
            return 1;
        }
        var a = this.value;
        var b = parseValue(v).value;
        return a === b ? 0 : a > b ? 1 : -1;
    }
    NativeBigInt.prototype.compareTo = NativeBigInt.prototype.compare;

    BigInteger.prototype.equals = function (v) {
        return this.compare(v) === 0;
    };
    NativeBigInt.prototype.eq = NativeBigInt.prototype.equals = SmallInteger.prototype.eq = SmallInteger.prototype.equals = BigInteger.prototype.eq = BigInteger.prototype.equals;

    BigInteger.prototype.notEquals = function (v) {
        return this.compare(v) !== 0;
    };
    NativeBigInt.prototype.neq = NativeBigInt.prototype.notEquals = SmallInteger.prototype.neq = SmallInteger.prototype.notEquals = BigInteger.prototype.neq = BigInteger.prototype.notEquals;

    BigInteger.prototype.greater = function (v) {
        return this.compare(v) > 0;
    };
    NativeBigInt.prototype.gt = NativeBigInt.prototype.greater = SmallInteger.prototype.gt = SmallInteger.prototype.greater = BigInteger.prototype.gt = BigInteger.prototype.greater;

    BigInteger.prototype.lesser = function (v) {
        return this.compare(v) < 0;
    };
    NativeBigInt.prototype.lt = NativeBigInt.prototype.lesser = SmallInteger.prototype.lt = SmallInteger.prototype.lesser = BigInteger.prototype.lt = BigInteger.prototype.lesser;

    BigInteger.prototype.greaterOrEquals = function (v) {
        return this.compare(v) >= 0;
    };
    NativeBigInt.prototype.geq = NativeBigInt.prototype.greaterOrEquals = SmallInteger.prototype.geq = SmallInteger.prototype.greaterOrEquals = BigInteger.prototype.geq = BigInteger.prototype.greaterOrEquals;

    BigInteger.prototype.lesserOrEquals = function (v) {
        return this.compare(v) <= 0;
    };
    NativeBigInt.prototype.leq = NativeBigInt.prototype.lesserOrEquals = SmallInteger.prototype.leq = SmallInteger.prototype.lesserOrEquals = BigInteger.prototype.leq = BigInteger.prototype.lesserOrEquals;

    BigInteger.prototype.isEven = function () {
        return (this.value[0] & 1) === 0;
    };
    SmallInteger.prototype.isEven = function () {
        return (this.value & 1) === 0;
    };
    NativeBigInt.prototype.isEven = function () {
        return (this.value & BigInt(1)) === BigInt(0);
    }

    BigInteger.prototype.isOdd = function () {
        return (this.value[0] & 1) === 1;
    };
    SmallInteger.prototype.isOdd = function () {
        return (this.value & 1) === 1;
    };
    NativeBigInt.prototype.isOdd = function () {
        return (this.value & BigInt(1)) === BigInt(1);
    }

    BigInteger.prototype.isPositive = function () {
        return !this.sign;
    };
    SmallInteger.prototype.isPositive = function () {
        return this.value > 0;
    };
    NativeBigInt.prototype.isPositive = SmallInteger.prototype.isPositive;

    BigInteger.prototype.isNegative = function () {
        return this.sign;
    };
    SmallInteger.prototype.isNegative = function () {
        return this.value < 0;
    };
    NativeBigInt.prototype.isNegative = SmallInteger.prototype.isNegative;

    BigInteger.prototype.isUnit = function () {
        return false;
    };
    SmallInteger.prototype.isUnit = function () {
        return Math.abs(this.value) === 1;
    };
    NativeBigInt.prototype.isUnit = function () {
        return this.abs().value === BigInt(1);
    }

    BigInteger.prototype.isZero = function () {
        return false;
    };
    SmallInteger.prototype.isZero = function () {
        return this.value === 0;
    };
    NativeBigInt.prototype.isZero = function () {
        return this.value === BigInt(0);
    }

    BigInteger.prototype.isDivisibleBy = function (v) {
        var n = parseValue(v);
        if (n.isZero()) return false;
        if (n.isUnit()) return true;
        if (n.compareAbs(2) === 0) return this.isEven();
        return this.mod(n).isZero();
    };
    NativeBigInt.prototype.isDivisibleBy = SmallInteger.prototype.isDivisibleBy = BigInteger.prototype.isDivisibleBy;

    function isBasicPrime(v) {
        var n = v.abs();
        if (n.isUnit()) return false;
        if (n.equals(2) || n.equals(3) || n.equals(5)) return true;
        if (n.isEven() || n.isDivisibleBy(3) || n.isDivisibleBy(5)) return false;
        if (n.lesser(49)) return true;
        // we don't know if it's prime: let the other functions figure it out
    }

    function millerRabinTest(n, a) {
        var nPrev = n.prev(),
            b = nPrev,
            r = 0,
            d, t, i, x;
        while (b.isEven()) b = b.divide(2), r++;
        next: for (i = 0; i < a.length; i++) {
            if (n.lesser(a[i])) continue;
            x = bigInt(a[i]).modPow(b, n);
            if (x.isUnit() || x.equals(nPrev)) continue;
            for (d = r - 1; d != 0; d--) {
                x = x.square().mod(n);
                if (x.isUnit()) return false;
                if (x.equals(nPrev)) continue next;
            }
            return false;
        }
        return true;
    }

    // Set "strict" to true to force GRH-supported lower bound of 2*log(N)^2
    BigInteger.prototype.isPrime = function (strict) {
        var isPrime = isBasicPrime(this);
        if (isPrime !== undefined) return isPrime;
        var n = this.abs();
        var bits = n.bitLength();
        if (bits <= 64)
            return millerRabinTest(n, [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]);
        var logN = Math.log(2) * bits.toJSNumber();
        var t = Math.ceil((strict === true) ? (2 * Math.pow(logN, 2)) : logN);
        for (var a = [], i = 0; i < t; i++) {
            a.push(bigInt(i + 2));
        }
        return millerRabinTest(n, a);
    };
    NativeBigInt.prototype.isPrime = SmallInteger.prototype.isPrime = BigInteger.prototype.isPrime;

    BigInteger.prototype.isProbablePrime = function (iterations, rng) {
        var isPrime = isBasicPrime(this);
        if (isPrime !== undefined) return isPrime;
        var n = this.abs();
        var t = iterations === undefined ? 5 : iterations;
        for (var a = [], i = 0; i < t; i++) {
            a.push(bigInt.randBetween(2, n.minus(2), rng));
        }
        return millerRabinTest(n, a);
    };
    NativeBigInt.prototype.isProbablePrime = SmallInteger.prototype.isProbablePrime = BigInteger.prototype.isProbablePrime;

    BigInteger.prototype.modInv = function (n) {
        var t = bigInt.zero, newT = bigInt.one, r = parseValue(n), newR = this.abs(), q, lastT, lastR;
        while (!newR.isZero()) {
            q = r.divide(newR);
            lastT = t;
            lastR = r;
            t = newT;
            r = newR;
            newT = lastT.subtract(q.multiply(newT));
            newR = lastR.subtract(q.multiply(newR));
        }
        if (!r.isUnit()) throw new Error(this.toString() + " and " + n.toString() + " are not co-prime");
        if (t.compare(0) === -1) {
            t = t.add(n);
        }
        if (this.isNegative()) {
            return t.negate();
        }
        return t;
    };

    NativeBigInt.prototype.modInv = SmallInteger.prototype.modInv = BigInteger.prototype.modInv;

    BigInteger.prototype.next = function () {
        var value = this.value;
        if (this.sign) {
            return subtractSmall(value, 1, this.sign);
        }
        return new BigInteger(addSmall(value, 1), this.sign);
    };
    SmallInteger.prototype.next = function () {
        var value = this.value;
        if (value + 1 < MAX_INT) return new SmallInteger(value + 1);
        return new BigInteger(MAX_INT_ARR, false);
    };
    NativeBigInt.prototype.next = function () {
        return new NativeBigInt(this.value + BigInt(1));
    }

    BigInteger.prototype.prev = function () {
        var value = this.value;
        if (this.sign) {
            return new BigInteger(addSmall(value, 1), true);
        }
        return subtractSmall(value, 1, this.sign);
    };
    SmallInteger.prototype.prev = function () {
        var value = this.value;
        if (value - 1 > -MAX_INT) return new SmallInteger(value - 1);
        return new BigInteger(MAX_INT_ARR, true);
    };
    NativeBigInt.prototype.prev = function () {
        return new NativeBigInt(this.value - BigInt(1));
    }

    var powersOfTwo = [1];
    while (2 * powersOfTwo[powersOfTwo.length - 1] <= BASE) powersOfTwo.push(2 * powersOfTwo[powersOfTwo.length - 1]);
    var powers2Length = powersOfTwo.length, highestPower2 = powersOfTwo[powers2Length - 1];

    function shift_isSmall(n) {
        return Math.abs(n) <= BASE;
    }

    BigInteger.prototype.shiftLeft = function (v) {
        var n = parseValue(v).toJSNumber();
        if (!shift_isSmall(n)) {
            throw new Error(String(n) + " is too large for shifting.");
        }
        if (n < 0) return this.shiftRight(-n);
        var result = this;
        if (result.isZero()) return result;
        while (n >= powers2Length) {
            result = result.multiply(highestPower2);
            n -= powers2Length - 1;
        }
        return result.multiply(powersOfTwo[n]);
    };
    NativeBigInt.prototype.shiftLeft = SmallInteger.prototype.shiftLeft = BigInteger.prototype.shiftLeft;

    BigInteger.prototype.shiftRight = function (v) {
        var remQuo;
        var n = parseValue(v).toJSNumber();
        if (!shift_isSmall(n)) {
            throw new Error(String(n) + " is too large for shifting.");
        }
        if (n < 0) return this.shiftLeft(-n);
        var result = this;
        while (n >= powers2Length) {
            if (result.isZero() || (result.isNegative() && result.isUnit())) return result;
            remQuo = divModAny(result, highestPower2);
            result = remQuo[1].isNegative() ? remQuo[0].prev() : remQuo[0];
            n -= powers2Length - 1;
        }
        remQuo = divModAny(result, powersOfTwo[n]);
        return remQuo[1].isNegative() ? remQuo[0].prev() : remQuo[0];
    };
    NativeBigInt.prototype.shiftRight = SmallInteger.prototype.shiftRight = BigInteger.prototype.shiftRight;

    function bitwise(x, y, fn) {
        y = parseValue(y);
        var xSign = x.isNegative(), ySign = y.isNegative();
        var xRem = xSign ? x.not() : x,
            yRem = ySign ? y.not() : y;
        var xDigit = 0, yDigit = 0;
        var xDivMod = null, yDivMod = null;
        var result = [];
        while (!xRem.isZero() || !yRem.isZero()) {
            xDivMod = divModAny(xRem, highestPower2);
            xDigit = xDivMod[1].toJSNumber();
            if (xSign) {
                xDigit = highestPower2 - 1 - xDigit; // two's complement for negative numbers
            }

            yDivMod = divModAny(yRem, highestPower2);
            yDigit = yDivMod[1].toJSNumber();
            if (ySign) {
                yDigit = highestPower2 - 1 - yDigit; // two's complement for negative numbers
            }

            xRem = xDivMod[0];
            yRem = yDivMod[0];
            result.push(fn(xDigit, yDigit));
        }
        var sum = fn(xSign ? 1 : 0, ySign ? 1 : 0) !== 0 ? bigInt(-1) : bigInt(0);
        for (var i = result.length - 1; i >= 0; i -= 1) {
            sum = sum.multiply(highestPower2).add(bigInt(result[i]));
        }
        return sum;
    }

    BigInteger.prototype.not = function () {
        return this.negate().prev();
    };
    NativeBigInt.prototype.not = SmallInteger.prototype.not = BigInteger.prototype.not;

    BigInteger.prototype.and = function (n) {
        return bitwise(this, n, function (a, b) { return a & b; });
    };
    NativeBigInt.prototype.and = SmallInteger.prototype.and = BigInteger.prototype.and;

    BigInteger.prototype.or = function (n) {
        return bitwise(this, n, function (a, b) { return a | b; });
    };
    NativeBigInt.prototype.or = SmallInteger.prototype.or = BigInteger.prototype.or;

    BigInteger.prototype.xor = function (n) {
        return bitwise(this, n, function (a, b) { return a ^ b; });
    };
    NativeBigInt.prototype.xor = SmallInteger.prototype.xor = BigInteger.prototype.xor;

    var LOBMASK_I = 1 << 30, LOBMASK_BI = (BASE & -BASE) * (BASE & -BASE) | LOBMASK_I;
    function roughLOB(n) { // get lowestOneBit (rough)
        // SmallInteger: return Min(lowestOneBit(n), 1 << 30)
        // BigInteger: return Min(lowestOneBit(n), 1 << 14) [BASE=1e7]
        var v = n.value,
            x = typeof v === "number" ? v | LOBMASK_I :
                typeof v === "bigint" ? v | BigInt(LOBMASK_I) :
                    v[0] + v[1] * BASE | LOBMASK_BI;
        return x & -x;
    }

    function integerLogarithm(value, base) {
        if (base.compareTo(value) <= 0) {
            var tmp = integerLogarithm(value, base.square(base));
            var p = tmp.p;
            var e = tmp.e;
            var t = p.multiply(base);
            return t.compareTo(value) <= 0 ? { p: t, e: e * 2 + 1 } : { p: p, e: e * 2 };
        }
        return { p: bigInt(1), e: 0 };
    }

    BigInteger.prototype.bitLength = function () {
        var n = this;
        if (n.compareTo(bigInt(0)) < 0) {
            n = n.negate().subtract(bigInt(1));
        }
        if (n.compareTo(bigInt(0)) === 0) {
            return bigInt(0);
        }
        return bigInt(integerLogarithm(n, bigInt(2)).e).add(bigInt(1));
    }
    NativeBigInt.prototype.bitLength = SmallInteger.prototype.bitLength = BigInteger.prototype.bitLength;

    function max(a, b) {
        a = parseValue(a);
        b = parseValue(b);
        return a.greater(b) ? a : b;
    }
    function min(a, b) {
        a = parseValue(a);
        b = parseValue(b);
        return a.lesser(b) ? a : b;
    }
    function gcd(a, b) {
        a = parseValue(a).abs();
        b = parseValue(b).abs();
        if (a.equals(b)) return a;
        if (a.isZero()) return b;
        if (b.isZero()) return a;
        var c = Integer[1], d, t;
        while (a.isEven() && b.isEven()) {
            d = min(roughLOB(a), roughLOB(b));
            a = a.divide(d);
            b = b.divide(d);
            c = c.multiply(d);
        }
        while (a.isEven()) {
            a = a.divide(roughLOB(a));
        }
        do {
            while (b.isEven()) {
                b = b.divide(roughLOB(b));
            }
            if (a.greater(b)) {
                t = b; b = a; a = t;
            }
            b = b.subtract(a);
        } while (!b.isZero());
        return c.isUnit() ? a : a.multiply(c);
    }
    function lcm(a, b) {
        a = parseValue(a).abs();
        b = parseValue(b).abs();
        return a.divide(gcd(a, b)).multiply(b);
    }
    function randBetween(a, b, rng) {
        a = parseValue(a);
        b = parseValue(b);
        var usedRNG = rng || Math.random;
        var low = min(a, b), high = max(a, b);
        var range = high.subtract(low).add(1);
        if (range.isSmall) return low.add(Math.floor(usedRNG() * range));
        var digits = toBase(range, BASE).value;
        var result = [], restricted = true;
        for (var i = 0; i < digits.length; i++) {
            var top = restricted ? digits[i] + (i + 1 < digits.length ? digits[i + 1] / BASE : 0) : BASE;
            var digit = truncate(usedRNG() * top);
            result.push(digit);
            if (digit < digits[i]) restricted = false;
        }
        return low.add(Integer.fromArray(result, BASE, false));
    }

    var parseBase = function (text, base, alphabet, caseSensitive) {
        alphabet = alphabet || DEFAULT_ALPHABET;
        text = String(text);
        if (!caseSensitive) {
            text = text.toLowerCase();
            alphabet = alphabet.toLowerCase();
        }
        var length = text.length;
        var i;
        var absBase = Math.abs(base);
        var alphabetValues = {};
        for (i = 0; i < alphabet.length; i++) {
            alphabetValues[alphabet[i]] = i;
        }
        for (i = 0; i < length; i++) {
            var c = text[i];
            if (c === "-") continue;
            if (c in alphabetValues) {
                if (alphabetValues[c] >= absBase) {
                    if (c === "1" && absBase === 1) continue;
                    throw new Error(c + " is not a valid digit in base " + base + ".");
                }
            }
        }
        base = parseValue(base);
        var digits = [];
        var isNegative = text[0] === "-";
        for (i = isNegative ? 1 : 0; i < text.length; i++) {
            var c = text[i];
            if (c in alphabetValues) digits.push(parseValue(alphabetValues[c]));
            else if (c === "<") {
                var start = i;
                do { i++; } while (text[i] !== ">" && i < text.length);
                digits.push(parseValue(text.slice(start + 1, i)));
            }
            else throw new Error(c + " is not a valid character");
        }
        return parseBaseFromArray(digits, base, isNegative);
    };

    function parseBaseFromArray(digits, base, isNegative) {
        var val = Integer[0], pow = Integer[1], i;
        for (i = digits.length - 1; i >= 0; i--) {
            val = val.add(digits[i].times(pow));
            pow = pow.times(base);
        }
        return isNegative ? val.negate() : val;
    }

    function stringify(digit, alphabet) {
        alphabet = alphabet || DEFAULT_ALPHABET;
        if (digit < alphabet.length) {
            return alphabet[digit];
        }
        return "<" + digit + ">";
    }

    function toBase(n, base) {
        base = bigInt(base);
        if (base.isZero()) {
            if (n.isZero()) return { value: [0], isNegative: false };
            throw new Error("Cannot convert nonzero numbers to base 0.");
        }
        if (base.equals(-1)) {
            if (n.isZero()) return { value: [0], isNegative: false };
            if (n.isNegative())
                return {
                    value: [].concat.apply([], Array.apply(null, Array(-n.toJSNumber()))
                        .map(Array.prototype.valueOf, [1, 0])
                    ),
                    isNegative: false
                };

            var arr = Array.apply(null, Array(n.toJSNumber() - 1))
                .map(Array.prototype.valueOf, [0, 1]);
            arr.unshift([1]);
            return {
                value: [].concat.apply([], arr),
                isNegative: false
            };
        }

        var neg = false;
        if (n.isNegative() && base.isPositive()) {
            neg = true;
            n = n.abs();
        }
        if (base.isUnit()) {
            if (n.isZero()) return { value: [0], isNegative: false };

            return {
                value: Array.apply(null, Array(n.toJSNumber()))
                    .map(Number.prototype.valueOf, 1),
                isNegative: neg
            };
        }
        var out = [];
        var left = n, divmod;
        while (left.isNegative() || left.compareAbs(base) >= 0) {
            divmod = left.divmod(base);
            left = divmod.quotient;
            var digit = divmod.remainder;
            if (digit.isNegative()) {
                digit = base.minus(digit).abs();
                left = left.next();
            }
            out.push(digit.toJSNumber());
        }
        out.push(left.toJSNumber());
        return { value: out.reverse(), isNegative: neg };
    }

    function toBaseString(n, base, alphabet) {
        var arr = toBase(n, base);
        return (arr.isNegative ? "-" : "") + arr.value.map(function (x) {
            return stringify(x, alphabet);
        }).join('');
    }

    BigInteger.prototype.toArray = function (radix) {
        return toBase(this, radix);
    };

    SmallInteger.prototype.toArray = function (radix) {
        return toBase(this, radix);
    };

    NativeBigInt.prototype.toArray = function (radix) {
        return toBase(this, radix);
    };

    BigInteger.prototype.toString = function (radix, alphabet) {
        if (radix === undefined) radix = 10;
        if (radix !== 10 || alphabet) return toBaseString(this, radix, alphabet);
        var v = this.value, l = v.length, str = String(v[--l]), zeros = "0000000", digit;
        while (--l >= 0) {
            digit = String(v[l]);
            str += zeros.slice(digit.length) + digit;
        }
        var sign = this.sign ? "-" : "";
        return sign + str;
    };

    SmallInteger.prototype.toString = function (radix, alphabet) {
        if (radix === undefined) radix = 10;
        if (radix != 10 || alphabet) return toBaseString(this, radix, alphabet);
        return String(this.value);
    };

    NativeBigInt.prototype.toString = SmallInteger.prototype.toString;

    NativeBigInt.prototype.toJSON = BigInteger.prototype.toJSON = SmallInteger.prototype.toJSON = function () { return this.toString(); }

    BigInteger.prototype.valueOf = function () {
        return parseInt(this.toString(), 10);
    };
    BigInteger.prototype.toJSNumber = BigInteger.prototype.valueOf;

    SmallInteger.prototype.valueOf = function () {
        return this.value;
    };
    SmallInteger.prototype.toJSNumber = SmallInteger.prototype.valueOf;
    NativeBigInt.prototype.valueOf = NativeBigInt.prototype.toJSNumber = function () {
        return parseInt(this.toString(), 10);
    }

    function parseStringValue(v) {
        if (isPrecise(+v)) {
            var x = +v;
            if (x === truncate(x))
                return supportsNativeBigInt ? new NativeBigInt(BigInt(x)) : new SmallInteger(x);
            throw new Error("Invalid integer: " + v);
        }
        var sign = v[0] === "-";
        if (sign) v = v.slice(1);
        var split = v.split(/e/i);
        if (split.length > 2) throw new Error("Invalid integer: " + split.join("e"));
        if (split.length === 2) {
            var exp = split[1];
            if (exp[0] === "+") exp = exp.slice(1);
            exp = +exp;
            if (exp !== truncate(exp) || !isPrecise(exp)) throw new Error("Invalid integer: " + exp + " is not a valid exponent.");
            var text = split[0];
            var decimalPlace = text.indexOf(".");
            if (decimalPlace >= 0) {
                exp -= text.length - decimalPlace - 1;
                text = text.slice(0, decimalPlace) + text.slice(decimalPlace + 1);
            }
            if (exp < 0) throw new Error("Cannot include negative exponent part for integers");
            text += (new Array(exp + 1)).join("0");
            v = text;
        }
        var isValid = /^([0-9][0-9]*)$/.test(v);
        if (!isValid) throw new Error("Invalid integer: " + v);
        if (supportsNativeBigInt) {
            return new NativeBigInt(BigInt(sign ? "-" + v : v));
        }
        var r = [], max = v.length, l = LOG_BASE, min = max - l;
        while (max > 0) {
            r.push(+v.slice(min, max));
            min -= l;
            if (min < 0) min = 0;
            max -= l;
        }
        trim(r);
        return new BigInteger(r, sign);
    }

    function parseNumberValue(v) {
        if (supportsNativeBigInt) {
            return new NativeBigInt(BigInt(v));
        }
        if (isPrecise(v)) {
            if (v !== truncate(v)) throw new Error(v + " is not an integer.");
            return new SmallInteger(v);
        }
        return parseStringValue(v.toString());
    }

    function parseValue(v) {
        if (typeof v === "number") {
            return parseNumberValue(v);
        }
        if (typeof v === "string") {
            return parseStringValue(v);
        }
        if (typeof v === "bigint") {
            return new NativeBigInt(v);
        }
        return v;
    }
    // Pre-define numbers in range [-999,999]
    for (var i = 0; i < 1000; i++) {
        Integer[i] = parseValue(i);
        if (i > 0) Integer[-i] = parseValue(-i);
    }
    // Backwards compatibility
    Integer.one = Integer[1];
    Integer.zero = Integer[0];
    Integer.minusOne = Integer[-1];
    Integer.max = max;
    Integer.min = min;
    Integer.gcd = gcd;
    Integer.lcm = lcm;
    Integer.isInstance = function (x) { return x instanceof BigInteger || x instanceof SmallInteger || x instanceof NativeBigInt; };
    Integer.randBetween = randBetween;

    Integer.fromArray = function (digits, base, isNegative) {
        return parseBaseFromArray(digits.map(parseValue), parseValue(base || 10), isNegative);
    };

    return Integer;
})();

// Node.js check
if ( true && module.hasOwnProperty("exports")) {
    module.exports = bigInt;
}

//amd check
if (typeof define === "function" && define.amd) {
    define( function () {
        return bigInt;
    });
}


/***/ }),

/***/ 21570:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

!function(r,t){for(var e in t)r[e]=t[e]}(exports,function(r){var t={};function e(n){if(t[n])return t[n].exports;var o=t[n]={i:n,l:!1,exports:{}};return r[n].call(o.exports,o,o.exports,e),o.l=!0,o.exports}return e.m=r,e.c=t,e.d=function(r,t,n){e.o(r,t)||Object.defineProperty(r,t,{enumerable:!0,get:n})},e.r=function(r){"undefined"!=typeof Symbol&&Symbol.toStringTag&&Object.defineProperty(r,Symbol.toStringTag,{value:"Module"}),Object.defineProperty(r,"__esModule",{value:!0})},e.t=function(r,t){if(1&t&&(r=e(r)),8&t)return r;if(4&t&&"object"==typeof r&&r&&r.__esModule)return r;var n=Object.create(null);if(e.r(n),Object.defineProperty(n,"default",{enumerable:!0,value:r}),2&t&&"string"!=typeof r)for(var o in r)e.d(n,o,function(t){return r[t]}.bind(null,o));return n},e.n=function(r){var t=r&&r.__esModule?function(){return r.default}:function(){return r};return e.d(t,"a",t),t},e.o=function(r,t){return Object.prototype.hasOwnProperty.call(r,t)},e.p="",e(e.s=1)}([function(r,t,e){"use strict";var n=e(2);function o(r,t,e,n){this.message=r,this.expected=t,this.found=e,this.location=n,this.name="SyntaxError","function"==typeof Error.captureStackTrace&&Error.captureStackTrace(this,o)}!function(r,t){function e(){this.constructor=r}e.prototype=t.prototype,r.prototype=new e}(o,Error),o.buildMessage=function(r,t){var e={literal:function(r){return'"'+o(r.text)+'"'},class:function(r){var t,e="";for(t=0;t<r.parts.length;t++)e+=r.parts[t]instanceof Array?u(r.parts[t][0])+"-"+u(r.parts[t][1]):u(r.parts[t]);return"["+(r.inverted?"^":"")+e+"]"},any:function(r){return"any character"},end:function(r){return"end of input"},other:function(r){return r.description}};function n(r){return r.charCodeAt(0).toString(16).toUpperCase()}function o(r){return r.replace(/\\/g,"\\\\").replace(/"/g,'\\"').replace(/\0/g,"\\0").replace(/\t/g,"\\t").replace(/\n/g,"\\n").replace(/\r/g,"\\r").replace(/[\x00-\x0F]/g,(function(r){return"\\x0"+n(r)})).replace(/[\x10-\x1F\x7F-\x9F]/g,(function(r){return"\\x"+n(r)}))}function u(r){return r.replace(/\\/g,"\\\\").replace(/\]/g,"\\]").replace(/\^/g,"\\^").replace(/-/g,"\\-").replace(/\0/g,"\\0").replace(/\t/g,"\\t").replace(/\n/g,"\\n").replace(/\r/g,"\\r").replace(/[\x00-\x0F]/g,(function(r){return"\\x0"+n(r)})).replace(/[\x10-\x1F\x7F-\x9F]/g,(function(r){return"\\x"+n(r)}))}return"Expected "+function(r){var t,n,o,u=new Array(r.length);for(t=0;t<r.length;t++)u[t]=(o=r[t],e[o.type](o));if(u.sort(),u.length>0){for(t=1,n=1;t<u.length;t++)u[t-1]!==u[t]&&(u[n]=u[t],n++);u.length=n}switch(u.length){case 1:return u[0];case 2:return u[0]+" or "+u[1];default:return u.slice(0,-1).join(", ")+", or "+u[u.length-1]}}(r)+" but "+function(r){return r?'"'+o(r)+'"':"end of input"}(t)+" found."},r.exports={SyntaxError:o,parse:function(r,t){t=void 0!==t?t:{};var e,u={},a={start:Qu},s=Qu,i=function(r,t){return Zc(r,t,1)},c=Bu("IF",!0),l=Bu("if",!0),f=Bu("exists",!0),p=Bu("TRIGGER",!0),b=Bu("BEFORE",!0),v=Bu("AFTER",!0),y=Bu("INSTEAD OF",!0),d=Bu("ON",!0),h=Bu("OF",!0),m=function(r,t){return Zc(r,t)},w=Bu("BEGIN",!0),L=Bu("END",!0),C=Bu("FOR",!0),A=Bu("EACH",!0),E=Bu("ROW",!0),g=Bu("STATEMENT",!0),j=(Bu("CASCADED",!0),Bu("LOCAL",!0)),_=Bu("CHECK",!0),T=(Bu("OPTION",!1),function(r,t){return Zc(r,t)}),S=Bu("AUTO_INCREMENT",!0),x=Bu("AUTOINCREMENT",!0),k=Bu("UNIQUE",!0),I=Bu("KEY",!0),N=Bu("PRIMARY",!0),O=Bu("COLUMN_FORMAT",!0),R=Bu("FIXED",!0),U=Bu("DYNAMIC",!0),M=Bu("DEFAULT",!0),D=Bu("STORAGE",!0),P=Bu("DISK",!0),F=Bu("MEMORY",!0),$=Bu("GENERATED",!0),H=Bu("ALWAYS",!0),B=Bu("AS",!0),G=Bu("STORED",!0),q=Bu("VIRTUAL",!0),W=Bu("first",!0),Y=Bu("after",!0),V=Bu("FOREIGN",!0),Q=Bu("CHANGE",!0),X=Bu("ALGORITHM",!0),K=Bu("INSTANT",!0),z=Bu("INPLACE",!0),Z=Bu("COPY",!0),J=Bu("LOCK",!0),rr=Bu("NONE",!0),tr=Bu("SHARED",!0),er=Bu("EXCLUSIVE",!0),nr=Bu("NOT",!0),or=Bu("REPLICATION",!0),ur=Bu("FOREIGN KEY",!0),ar=Bu("ENFORCED",!0),sr=Bu("MATCH FULL",!0),ir=Bu("MATCH PARTIAL",!0),cr=Bu("MATCH SIMPLE",!0),lr=Bu("RESTRICT",!0),fr=Bu("CASCADE",!0),pr=Bu("SET NULL",!0),br=Bu("NO ACTION",!0),vr=Bu("SET DEFAULT",!0),yr=Bu("CHARACTER",!0),dr=Bu("SET",!0),hr=Bu("CHARSET",!0),mr=Bu("COLLATE",!0),wr=Bu("AVG_ROW_LENGTH",!0),Lr=Bu("KEY_BLOCK_SIZE",!0),Cr=Bu("MAX_ROWS",!0),Ar=Bu("MIN_ROWS",!0),Er=Bu("STATS_SAMPLE_PAGES",!0),gr=Bu("CONNECTION",!0),jr=Bu("COMPRESSION",!0),_r=Bu("'",!1),Tr=Bu("ZLIB",!0),Sr=Bu("LZ4",!0),xr=Bu("ENGINE",!0),kr=Bu("WITHOUT",!0),Ir=Bu("ROWID",!0),Nr=Bu("STRICT",!0),Or=Bu("READ",!0),Rr=Bu("LOW_PRIORITY",!0),Ur=Bu("WRITE",!0),Mr=function(r,t){return Zc(r,t)},Dr=Bu("BINARY",!0),Pr=Bu("MASTER",!0),Fr=Bu("LOGS",!0),$r=Bu("BINLOG",!0),Hr=Bu("EVENTS",!0),Br=Bu("COLLATION",!0),Gr=Bu("GRANTS",!0),qr=Bu("(",!1),Wr=Bu(")",!1),Yr=Bu("BTREE",!0),Vr=Bu("HASH",!0),Qr=Bu("WITH",!0),Xr=Bu("PARSER",!0),Kr=Bu("VISIBLE",!0),zr=Bu("INVISIBLE",!0),Zr=function(r,t){return t.unshift(r),t.forEach(r=>{const{table:t,as:e}=r;ul[t]=t,e&&(ul[e]=t),function(r){const t=tl(r);r.clear(),t.forEach(t=>r.add(t))}(ol)}),t},Jr=Bu("=",!1),rt=Bu("DUPLICATE",!0),tt=Bu("ABORT",!0),et=Bu("FAIL",!0),nt=Bu("IGNORE",!0),ot=Bu("REPLACE",!0),ut=Bu("ROLLBACK",!0),at=function(r,t){return Jc(r,t)},st=Bu("!",!1),it=function(r){return r[0]+" "+r[2]},ct=Bu(">=",!1),lt=Bu(">",!1),ft=Bu("<=",!1),pt=Bu("<>",!1),bt=Bu("<",!1),vt=Bu("==",!1),yt=Bu("!=",!1),dt=Bu("ESCAPE",!0),ht=Bu("glob",!0),mt=Bu("+",!1),wt=Bu("-",!1),Lt=Bu("*",!1),Ct=Bu("/",!1),At=Bu("%",!1),Et=Bu("||",!1),gt=Bu("&",!1),jt=Bu(">>",!1),_t=Bu("<<",!1),Tt=Bu("^",!1),St=Bu("|",!1),xt=Bu("?",!1),kt=Bu("~",!1),It=Bu("?|",!1),Nt=Bu("?&",!1),Ot=Bu("#-",!1),Rt=Bu("#>>",!1),Ut=Bu("#>",!1),Mt=Bu("@>",!1),Dt=Bu("<@",!1),Pt=function(r){return!0===Vc[r.toUpperCase()]},Ft=Bu('"',!1),$t=/^[^"]/,Ht=Gu(['"'],!0,!1),Bt=/^[^']/,Gt=Gu(["'"],!0,!1),qt=Bu("`",!1),Wt=/^[^`]/,Yt=Gu(["`"],!0,!1),Vt=function(r,t){return r+t.join("")},Qt=/^[A-Za-z_]/,Xt=Gu([["A","Z"],["a","z"],"_"],!1,!1),Kt=/^[A-Za-z0-9_]/,zt=Gu([["A","Z"],["a","z"],["0","9"],"_"],!1,!1),Zt=/^[A-Za-z0-9_:\u4E00-\u9FA5\xC0-\u017F]/,Jt=Gu([["A","Z"],["a","z"],["0","9"],"_",":",["一","龥"],["À","ſ"]],!1,!1),re=Bu(":",!1),te=Bu("_binary",!0),ee=Bu("X",!0),ne=/^[0-9A-Fa-f]/,oe=Gu([["0","9"],["A","F"],["a","f"]],!1,!1),ue=Bu("b",!0),ae=Bu("0x",!1),se=function(r,t){return{type:r.toLowerCase(),value:t[1].join("")}},ie=/^[^"\\\0-\x1F\x7F]/,ce=Gu(['"',"\\",["\0",""],""],!0,!1),le=/^[^'\\]/,fe=Gu(["'","\\"],!0,!1),pe=Bu("\\'",!1),be=Bu('\\"',!1),ve=Bu("\\\\",!1),ye=Bu("\\/",!1),de=Bu("\\b",!1),he=Bu("\\f",!1),me=Bu("\\n",!1),we=Bu("\\r",!1),Le=Bu("\\t",!1),Ce=Bu("\\u",!1),Ae=Bu("\\",!1),Ee=Bu("''",!1),ge=Bu('""',!1),je=Bu("``",!1),_e=/^[\n\r]/,Te=Gu(["\n","\r"],!1,!1),Se=Bu(".",!1),xe=/^[0-9]/,ke=Gu([["0","9"]],!1,!1),Ie=/^[0-9a-fA-F]/,Ne=Gu([["0","9"],["a","f"],["A","F"]],!1,!1),Oe=/^[eE]/,Re=Gu(["e","E"],!1,!1),Ue=/^[+\-]/,Me=Gu(["+","-"],!1,!1),De=Bu("ANALYZE",!0),Pe=Bu("ATTACH",!0),Fe=Bu("NULL",!0),$e=Bu("NOT NULL",!0),He=Bu("TRUE",!0),Be=Bu("TO",!0),Ge=Bu("FALSE",!0),qe=Bu("SHOW",!0),We=Bu("DROP",!0),Ye=Bu("USE",!0),Ve=Bu("ALTER",!0),Qe=Bu("SELECT",!0),Xe=Bu("UPDATE",!0),Ke=Bu("CREATE",!0),ze=Bu("TEMPORARY",!0),Ze=Bu("TEMP",!0),Je=Bu("DELETE",!0),rn=Bu("INSERT",!0),tn=Bu("RECURSIVE",!0),en=Bu("RENAME",!0),nn=Bu("RETURNING",!0),on=(Bu("EXPLAIN",!0),Bu("PARTITION",!0)),un=Bu("INTO",!0),an=Bu("FROM",!0),sn=Bu("UNLOCK",!0),cn=Bu("TABLE",!0),ln=Bu("TABLES",!0),fn=Bu("DATABASE",!0),pn=Bu("SCHEMA",!0),bn=Bu("LEFT",!0),vn=Bu("INNER",!0),yn=Bu("JOIN",!0),dn=Bu("OUTER",!0),hn=Bu("OVER",!0),mn=Bu("UNION",!0),wn=Bu("VALUES",!0),Ln=Bu("USING",!0),Cn=Bu("WHERE",!0),An=Bu("GROUP",!0),En=Bu("BY",!0),gn=Bu("ORDER",!0),jn=Bu("HAVING",!0),_n=Bu("LIMIT",!0),Tn=Bu("OFFSET",!0),Sn=Bu("ASC",!0),xn=Bu("DESC",!0),kn=Bu("DESCRIBE",!0),In=Bu("ALL",!0),Nn=Bu("DISTINCT",!0),On=Bu("BETWEEN",!0),Rn=Bu("IN",!0),Un=Bu("IS",!0),Mn=Bu("LIKE",!0),Dn=Bu("RLIKE",!0),Pn=Bu("REGEXP",!0),Fn=Bu("EXISTS",!0),$n=Bu("AND",!0),Hn=Bu("OR",!0),Bn=Bu("COUNT",!0),Gn=Bu("GROUP_CONCAT",!0),qn=Bu("MAX",!0),Wn=Bu("MIN",!0),Yn=Bu("SUM",!0),Vn=Bu("AVG",!0),Qn=Bu("CALL",!0),Xn=Bu("CASE",!0),Kn=Bu("WHEN",!0),zn=Bu("THEN",!0),Zn=Bu("ELSE",!0),Jn=Bu("CAST",!0),ro=Bu("BIT",!0),to=Bu("CHAR",!0),eo=Bu("VARCHAR",!0),no=Bu("NUMERIC",!0),oo=Bu("DECIMAL",!0),uo=Bu("SIGNED",!0),ao=Bu("UNSIGNED",!0),so=Bu("INT",!0),io=Bu("ZEROFILL",!0),co=Bu("INTEGER",!0),lo=Bu("JSON",!0),fo=Bu("SMALLINT",!0),po=Bu("TINYINT",!0),bo=Bu("TINYTEXT",!0),vo=Bu("TEXT",!0),yo=Bu("MEDIUMTEXT",!0),ho=Bu("LONGTEXT",!0),mo=Bu("BIGINT",!0),wo=Bu("ENUM",!0),Lo=Bu("FLOAT",!0),Co=Bu("DOUBLE",!0),Ao=Bu("REAL",!0),Eo=Bu("DATE",!0),go=Bu("DATETIME",!0),jo=Bu("TIME",!0),_o=Bu("TIMESTAMP",!0),To=Bu("TRUNCATE",!0),So=Bu("USER",!0),xo=Bu("CURRENT_DATE",!0),ko=(Bu("ADDDATE",!0),Bu("INTERVAL",!0)),Io=Bu("YEAR",!0),No=Bu("MONTH",!0),Oo=Bu("DAY",!0),Ro=Bu("HOUR",!0),Uo=Bu("MINUTE",!0),Mo=Bu("SECOND",!0),Do=Bu("CURRENT_TIME",!0),Po=Bu("CURRENT_TIMESTAMP",!0),Fo=Bu("CURRENT_USER",!0),$o=Bu("SESSION_USER",!0),Ho=Bu("SYSTEM_USER",!0),Bo=Bu("GLOBAL",!0),Go=Bu("SESSION",!0),qo=Bu("PERSIST",!0),Wo=Bu("PERSIST_ONLY",!0),Yo=Bu("VIEW",!0),Vo=Bu("@",!1),Qo=Bu("@@",!1),Xo=Bu("$",!1),Ko=Bu("return",!0),zo=Bu(":=",!1),Zo=Bu("DUAL",!0),Jo=Bu("ADD",!0),ru=Bu("COLUMN",!0),tu=Bu("INDEX",!0),eu=Bu("MODIFY",!0),nu=Bu("FULLTEXT",!0),ou=Bu("SPATIAL",!0),uu=Bu("COMMENT",!0),au=Bu("CONSTRAINT",!0),su=Bu("REFERENCES",!0),iu=Bu("SQL_CALC_FOUND_ROWS",!0),cu=Bu("SQL_CACHE",!0),lu=Bu("SQL_NO_CACHE",!0),fu=Bu("SQL_SMALL_RESULT",!0),pu=Bu("SQL_BIG_RESULT",!0),bu=Bu("SQL_BUFFER_RESULT",!0),vu=Bu(",",!1),yu=Bu("[",!1),du=Bu("]",!1),hu=Bu(";",!1),mu=Bu("->",!1),wu=Bu("->>",!1),Lu=Bu("&&",!1),Cu=Bu("/*",!1),Au=Bu("*/",!1),Eu=Bu("--",!1),gu=Bu("#",!1),ju={type:"any"},_u=/^[ \t\n\r]/,Tu=Gu([" ","\t","\n","\r"],!1,!1),Su=Bu("blob",!0),xu=Bu("tinyblob",!0),ku=Bu("mediumblob",!0),Iu=Bu("longblob",!0),Nu=Bu("boolean",!0),Ou=function(r){return{dataType:r}},Ru=/^[0-6]/,Uu=Gu([["0","6"]],!1,!1),Mu=0,Du=0,Pu=[{line:1,column:1}],Fu=0,$u=[],Hu=0;if("startRule"in t){if(!(t.startRule in a))throw new Error("Can't start parsing from rule \""+t.startRule+'".');s=a[t.startRule]}function Bu(r,t){return{type:"literal",text:r,ignoreCase:t}}function Gu(r,t,e){return{type:"class",parts:r,inverted:t,ignoreCase:e}}function qu(t){var e,n=Pu[t];if(n)return n;for(e=t-1;!Pu[e];)e--;for(n={line:(n=Pu[e]).line,column:n.column};e<t;)10===r.charCodeAt(e)?(n.line++,n.column=1):n.column++,e++;return Pu[t]=n,n}function Wu(r,t){var e=qu(r),n=qu(t);return{start:{offset:r,line:e.line,column:e.column},end:{offset:t,line:n.line,column:n.column}}}function Yu(r){Mu<Fu||(Mu>Fu&&(Fu=Mu,$u=[]),$u.push(r))}function Vu(r,t,e){return new o(o.buildMessage(r,t),r,t,e)}function Qu(){var r,t;return r=Mu,Tc()!==u&&(t=zu())!==u?(Du=r,r=t):(Mu=r,r=u),r}function Xu(){var t;return(t=function(){var t,e,n;t=Mu,(e=function(){var t,e,n,o;t=Mu,"analyze"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(De));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="ANALYZE"):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&(n=Fa())!==u&&Tc()!==u?(Du=t,o=e,a=n,nl.add(`${o}::${a.db}::${a.table}`),e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:o.toLowerCase(),table:a}},t=e):(Mu=t,t=u);var o,a;return t}())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,(e=function(){var t,e,n,o;t=Mu,"attach"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Pe));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="ATTACH"):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&(n=Li())!==u&&Tc()!==u&&(o=is())!==u&&Tc()!==u&&(a=hi())!==u&&Tc()!==u&&(s=_s())!==u&&Tc()!==u?(Du=t,i=e,c=n,l=o,f=a,p=s,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:i.toLowerCase(),database:c,expr:l,as:f&&f[0].toLowerCase(),schema:p}},t=e):(Mu=t,t=u);var i,c,l,f,p;return t}())===u&&(t=function(){var r,t,e,n,o,a,s;r=Mu,(t=ai())!==u&&Tc()!==u&&(e=mi())!==u&&Tc()!==u?((n=ta())===u&&(n=null),n!==u&&Tc()!==u&&(o=Ua())!==u?(Du=r,c=t,l=e,f=n,(p=o)&&p.forEach(r=>nl.add(`${c}::${r.db}::${r.table}`)),t={tableList:Array.from(nl),columnList:tl(ol),ast:{type:c.toLowerCase(),keyword:l.toLowerCase(),prefix:f,name:p}},r=t):(Mu=r,r=u)):(Mu=r,r=u);var c,l,f,p;r===u&&(r=Mu,(t=ai())!==u&&Tc()!==u&&(e=sc())!==u&&Tc()!==u?((n=ta())===u&&(n=null),n!==u&&Tc()!==u&&(o=Ua())!==u?(Du=r,t=function(r,t,e,n){return{tableList:Array.from(nl),columnList:tl(ol),ast:{type:r.toLowerCase(),keyword:t.toLowerCase(),prefix:e,name:n}}}(t,e,n,o),r=t):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Mu,(t=ai())!==u&&Tc()!==u&&(e=bc())!==u&&Tc()!==u&&(n=Es())!==u&&Tc()!==u&&(o=Ci())!==u&&Tc()!==u&&(a=Fa())!==u&&Tc()!==u?((s=function(){var r,t,e,n,o,a;r=Mu,(t=la())===u&&(t=fa());if(t!==u){for(e=[],n=Mu,(o=Tc())!==u?((a=la())===u&&(a=fa()),a!==u?n=o=[o,a]:(Mu=n,n=u)):(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u?((a=la())===u&&(a=fa()),a!==u?n=o=[o,a]:(Mu=n,n=u)):(Mu=n,n=u);e!==u?(Du=r,t=i(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())===u&&(s=null),s!==u&&Tc()!==u?(Du=r,t=function(r,t,e,n,o){return{tableList:Array.from(nl),columnList:tl(ol),ast:{type:r.toLowerCase(),keyword:t.toLowerCase(),name:e,table:n,options:o}}}(t,e,n,a,s),r=t):(Mu=r,r=u)):(Mu=r,r=u)));return r}())===u&&(t=function(){var t;(t=function(){var r,t,e,n,o,a,s;r=Mu,(t=ii())!==u&&Tc()!==u?((e=ci())===u&&(e=li()),e===u&&(e=null),e!==u&&Tc()!==u&&mi()!==u&&Tc()!==u?((n=ra())===u&&(n=null),n!==u&&Tc()!==u&&(o=Fa())!==u&&Tc()!==u&&(a=function(){var r,t,e,n,o,a,s,i,c;if(r=Mu,(t=Cc())!==u)if(Tc()!==u)if((e=oa())!==u){for(n=[],o=Mu,(a=Tc())!==u&&(s=wc())!==u&&(i=Tc())!==u&&(c=oa())!==u?o=a=[a,s,i,c]:(Mu=o,o=u);o!==u;)n.push(o),o=Mu,(a=Tc())!==u&&(s=wc())!==u&&(i=Tc())!==u&&(c=oa())!==u?o=a=[a,s,i,c]:(Mu=o,o=u);n!==u&&(o=Tc())!==u&&(a=Ac())!==u?(Du=r,t=T(e,n),r=t):(Mu=r,r=u)}else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;return r}())!==u&&Tc()!==u?((s=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=wa())!==u){for(e=[],n=Mu,(o=Tc())!==u?((a=wc())===u&&(a=null),a!==u&&(s=Tc())!==u&&(i=wa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u?((a=wc())===u&&(a=null),a!==u&&(s=Tc())!==u&&(i=wa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);e!==u?(Du=r,t=m(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())===u&&(s=null),s!==u?(Du=r,i=t,c=e,l=n,p=a,b=s,(f=o)&&nl.add(`create::${f.db}::${f.table}`),t={tableList:Array.from(nl),columnList:tl(ol),ast:{type:i[0].toLowerCase(),keyword:"table",temporary:c&&c[0].toLowerCase(),if_not_exists:l,table:[f],create_definitions:p,table_options:b}},r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u);var i,c,l,f,p,b;r===u&&(r=Mu,(t=ii())!==u&&Tc()!==u?((e=ci())===u&&(e=li()),e===u&&(e=null),e!==u&&Tc()!==u&&mi()!==u&&Tc()!==u?((n=ra())===u&&(n=null),n!==u&&Tc()!==u&&(o=Fa())!==u&&Tc()!==u&&(a=hi())!==u&&Tc()!==u&&(s=Ca())!==u?(Du=r,t=function(r,t,e,n,o,u){return n&&nl.add(`create::${n.db}::${n.table}`),{tableList:Array.from(nl),columnList:tl(ol),ast:{type:r[0].toLowerCase(),keyword:"table",temporary:t&&t[0].toLowerCase(),if_not_exists:e,table:[n],as:"as",query_expr:u}}}(t,e,n,o,0,s),r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u));return r}())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,(e=ii())!==u&&Tc()!==u?((n=Li())===u&&(n=function(){var t,e,n,o;t=Mu,"schema"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(pn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SCHEMA"):(Mu=t,t=u)):(Mu=t,t=u);return t}()),n!==u&&Tc()!==u?((o=ra())===u&&(o=null),o!==u&&Tc()!==u&&(a=$c())!==u&&Tc()!==u?((s=function(){var r,t,e,n,o,a;if(r=Mu,(t=ma())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=ma())!==u?n=o=[o,a]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=ma())!==u?n=o=[o,a]:(Mu=n,n=u);e!==u?(Du=r,t=i(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())===u&&(s=null),s!==u?(Du=t,e=function(r,t,e,n,o){const u=t.toLowerCase();return{tableList:Array.from(nl),columnList:tl(ol),ast:{type:r[0].toLowerCase(),keyword:u,if_not_exists:e,[u]:{db:n.schema,schema:n.name},create_definitions:o}}}(e,n,o,a,s),t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var r,t,e,n,o,a,s,i,c,l,f;r=Mu,(t=ii())!==u&&Tc()!==u?((e=yc())===u&&(e=null),e!==u&&Tc()!==u&&(n=bc())!==u&&Tc()!==u?((o=ra())===u&&(o=null),o!==u&&Tc()!==u&&(a=Fa())!==u&&Tc()!==u?((s=Na())===u&&(s=null),s!==u&&Tc()!==u&&(i=Ci())!==u&&Tc()!==u&&(c=Fa())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(l=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=na())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=na())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=na())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=m(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u?((f=Ba())===u&&(f=null),f!==u?(Du=r,p=t,b=e,v=n,y=o,d=a,h=i,w=c,L=l,C=f,t={tableList:Array.from(nl),columnList:tl(ol),ast:{type:p[0].toLowerCase(),index_type:b&&b.toLowerCase(),keyword:v.toLowerCase(),if_not_exists:y,index:{schema:d.db,name:d.table},on_kw:h[0].toLowerCase(),table:w,index_columns:L,where:C}},r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u);var p,b,v,y,d,h,w,L,C;return r}())===u&&(t=function(){var t,e,n,o,a,s,i,c,l,f,h,j,_;t=Mu,(e=ii())!==u&&Tc()!==u?((n=ci())===u&&(n=li()),n===u&&(n=null),n!==u&&Tc()!==u?("trigger"===r.substr(Mu,7).toLowerCase()?(o=r.substr(Mu,7),Mu+=7):(o=u,0===Hu&&Yu(p)),o!==u&&Tc()!==u?((a=ra())===u&&(a=null),a!==u&&Tc()!==u&&(s=Fa())!==u&&Tc()!==u?("before"===r.substr(Mu,6).toLowerCase()?(i=r.substr(Mu,6),Mu+=6):(i=u,0===Hu&&Yu(b)),i===u&&("after"===r.substr(Mu,5).toLowerCase()?(i=r.substr(Mu,5),Mu+=5):(i=u,0===Hu&&Yu(v)),i===u&&("instead of"===r.substr(Mu,10).toLowerCase()?(i=r.substr(Mu,10),Mu+=10):(i=u,0===Hu&&Yu(y)))),i===u&&(i=null),i!==u&&Tc()!==u&&(c=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=ea())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=Pi())!==u&&(s=Tc())!==u&&(i=ea())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=Pi())!==u&&(s=Tc())!==u&&(i=ea())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=m(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u&&Tc()!==u?("on"===r.substr(Mu,2).toLowerCase()?(l=r.substr(Mu,2),Mu+=2):(l=u,0===Hu&&Yu(d)),l!==u&&Tc()!==u&&(f=Fa())!==u&&Tc()!==u?((h=function(){var t,e,n,o;t=Mu,"for"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(C));e!==u&&Tc()!==u?("each"===r.substr(Mu,4).toLowerCase()?(n=r.substr(Mu,4),Mu+=4):(n=u,0===Hu&&Yu(A)),n===u&&(n=null),n!==u&&Tc()!==u?("row"===r.substr(Mu,3).toLowerCase()?(o=r.substr(Mu,3),Mu+=3):(o=u,0===Hu&&Yu(E)),o===u&&("statement"===r.substr(Mu,9).toLowerCase()?(o=r.substr(Mu,9),Mu+=9):(o=u,0===Hu&&Yu(g))),o!==u?(Du=t,a=e,i=o,e={keyword:(s=n)?`${a.toLowerCase()} ${s.toLowerCase()}`:a.toLowerCase(),args:i.toLowerCase()},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var a,s,i;return t}())===u&&(h=null),h!==u&&Tc()!==u?((j=function(){var r,t;r=Mu,$i()!==u&&Tc()!==u&&(t=is())!==u?(Du=r,r={type:"when",cond:t}):(Mu=r,r=u);return r}())===u&&(j=null),j!==u&&Tc()!==u&&(_=function(){var t,e,n,o;t=Mu,"begin"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(w));e!==u&&Tc()!==u&&(n=zu())!==u&&Tc()!==u?("end"===r.substr(Mu,3).toLowerCase()?(o=r.substr(Mu,3),Mu+=3):(o=u,0===Hu&&Yu(L)),o!==u?(Du=t,t=e={type:"multiple",prefix:e,expr:n,suffix:o}):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u?(Du=t,S=o,x=a,k=s,I=i,N=c,O=f,R=h,U=j,M=_,e={type:"create",temporary:(T=n)&&T[0].toLowerCase(),time:I&&I.toLowerCase(),events:N,trigger:k,table:O,for_each:R,if_not_exists:x,when:U,execute:M,keyword:S&&S.toLowerCase()},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var T,S,x,k,I,N,O,R,U,M;return t}())===u&&(t=function(){var r,t,e,n,o,a,s,i,c,l,f;r=Mu,(t=ii())!==u&&Tc()!==u?((e=li())===u&&(e=ci()),e===u&&(e=null),e!==u&&Tc()!==u&&sc()!==u&&Tc()!==u?((n=ra())===u&&(n=null),n!==u&&Tc()!==u&&(o=Fa())!==u&&Tc()!==u?(a=Mu,(s=Cc())!==u&&(i=Tc())!==u&&(c=gs())!==u&&(l=Tc())!==u&&(f=Ac())!==u?a=s=[s,i,c,l,f]:(Mu=a,a=u),a===u&&(a=null),a!==u&&(s=Tc())!==u&&(i=hi())!==u&&(c=Tc())!==u&&(l=ja())!==u?(Du=r,p=t,b=e,v=n,d=a,h=l,(y=o).view=y.table,delete y.table,t={tableList:Array.from(nl),columnList:tl(ol),ast:{type:p[0].toLowerCase(),keyword:"view",if_not_exists:v,temporary:b&&b[0].toLowerCase(),columns:d&&d[2],select:h,view:y}},r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u);var p,b,v,y,d,h;return r}());return t}())===u&&(t=function(){var t,e,n,o;t=Mu,(e=function(){var t,e,n,o;t=Mu,"truncate"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(To));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="TRUNCATE"):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u?((n=mi())===u&&(n=null),n!==u&&Tc()!==u&&(o=Ua())!==u?(Du=t,a=e,s=n,(i=o)&&i.forEach(r=>nl.add(`${a}::${r.db}::${r.table}`)),e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:a.toLowerCase(),keyword:s&&s.toLowerCase()||"table",name:i}},t=e):(Mu=t,t=u)):(Mu=t,t=u);var a,s,i;return t}())===u&&(t=function(){var r,t,e;r=Mu,(t=bi())!==u&&Tc()!==u&&mi()!==u&&Tc()!==u&&(e=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Ia())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Ia())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Ia())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=T(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u?(Du=r,(n=e).forEach(r=>r.forEach(r=>r.table&&nl.add(`rename::${r.db}::${r.table}`))),t={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"rename",table:n}},r=t):(Mu=r,r=u);var n;return r}())===u&&(t=function(){var t,e,n;t=Mu,(e=function(){var t,e,n,o;t=Mu,"call"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Qn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="CALL"):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&(n=Hc())!==u?(Du=t,o=n,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"call",expr:o}},t=e):(Mu=t,t=u);var o;return t}())===u&&(t=function(){var t,e,n;t=Mu,(e=function(){var t,e,n,o;t=Mu,"use"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(Ye));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&(n=_s())!==u?(Du=t,o=n,nl.add(`use::${o}::null`),e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"use",db:o}},t=e):(Mu=t,t=u);var o;return t}())===u&&(t=function(){var t,e,n,o;t=Mu,(e=function(){var t,e,n,o;t=Mu,"alter"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Ve));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&mi()!==u&&Tc()!==u&&(n=Ua())!==u&&Tc()!==u&&(o=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=ca())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=ca())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=ca())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=T(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u?(Du=t,s=o,(a=n)&&a.length>0&&a.forEach(r=>nl.add(`alter::${r.db}::${r.table}`)),e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"alter",table:a,expr:s}},t=e):(Mu=t,t=u);var a,s;return t}())===u&&(t=function(){var t,e,n,o;t=Mu,(e=di())!==u&&Tc()!==u?((n=function(){var t,e,n,o;t=Mu,"global"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Bo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="GLOBAL"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(n=function(){var t,e,n,o;t=Mu,"session"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(Go));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SESSION"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(n=function(){var t,e,n,o;t=Mu,"local"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(j));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="LOCAL"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(n=function(){var t,e,n,o;t=Mu,"persist"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(qo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="PERSIST"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(n=function(){var t,e,n,o;t=Mu,"persist_only"===r.substr(Mu,12).toLowerCase()?(e=r.substr(Mu,12),Mu+=12):(e=u,0===Hu&&Yu(Wo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="PERSIST_ONLY"):(Mu=t,t=u)):(Mu=t,t=u);return t}()),n===u&&(n=null),n!==u&&Tc()!==u&&(o=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Uc())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Uc())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Uc())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=Mr(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u?(Du=t,a=n,(s=o).keyword=a,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"set",keyword:a,expr:s}},t=e):(Mu=t,t=u)):(Mu=t,t=u);var a,s;return t}())===u&&(t=function(){var t,e,n;t=Mu,(e=function(){var t,e,n,o;t=Mu,"lock"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(J));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&wi()!==u&&Tc()!==u&&(n=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=La())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=La())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=La())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=Mr(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u?(Du=t,o=n,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"lock",keyword:"tables",tables:o}},t=e):(Mu=t,t=u);var o;return t}())===u&&(t=function(){var t,e;t=Mu,(e=function(){var t,e,n,o;t=Mu,"unlock"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(sn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&wi()!==u?(Du=t,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"unlock",keyword:"tables"}},t=e):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o,a,s,i,c,l;t=Mu,(e=ui())!==u&&Tc()!==u?("binary"===r.substr(Mu,6).toLowerCase()?(n=r.substr(Mu,6),Mu+=6):(n=u,0===Hu&&Yu(Dr)),n===u&&("master"===r.substr(Mu,6).toLowerCase()?(n=r.substr(Mu,6),Mu+=6):(n=u,0===Hu&&Yu(Pr))),n!==u&&(o=Tc())!==u?("logs"===r.substr(Mu,4).toLowerCase()?(a=r.substr(Mu,4),Mu+=4):(a=u,0===Hu&&Yu(Fr)),a!==u?(Du=t,f=n,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"show",suffix:"logs",keyword:f.toLowerCase()}},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var f;t===u&&(t=Mu,(e=ui())!==u&&Tc()!==u?("binlog"===r.substr(Mu,6).toLowerCase()?(n=r.substr(Mu,6),Mu+=6):(n=u,0===Hu&&Yu($r)),n!==u&&(o=Tc())!==u?("events"===r.substr(Mu,6).toLowerCase()?(a=r.substr(Mu,6),Mu+=6):(a=u,0===Hu&&Yu(Hr)),a!==u&&(s=Tc())!==u?((i=ds())===u&&(i=null),i!==u&&Tc()!==u?((c=ka())===u&&(c=null),c!==u&&Tc()!==u?((l=Va())===u&&(l=null),l!==u?(Du=t,p=i,b=c,v=l,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"show",suffix:"events",keyword:"binlog",in:p,from:b,limit:v}},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=ui())!==u&&Tc()!==u?(n=Mu,"character"===r.substr(Mu,9).toLowerCase()?(o=r.substr(Mu,9),Mu+=9):(o=u,0===Hu&&Yu(yr)),o!==u&&(a=Tc())!==u?("set"===r.substr(Mu,3).toLowerCase()?(s=r.substr(Mu,3),Mu+=3):(s=u,0===Hu&&Yu(dr)),s!==u?n=o=[o,a,s]:(Mu=n,n=u)):(Mu=n,n=u),n===u&&("collation"===r.substr(Mu,9).toLowerCase()?(n=r.substr(Mu,9),Mu+=9):(n=u,0===Hu&&Yu(Br))),n!==u&&(o=Tc())!==u?((a=ys())===u&&(a=Ba()),a===u&&(a=null),a!==u?(Du=t,e=function(r,t){let e=Array.isArray(r)&&r||[r];return{tableList:Array.from(nl),columnList:tl(ol),ast:{type:"show",suffix:e[2]&&e[2].toLowerCase(),keyword:e[0].toLowerCase(),expr:t}}}(n,a),t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=function(){var t,e,n,o;t=Mu,(e=ui())!==u&&Tc()!==u?("grants"===r.substr(Mu,6).toLowerCase()?(n=r.substr(Mu,6),Mu+=6):(n=u,0===Hu&&Yu(Gr)),n!==u&&Tc()!==u?((o=function(){var t,e,n,o,a,s,i;t=Mu,"for"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(C));e!==u&&Tc()!==u&&(n=_s())!==u&&Tc()!==u?(o=Mu,(a=ic())!==u&&(s=Tc())!==u&&(i=_s())!==u?o=a=[a,s,i]:(Mu=o,o=u),o===u&&(o=null),o!==u&&(a=Tc())!==u?((s=function(){var r,t;r=Mu,gi()!==u&&Tc()!==u&&(t=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=_s())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=_s())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=_s())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=Mr(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u?(Du=r,r=t):(Mu=r,r=u);return r}())===u&&(s=null),s!==u?(Du=t,l=s,e={user:n,host:(c=o)&&c[2],role_list:l},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var c,l;return t}())===u&&(o=null),o!==u?(Du=t,a=o,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"show",keyword:"grants",for:a}},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var a;return t}())));var p,b,v;return t}())===u&&(t=function(){var t,e,n;t=Mu,(e=Si())===u&&(e=function(){var t,e,n,o;t=Mu,"describe"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(kn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DESCRIBE"):(Mu=t,t=u)):(Mu=t,t=u);return t}());e!==u&&Tc()!==u&&(n=_s())!==u?(Du=t,o=n,e={tableList:Array.from(nl),columnList:tl(ol),ast:{type:"desc",table:o}},t=e):(Mu=t,t=u);var o;return t}()),t}function Ku(){var t;return(t=Ju())===u&&(t=function(){var r,t,e,n,o,a,s,i;r=Mu,(t=si())!==u&&Tc()!==u&&(e=Ua())!==u&&Tc()!==u&&di()!==u&&Tc()!==u&&(n=Qa())!==u&&Tc()!==u?((o=Ba())===u&&(o=null),o!==u&&Tc()!==u?((a=Ka())===u&&(a=null),a!==u&&Tc()!==u?((s=qa())===u&&(s=null),s!==u&&Tc()!==u?((i=Va())===u&&(i=null),i!==u?(Du=r,t=function(r,t,e,n,o,u){const a={};return r&&r.forEach(r=>{const{server:t,db:e,schema:n,as:o,table:u,join:s}=r,i=s?"select":"update",c=[t,e,n].filter(Boolean).join(".")||null;e&&(a[u]=c),u&&nl.add(`${i}::${c}::${u}`)}),t&&t.forEach(r=>{if(r.table){const t=rl(r.table);nl.add(`update::${a[t]||null}::${t}`)}ol.add(`update::${r.table}::${r.column}`)}),{tableList:Array.from(nl),columnList:tl(ol),ast:{type:"update",table:r,set:t,where:e,returning:n,orderby:o,limit:u}}}(e,n,o,a,s,i),r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u);return r}())===u&&(t=function(){var r,t,e,n,o,a,s,i,c;r=Mu,(t=rs())!==u&&Tc()!==u?((e=yi())===u&&(e=null),e!==u&&Tc()!==u&&(n=Fa())!==u&&Tc()!==u?((o=Za())===u&&(o=null),o!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(a=gs())!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u&&(s=za())!==u&&Tc()!==u?((i=Ja())===u&&(i=null),i!==u&&Tc()!==u?((c=Ka())===u&&(c=null),c!==u?(Du=r,t=function(r,t,e,n,o,u,a){if(t&&(nl.add(`insert::${t.db}::${t.table}`),t.as=null),n){let r=t&&t.table||null;Array.isArray(o.values)&&o.values.forEach((r,t)=>{if(r.value.length!=n.length)throw new Error("Error: column count doesn't match value count at row "+(t+1))}),n.forEach(t=>ol.add(`insert::${r}::${t}`))}return{tableList:Array.from(nl),columnList:tl(ol),ast:{...r,table:[t],columns:n,values:o,partition:e,on_duplicate_update:u,returning:a}}}(t,n,o,a,s,i,c),r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u);return r}())===u&&(t=function(){var t,e,n,o,a,s,i,c,l;t=Mu,(e=rs())!==u&&Tc()!==u?((n=function(){var t,e,n,o;t=Mu,"ignore"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(nt));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(n=null),n!==u&&Tc()!==u?((o=yi())===u&&(o=null),o!==u&&Tc()!==u&&(a=Fa())!==u&&Tc()!==u?((s=Za())===u&&(s=null),s!==u&&Tc()!==u&&(i=za())!==u&&Tc()!==u?((c=Ja())===u&&(c=null),c!==u&&Tc()!==u?((l=Ka())===u&&(l=null),l!==u?(Du=t,e=function(r,t,e,n,o,u,a,s){n&&(nl.add(`insert::${n.db}::${n.table}`),ol.add(`insert::${n.table}::(.*)`),n.as=null);const i=[t,e].filter(r=>r).map(r=>r[0]&&r[0].toLowerCase()).join(" ");return{tableList:Array.from(nl),columnList:tl(ol),ast:{...r,table:[n],columns:null,values:u,partition:o,prefix:i,on_duplicate_update:a,returning:s}}}(e,n,o,a,s,i,c,l),t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var r,t,e,n,o,a;r=Mu,(t=rs())!==u&&Tc()!==u&&yi()!==u&&Tc()!==u&&(e=Fa())!==u&&Tc()!==u?((n=Za())===u&&(n=null),n!==u&&Tc()!==u&&di()!==u&&Tc()!==u&&(o=Qa())!==u&&Tc()!==u?((a=Ja())===u&&(a=null),a!==u?(Du=r,s=t,c=n,l=o,f=a,(i=e)&&(nl.add(`insert::${i.db}::${i.table}`),ol.add(`insert::${i.table}::(.*)`),i.as=null),t={tableList:Array.from(nl),columnList:tl(ol),ast:{...s,table:[i],columns:null,partition:c,set:l,on_duplicate_update:f}},r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u);var s,i,c,l,f;return r}())===u&&(t=function(){var r,t,e,n,o,a,s,i;r=Mu,(t=fi())!==u&&Tc()!==u?((e=Ua())===u&&(e=null),e!==u&&Tc()!==u&&(n=ka())!==u&&Tc()!==u?((o=Ba())===u&&(o=null),o!==u&&Tc()!==u?((a=Ka())===u&&(a=null),a!==u&&Tc()!==u?((s=qa())===u&&(s=null),s!==u&&Tc()!==u?((i=Va())===u&&(i=null),i!==u?(Du=r,t=function(r,t,e,n,o,u){if(t&&t.forEach(r=>{const{db:t,as:e,table:n,join:o}=r,u=o?"select":"delete";n&&nl.add(`${u}::${t}::${n}`),o||ol.add(`delete::${n}::(.*)`)}),null===r&&1===t.length){const e=t[0];r=[{db:e.db,table:e.table,as:e.as,addition:!0}]}return{tableList:Array.from(nl),columnList:tl(ol),ast:{type:"delete",table:r,from:t,where:e,returning:n,orderby:o,limit:u}}}(e,n,o,a,s,i),r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u);return r}())===u&&(t=Xu())===u&&(t=function(){var r,t;r=[],t=Rc();for(;t!==u;)r.push(t),t=Rc();return r}()),t}function zu(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Ku())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=Ec())!==u&&(s=Tc())!==u&&(i=Ku())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=Ec())!==u&&(s=Tc())!==u&&(i=Ku())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=function(r,t){const e=r&&r.ast||r,n=t&&t.length&&t[0].length>=4?[e]:e;t||(t=[]);for(let r=0;r<t.length;r++)t[r][3]&&0!==t[r][3].length&&n.push(t[r][3]&&t[r][3].ast||t[r][3]);return{tableList:Array.from(nl),columnList:tl(ol),ast:n}}(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Zu(){var t,e,n;return t=Mu,function(){var t,e,n,o;t=Mu,"union"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(mn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u?((e=xi())===u&&(e=ki()),e===u&&(e=null),e!==u?(Du=t,t=(n=e)?"union "+n.toLowerCase():"union"):(Mu=t,t=u)):(Mu=t,t=u),t}function Ju(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Ca())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=Zu())!==u&&(s=Tc())!==u&&(i=Ca())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=Zu())!==u&&(s=Tc())!==u&&(i=Ca())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u&&(n=Tc())!==u?((o=qa())===u&&(o=null),o!==u&&(a=Tc())!==u?((s=Va())===u&&(s=null),s!==u?(Du=r,r=t=function(r,t,e,n){let o=r;for(let r=0;r<t.length;r++)o._next=t[r][3],o.set_op=t[r][1],o=o._next;return e&&(r._orderby=e),n&&(r._limit=n),{tableList:Array.from(nl),columnList:tl(ol),ast:r}}(t,e,o,s)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)}else Mu=r,r=u;return r}function ra(){var t,e;return t=Mu,"if"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(c)),e!==u&&Tc()!==u&&Mi()!==u&&Tc()!==u&&Ui()!==u?(Du=t,t=e="IF NOT EXISTS"):(Mu=t,t=u),t}function ta(){var t,e,n;return t=Mu,"if"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(l)),e!==u&&Tc()!==u?("exists"===r.substr(Mu,6).toLowerCase()?(n=r.substr(Mu,6),Mu+=6):(n=u,0===Hu&&Yu(f)),n!==u?(Du=t,t=e="if exists"):(Mu=t,t=u)):(Mu=t,t=u),t}function ea(){var t,e,n,o,a,s;return t=Mu,(e=pi())===u&&(e=fi()),e!==u&&(Du=t,e={keyword:e[0].toLowerCase()}),(t=e)===u&&(t=Mu,(e=si())!==u&&Tc()!==u?(n=Mu,"of"===r.substr(Mu,2).toLowerCase()?(o=r.substr(Mu,2),Mu+=2):(o=u,0===Hu&&Yu(h)),o!==u&&(a=Tc())!==u&&(s=Ga())!==u?n=o=[o,a,s]:(Mu=n,n=u),n===u&&(n=null),n!==u?(Du=t,t=e=function(r,t){return{keyword:r[0].toLowerCase(),args:t&&{keyword:t[0],columns:t[2]}||null}}(e,n)):(Mu=t,t=u)):(Mu=t,t=u)),t}function na(){var r,t,e,n,o,a;return r=Mu,(t=is())!==u&&Tc()!==u?((e=sa())===u&&(e=null),e!==u&&Tc()!==u?((n=Ti())===u&&(n=Si()),n===u&&(n=null),n!==u?(Du=r,o=t,a=n,r=t={collate:e,...o,order_by:a&&a.toLowerCase()}):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=function(){var r,t,e;r=Mu,(t=Es())!==u&&Tc()!==u?((e=Ti())===u&&(e=Si()),e===u&&(e=null),e!==u?(Du=r,t=function(r,t){return{...r,order_by:t&&t.toLowerCase()}}(t,e),r=t):(Mu=r,r=u)):(Mu=r,r=u);return r}()),r}function oa(){var t;return(t=ba())===u&&(t=aa())===u&&(t=pa())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,(e=function(){var t,e,n,o;t=Mu,"fulltext"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(nu));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="FULLTEXT"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(e=function(){var t,e,n,o;t=Mu,"spatial"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(ou));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SPATIAL"):(Mu=t,t=u)):(Mu=t,t=u);return t}());e!==u&&Tc()!==u?((n=bc())===u&&(n=vc()),n===u&&(n=null),n!==u&&Tc()!==u?((o=Os())===u&&(o=null),o!==u&&Tc()!==u&&(a=ga())!==u&&Tc()!==u?((s=Oa())===u&&(s=null),s!==u&&Tc()!==u?(Du=t,i=e,l=s,e={index:o,definition:a,keyword:(c=n)&&`${i.toLowerCase()} ${c.toLowerCase()}`||i.toLowerCase(),index_options:l,resource:"index"},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var i,c,l;return t}()),t}function ua(){var t,e,n,o,a;return t=Mu,(e=function(){var t,e;t=Mu,(e=function(){var t,e,n,o;t=Mu,"not null"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu($e));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(Du=t,e={type:"not null",value:"not null"});return t=e}())===u&&(e=Ws()),e!==u&&(Du=t,(a=e)&&!a.value&&(a.value="null"),e={nullable:a}),(t=e)===u&&(t=Mu,(e=function(){var r,t;r=Mu,ni()!==u&&Tc()!==u&&(t=is())!==u?(Du=r,r={type:"default",value:t}):(Mu=r,r=u);return r}())!==u&&(Du=t,e={default_val:e}),(t=e)===u&&(t=Mu,"auto_increment"===r.substr(Mu,14).toLowerCase()?(e=r.substr(Mu,14),Mu+=14):(e=u,0===Hu&&Yu(S)),e===u&&("autoincrement"===r.substr(Mu,13).toLowerCase()?(e=r.substr(Mu,13),Mu+=13):(e=u,0===Hu&&Yu(x))),e!==u&&(Du=t,e={auto_increment:e.toLowerCase()}),(t=e)===u&&(t=Mu,"unique"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(k)),e!==u&&Tc()!==u?("key"===r.substr(Mu,3).toLowerCase()?(n=r.substr(Mu,3),Mu+=3):(n=u,0===Hu&&Yu(I)),n===u&&(n=null),n!==u?(Du=t,t=e=function(r){const t=["unique"];return r&&t.push(r),{unique:t.join(" ").toLowerCase("")}}(n)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,"primary"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(N)),e===u&&(e=null),e!==u&&Tc()!==u?("key"===r.substr(Mu,3).toLowerCase()?(n=r.substr(Mu,3),Mu+=3):(n=u,0===Hu&&Yu(I)),n!==u?(Du=t,t=e=function(r){const t=[];return r&&t.push("primary"),t.push("key"),{primary_key:t.join(" ").toLowerCase("")}}(e)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=kc())!==u&&(Du=t,e={comment:e}),(t=e)===u&&(t=Mu,(e=hc())!==u&&Tc()!==u&&(n=js())!==u?(Du=t,t=e=function(r,t){return{constraint:{keyword:r.toLowerCase(),constraint:t}}}(e,n)):(Mu=t,t=u),t===u&&(t=Mu,(e=sa())!==u&&(Du=t,e={collate:e}),(t=e)===u&&(t=Mu,(e=function(){var t,e,n;t=Mu,"column_format"===r.substr(Mu,13).toLowerCase()?(e=r.substr(Mu,13),Mu+=13):(e=u,0===Hu&&Yu(O));e!==u&&Tc()!==u?("fixed"===r.substr(Mu,5).toLowerCase()?(n=r.substr(Mu,5),Mu+=5):(n=u,0===Hu&&Yu(R)),n===u&&("dynamic"===r.substr(Mu,7).toLowerCase()?(n=r.substr(Mu,7),Mu+=7):(n=u,0===Hu&&Yu(U)),n===u&&("default"===r.substr(Mu,7).toLowerCase()?(n=r.substr(Mu,7),Mu+=7):(n=u,0===Hu&&Yu(M)))),n!==u?(Du=t,e={type:"column_format",value:n.toLowerCase()},t=e):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(Du=t,e={column_format:e}),(t=e)===u&&(t=Mu,(e=function(){var t,e,n;t=Mu,"storage"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(D));e!==u&&Tc()!==u?("disk"===r.substr(Mu,4).toLowerCase()?(n=r.substr(Mu,4),Mu+=4):(n=u,0===Hu&&Yu(P)),n===u&&("memory"===r.substr(Mu,6).toLowerCase()?(n=r.substr(Mu,6),Mu+=6):(n=u,0===Hu&&Yu(F))),n!==u?(Du=t,e={type:"storage",value:n.toLowerCase()},t=e):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(Du=t,e={storage:e}),(t=e)===u&&(t=Mu,(e=ya())!==u&&(Du=t,e={reference_definition:e}),(t=e)===u&&(t=Mu,(e=function(){var t,e,n,o,a,s,i,c;t=Mu,(e=va())===u&&(e=null);e!==u&&Tc()!==u?("check"===r.substr(Mu,5).toLowerCase()?(n=r.substr(Mu,5),Mu+=5):(n=u,0===Hu&&Yu(_)),n!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(o=$a())!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u?(a=Mu,(s=Mi())===u&&(s=null),s!==u&&(i=Tc())!==u?("enforced"===r.substr(Mu,8).toLowerCase()?(c=r.substr(Mu,8),Mu+=8):(c=u,0===Hu&&Yu(ar)),c!==u?a=s=[s,i,c]:(Mu=a,a=u)):(Mu=a,a=u),a===u&&(a=null),a!==u?(Du=t,e=function(r,t,e,n){const o=[];return n&&o.push(n[0],n[2]),{constraint_type:t.toLowerCase(),keyword:r&&r.keyword,constraint:r&&r.constraint,definition:[e],enforced:o.filter(r=>r).join(" ").toLowerCase(),resource:"constraint"}}(e,n,o,a),t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(Du=t,e={check:e}),(t=e)===u&&(t=Mu,(e=ha())!==u&&Tc()!==u?((n=lc())===u&&(n=null),n!==u&&Tc()!==u&&(o=js())!==u?(Du=t,t=e=function(r,t,e){return{character_set:{type:r,value:e,symbol:t}}}(e,n,o)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=function(){var t,e,n,o,a,s,i,c;t=Mu,e=Mu,(n=function(){var t,e,n,o,a;t=Mu,e=Mu,"generated"===r.substr(Mu,9).toLowerCase()?(n=r.substr(Mu,9),Mu+=9):(n=u,0===Hu&&Yu($));n!==u&&(o=Tc())!==u?("always"===r.substr(Mu,6).toLowerCase()?(a=r.substr(Mu,6),Mu+=6):(a=u,0===Hu&&Yu(H)),a!==u?e=n=[n,o,a]:(Mu=e,e=u)):(Mu=e,e=u);e!==u&&(Du=t,e=e.join("").toLowerCase());return t=e}())===u&&(n=null);n!==u&&(o=Tc())!==u?("as"===r.substr(Mu,2).toLowerCase()?(a=r.substr(Mu,2),Mu+=2):(a=u,0===Hu&&Yu(B)),a!==u?e=n=[n,o,a]:(Mu=e,e=u)):(Mu=e,e=u);if(e!==u)if((n=Tc())!==u)if((o=Cc())!==u)if((a=Tc())!==u)if((s=qs())===u&&(s=is()),s!==u)if(Tc()!==u)if(Ac()!==u)if(Tc()!==u){for(i=[],"stored"===r.substr(Mu,6).toLowerCase()?(c=r.substr(Mu,6),Mu+=6):(c=u,0===Hu&&Yu(G)),c===u&&("virtual"===r.substr(Mu,7).toLowerCase()?(c=r.substr(Mu,7),Mu+=7):(c=u,0===Hu&&Yu(q)));c!==u;)i.push(c),"stored"===r.substr(Mu,6).toLowerCase()?(c=r.substr(Mu,6),Mu+=6):(c=u,0===Hu&&Yu(G)),c===u&&("virtual"===r.substr(Mu,7).toLowerCase()?(c=r.substr(Mu,7),Mu+=7):(c=u,0===Hu&&Yu(q)));i!==u?(Du=t,l=i,e={type:"generated",expr:s,value:e.filter(r=>"string"==typeof r).join(" ").toLowerCase(),storage_type:l&&l[0]&&l[0].toLowerCase()},t=e):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;var l;return t}())!==u&&(Du=t,e={generated:e}),t=e))))))))))))),t}function aa(){var r,t,e,n,o,a,s;return r=Mu,(t=Ns())!==u&&Tc()!==u?((e=Wc())===u&&(e=null),e!==u&&Tc()!==u?((n=function(){var r,t,e,n,o,a;if(r=Mu,(t=ua())!==u)if(Tc()!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=ua())!==u?n=o=[o,a]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=ua())!==u?n=o=[o,a]:(Mu=n,n=u);e!==u?(Du=r,r=t=function(r,t){let e=r;for(let r=0;r<t.length;r++)e={...e,...t[r][1]};return e}(t,e)):(Mu=r,r=u)}else Mu=r,r=u;else Mu=r,r=u;return r}())===u&&(n=null),n!==u?(Du=r,o=t,a=e,s=n,ol.add(`create::${o.table}::${o.value||o}`),r=t={column:{type:"column_ref",table:null,column:o},definition:a,resource:"column",...s||{}}):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u),r}function sa(){var t,e,n;return t=Mu,function(){var t,e,n,o;t=Mu,"collate"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(mr));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="COLLATE"):(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u?((e=lc())===u&&(e=null),e!==u&&Tc()!==u&&(n=_s())!==u?(Du=t,t={type:"collate",keyword:"collate",collate:{name:n,symbol:e}}):(Mu=t,t=u)):(Mu=t,t=u),t}function ia(){var t,e,n;return t=Mu,"first"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(W)),e!==u&&(Du=t,e={keyword:e}),(t=e)===u&&(t=Mu,"after"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Y)),e!==u&&Tc()!==u&&(n=Es())!==u?(Du=t,t=e=function(r,t){return{keyword:r,expr:t}}(e,n)):(Mu=t,t=u)),t}function ca(){var t,e,n;return(t=function(){var r,t;r=Mu,fc()!==u&&Tc()!==u&&(t=ba())!==u?(Du=r,r={action:"add",create_definitions:t,resource:"constraint",type:"alter"}):(Mu=r,r=u);return r}())===u&&(t=function(){var t,e,n,o;t=Mu,(e=ai())!==u&&Tc()!==u?("check"===r.substr(Mu,5).toLowerCase()?(n=r.substr(Mu,5),Mu+=5):(n=u,0===Hu&&Yu(_)),n!==u&&Tc()!==u&&(o=Us())!==u?(Du=t,e={action:"drop",constraint:o,keyword:n.toLowerCase(),resource:"constraint",type:"alter"},t=e):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,(e=ai())!==u&&Tc()!==u?("primary"===r.substr(Mu,7).toLowerCase()?(n=r.substr(Mu,7),Mu+=7):(n=u,0===Hu&&Yu(N)),n!==u&&(o=Tc())!==u&&(a=vc())!==u?(Du=t,t=e={action:"drop",key:"",keyword:"primary key",resource:"key",type:"alter"}):(Mu=t,t=u)):(Mu=t,t=u);t===u&&(t=Mu,(e=ai())!==u&&Tc()!==u?(n=Mu,"foreign"===r.substr(Mu,7).toLowerCase()?(o=r.substr(Mu,7),Mu+=7):(o=u,0===Hu&&Yu(V)),o===u&&(o=null),o!==u&&(a=Tc())!==u&&(s=vc())!==u?n=o=[o,a,s]:(Mu=n,n=u),n===u&&(n=bc()),n!==u&&(o=Tc())!==u&&(a=_s())!==u?(Du=t,e=function(r,t){const e=Array.isArray(r)?"key":"index";return{action:"drop",[e]:t,keyword:Array.isArray(r)?""+[r[0],r[2]].filter(r=>r).join(" ").toLowerCase():r.toLowerCase(),resource:e,type:"alter"}}(n,a),t=e):(Mu=t,t=u)):(Mu=t,t=u));return t}())===u&&(t=function(){var r,t,e,n;r=Mu,(t=fc())!==u&&Tc()!==u?((e=pc())===u&&(e=null),e!==u&&Tc()!==u&&(n=aa())!==u?(Du=r,o=e,a=n,t={action:"add",...a,keyword:o,resource:"column",type:"alter"},r=t):(Mu=r,r=u)):(Mu=r,r=u);var o,a;return r}())===u&&(t=function(){var r,t,e;r=Mu,ai()!==u&&Tc()!==u?((t=pc())===u&&(t=null),t!==u&&Tc()!==u&&(e=Es())!==u?(Du=r,r={action:"drop",column:e,keyword:t,resource:"column",type:"alter"}):(Mu=r,r=u)):(Mu=r,r=u);return r}())===u&&(t=function(){var t,e,n,o,a;t=Mu,(e=function(){var t,e,n,o;t=Mu,"modify"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(eu));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="MODIFY"):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u?((n=pc())===u&&(n=null),n!==u&&Tc()!==u&&(o=aa())!==u&&Tc()!==u?((a=ia())===u&&(a=null),a!==u?(Du=t,s=o,i=a,e={action:"modify",keyword:n,...s,suffix:i,resource:"column",type:"alter"},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var s,i;return t}())===u&&(t=function(){var r,t,e;r=Mu,(t=fc())!==u&&Tc()!==u&&(e=pa())!==u?(Du=r,n=e,t={action:"add",type:"alter",...n},r=t):(Mu=r,r=u);var n;return r}())===u&&(t=function(){var r,t,e,n,o;r=Mu,(t=bi())!==u&&Tc()!==u&&pc()!==u&&Tc()!==u&&(e=Es())!==u&&Tc()!==u?((n=oi())===u&&(n=hi()),n===u&&(n=null),n!==u&&Tc()!==u&&(o=Es())!==u?(Du=r,s=o,t={action:"rename",type:"alter",resource:"column",keyword:"column",old_column:e,prefix:(a=n)&&a[0].toLowerCase(),column:s},r=t):(Mu=r,r=u)):(Mu=r,r=u);var a,s;return r}())===u&&(t=function(){var r,t,e,n;r=Mu,(t=bi())!==u&&Tc()!==u?((e=oi())===u&&(e=hi()),e===u&&(e=null),e!==u&&Tc()!==u&&(n=_s())!==u?(Du=r,a=n,t={action:"rename",type:"alter",resource:"table",keyword:(o=e)&&o[0].toLowerCase(),table:a},r=t):(Mu=r,r=u)):(Mu=r,r=u);var o,a;return r}())===u&&(t=la())===u&&(t=fa())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,"change"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Q));e!==u&&Tc()!==u?((n=pc())===u&&(n=null),n!==u&&Tc()!==u&&(o=Es())!==u&&Tc()!==u&&(a=aa())!==u&&Tc()!==u?((s=ia())===u&&(s=null),s!==u?(Du=t,i=n,c=a,l=s,e={action:"change",old_column:o,...c,keyword:i,resource:"column",type:"alter",suffix:l},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var i,c,l;return t}())===u&&(t=Mu,(e=wa())!==u&&(Du=t,(n=e).resource=n.keyword,n[n.keyword]=n.value,delete n.value,e={type:"alter",...n}),t=e),t}function la(){var t,e,n,o;return t=Mu,"algorithm"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(X)),e!==u&&Tc()!==u?((n=lc())===u&&(n=null),n!==u&&Tc()!==u?("default"===r.substr(Mu,7).toLowerCase()?(o=r.substr(Mu,7),Mu+=7):(o=u,0===Hu&&Yu(M)),o===u&&("instant"===r.substr(Mu,7).toLowerCase()?(o=r.substr(Mu,7),Mu+=7):(o=u,0===Hu&&Yu(K)),o===u&&("inplace"===r.substr(Mu,7).toLowerCase()?(o=r.substr(Mu,7),Mu+=7):(o=u,0===Hu&&Yu(z)),o===u&&("copy"===r.substr(Mu,4).toLowerCase()?(o=r.substr(Mu,4),Mu+=4):(o=u,0===Hu&&Yu(Z))))),o!==u?(Du=t,t=e={type:"alter",keyword:"algorithm",resource:"algorithm",symbol:n,algorithm:o}):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t}function fa(){var t,e,n,o;return t=Mu,"lock"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(J)),e!==u&&Tc()!==u?((n=lc())===u&&(n=null),n!==u&&Tc()!==u?("default"===r.substr(Mu,7).toLowerCase()?(o=r.substr(Mu,7),Mu+=7):(o=u,0===Hu&&Yu(M)),o===u&&("none"===r.substr(Mu,4).toLowerCase()?(o=r.substr(Mu,4),Mu+=4):(o=u,0===Hu&&Yu(rr)),o===u&&("shared"===r.substr(Mu,6).toLowerCase()?(o=r.substr(Mu,6),Mu+=6):(o=u,0===Hu&&Yu(tr)),o===u&&("exclusive"===r.substr(Mu,9).toLowerCase()?(o=r.substr(Mu,9),Mu+=9):(o=u,0===Hu&&Yu(er))))),o!==u?(Du=t,t=e={type:"alter",keyword:"lock",resource:"lock",symbol:n,lock:o}):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t}function pa(){var r,t,e,n,o,a,s,i;return r=Mu,(t=bc())===u&&(t=vc()),t!==u&&Tc()!==u?((e=Os())===u&&(e=null),e!==u&&Tc()!==u?((n=Na())===u&&(n=null),n!==u&&Tc()!==u&&(o=ga())!==u&&Tc()!==u?((a=Oa())===u&&(a=null),a!==u&&Tc()!==u?(Du=r,s=n,i=a,r=t={index:e,definition:o,keyword:t.toLowerCase(),index_type:s,resource:"index",index_options:i}):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u),r}function ba(){var t;return(t=function(){var t,e,n,o,a,s,i,c;t=Mu,(e=va())===u&&(e=null);e!==u&&Tc()!==u?(n=Mu,"primary"===r.substr(Mu,7).toLowerCase()?(o=r.substr(Mu,7),Mu+=7):(o=u,0===Hu&&Yu(N)),o!==u&&(a=Tc())!==u?("key"===r.substr(Mu,3).toLowerCase()?(s=r.substr(Mu,3),Mu+=3):(s=u,0===Hu&&Yu(I)),s!==u?n=o=[o,a,s]:(Mu=n,n=u)):(Mu=n,n=u),n!==u&&(o=Tc())!==u?((a=Na())===u&&(a=null),a!==u&&(s=Tc())!==u&&(i=ga())!==u&&Tc()!==u?((c=Oa())===u&&(c=null),c!==u?(Du=t,f=n,p=a,b=i,v=c,e={constraint:(l=e)&&l.constraint,definition:b,constraint_type:`${f[0].toLowerCase()} ${f[2].toLowerCase()}`,keyword:l&&l.keyword,index_type:p,resource:"constraint",index_options:v},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var l,f,p,b,v;return t}())===u&&(t=function(){var r,t,e,n,o,a,s,i;r=Mu,(t=va())===u&&(t=null);t!==u&&Tc()!==u&&(e=yc())!==u&&Tc()!==u?((n=bc())===u&&(n=vc()),n===u&&(n=null),n!==u&&Tc()!==u?((o=Os())===u&&(o=null),o!==u&&Tc()!==u?((a=Na())===u&&(a=null),a!==u&&Tc()!==u&&(s=ga())!==u&&Tc()!==u?((i=Oa())===u&&(i=null),i!==u?(Du=r,l=e,f=n,p=o,b=a,v=s,y=i,t={constraint:(c=t)&&c.constraint,definition:v,constraint_type:f&&`${l.toLowerCase()} ${f.toLowerCase()}`||l.toLowerCase(),keyword:c&&c.keyword,index_type:b,index:p,resource:"constraint",index_options:y},r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u);var c,l,f,p,b,v,y;return r}())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,(e=va())===u&&(e=null);e!==u&&Tc()!==u?("foreign key"===r.substr(Mu,11).toLowerCase()?(n=r.substr(Mu,11),Mu+=11):(n=u,0===Hu&&Yu(ur)),n!==u&&Tc()!==u?((o=Os())===u&&(o=null),o!==u&&Tc()!==u&&(a=ga())!==u&&Tc()!==u?((s=ya())===u&&(s=null),s!==u?(Du=t,c=n,l=o,f=a,p=s,e={constraint:(i=e)&&i.constraint,definition:f,constraint_type:c,keyword:i&&i.keyword,index:l,resource:"constraint",reference_definition:p},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var i,c,l,f,p;return t}())===u&&(t=function(){var t,e,n,o,a,s,i,c,l,f;t=Mu,(e=va())===u&&(e=null);e!==u&&Tc()!==u?("check"===r.substr(Mu,5).toLowerCase()?(n=r.substr(Mu,5),Mu+=5):(n=u,0===Hu&&Yu(_)),n!==u&&Tc()!==u?(o=Mu,"not"===r.substr(Mu,3).toLowerCase()?(a=r.substr(Mu,3),Mu+=3):(a=u,0===Hu&&Yu(nr)),a!==u&&(s=Tc())!==u?("for"===r.substr(Mu,3).toLowerCase()?(i=r.substr(Mu,3),Mu+=3):(i=u,0===Hu&&Yu(C)),i!==u&&(c=Tc())!==u?("replication"===r.substr(Mu,11).toLowerCase()?(l=r.substr(Mu,11),Mu+=11):(l=u,0===Hu&&Yu(or)),l!==u&&(f=Tc())!==u?o=a=[a,s,i,c,l,f]:(Mu=o,o=u)):(Mu=o,o=u)):(Mu=o,o=u),o===u&&(o=null),o!==u&&(a=Cc())!==u&&(s=Tc())!==u&&(i=$a())!==u&&(c=Tc())!==u&&(l=Ac())!==u?(Du=t,p=e,b=o,v=i,e={constraint_type:n.toLowerCase(),keyword:p&&p.keyword,constraint:p&&p.constraint,index_type:b&&{keyword:"not for replication"},definition:[v],resource:"constraint"},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var p,b,v;return t}()),t}function va(){var r,t,e,n;return r=Mu,(t=hc())!==u&&Tc()!==u?((e=_s())===u&&(e=null),e!==u?(Du=r,n=e,r=t={keyword:t.toLowerCase(),constraint:n}):(Mu=r,r=u)):(Mu=r,r=u),r}function ya(){var t,e,n,o,a,s,i,c,l,f;return t=Mu,(e=function(){var t,e,n,o;t=Mu,"references"===r.substr(Mu,10).toLowerCase()?(e=r.substr(Mu,10),Mu+=10):(e=u,0===Hu&&Yu(su));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="REFERENCES"):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&(n=Fa())!==u&&Tc()!==u&&(o=ga())!==u&&Tc()!==u?("match full"===r.substr(Mu,10).toLowerCase()?(a=r.substr(Mu,10),Mu+=10):(a=u,0===Hu&&Yu(sr)),a===u&&("match partial"===r.substr(Mu,13).toLowerCase()?(a=r.substr(Mu,13),Mu+=13):(a=u,0===Hu&&Yu(ir)),a===u&&("match simple"===r.substr(Mu,12).toLowerCase()?(a=r.substr(Mu,12),Mu+=12):(a=u,0===Hu&&Yu(cr)))),a===u&&(a=null),a!==u&&Tc()!==u?((s=da())===u&&(s=null),s!==u&&Tc()!==u?((i=da())===u&&(i=null),i!==u?(Du=t,c=a,l=s,f=i,t=e={definition:o,table:[n],keyword:e.toLowerCase(),match:c&&c.toLowerCase(),on_action:[l,f].filter(r=>r)}):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=da())!==u&&(Du=t,e={on_action:[e]}),t=e),t}function da(){var t,e,n,o;return t=Mu,Ci()!==u&&Tc()!==u?((e=fi())===u&&(e=si()),e!==u&&Tc()!==u&&(n=function(){var t,e,n;t=Mu,(e=ac())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u?((n=es())===u&&(n=null),n!==u&&Tc()!==u&&Ac()!==u?(Du=t,t=e={type:"function",name:{name:[{type:"origin",value:e}]},args:n}):(Mu=t,t=u)):(Mu=t,t=u);t===u&&(t=Mu,"restrict"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(lr)),e===u&&("cascade"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(fr)),e===u&&("set null"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(pr)),e===u&&("no action"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(br)),e===u&&("set default"===r.substr(Mu,11).toLowerCase()?(e=r.substr(Mu,11),Mu+=11):(e=u,0===Hu&&Yu(vr)),e===u&&(e=ac()))))),e!==u&&(Du=t,e={type:"origin",value:e.toLowerCase()}),t=e);return t}())!==u?(Du=t,o=n,t={type:"on "+e[0].toLowerCase(),value:o}):(Mu=t,t=u)):(Mu=t,t=u),t}function ha(){var t,e,n;return t=Mu,"character"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(yr)),e!==u&&Tc()!==u?("set"===r.substr(Mu,3).toLowerCase()?(n=r.substr(Mu,3),Mu+=3):(n=u,0===Hu&&Yu(dr)),n!==u?(Du=t,t=e="CHARACTER SET"):(Mu=t,t=u)):(Mu=t,t=u),t}function ma(){var t,e,n,o,a,s,i,c,l;return t=Mu,(e=ni())===u&&(e=null),e!==u&&Tc()!==u?((n=ha())===u&&("charset"===r.substr(Mu,7).toLowerCase()?(n=r.substr(Mu,7),Mu+=7):(n=u,0===Hu&&Yu(hr)),n===u&&("collate"===r.substr(Mu,7).toLowerCase()?(n=r.substr(Mu,7),Mu+=7):(n=u,0===Hu&&Yu(mr)))),n!==u&&Tc()!==u?((o=lc())===u&&(o=null),o!==u&&Tc()!==u&&(a=js())!==u?(Du=t,i=n,c=o,l=a,t=e={keyword:(s=e)&&`${s[0].toLowerCase()} ${i.toLowerCase()}`||i.toLowerCase(),symbol:c,value:l}):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t}function wa(){var t,e,n,o,a,s,i,c,l;return t=Mu,"auto_increment"===r.substr(Mu,14).toLowerCase()?(e=r.substr(Mu,14),Mu+=14):(e=u,0===Hu&&Yu(S)),e===u&&("avg_row_length"===r.substr(Mu,14).toLowerCase()?(e=r.substr(Mu,14),Mu+=14):(e=u,0===Hu&&Yu(wr)),e===u&&("key_block_size"===r.substr(Mu,14).toLowerCase()?(e=r.substr(Mu,14),Mu+=14):(e=u,0===Hu&&Yu(Lr)),e===u&&("max_rows"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(Cr)),e===u&&("min_rows"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(Ar)),e===u&&("stats_sample_pages"===r.substr(Mu,18).toLowerCase()?(e=r.substr(Mu,18),Mu+=18):(e=u,0===Hu&&Yu(Er))))))),e!==u&&Tc()!==u?((n=lc())===u&&(n=null),n!==u&&Tc()!==u&&(o=Ks())!==u?(Du=t,c=n,l=o,t=e={keyword:e.toLowerCase(),symbol:c,value:l.value}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=ma())===u&&(t=Mu,(e=dc())===u&&("connection"===r.substr(Mu,10).toLowerCase()?(e=r.substr(Mu,10),Mu+=10):(e=u,0===Hu&&Yu(gr))),e!==u&&Tc()!==u?((n=lc())===u&&(n=null),n!==u&&Tc()!==u&&(o=Ys())!==u?(Du=t,t=e=function(r,t,e){return{keyword:r.toLowerCase(),symbol:t,value:`'${e.value}'`}}(e,n,o)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,"compression"===r.substr(Mu,11).toLowerCase()?(e=r.substr(Mu,11),Mu+=11):(e=u,0===Hu&&Yu(jr)),e!==u&&Tc()!==u?((n=lc())===u&&(n=null),n!==u&&Tc()!==u?(o=Mu,39===r.charCodeAt(Mu)?(a="'",Mu++):(a=u,0===Hu&&Yu(_r)),a!==u?("zlib"===r.substr(Mu,4).toLowerCase()?(s=r.substr(Mu,4),Mu+=4):(s=u,0===Hu&&Yu(Tr)),s===u&&("lz4"===r.substr(Mu,3).toLowerCase()?(s=r.substr(Mu,3),Mu+=3):(s=u,0===Hu&&Yu(Sr)),s===u&&("none"===r.substr(Mu,4).toLowerCase()?(s=r.substr(Mu,4),Mu+=4):(s=u,0===Hu&&Yu(rr)))),s!==u?(39===r.charCodeAt(Mu)?(i="'",Mu++):(i=u,0===Hu&&Yu(_r)),i!==u?o=a=[a,s,i]:(Mu=o,o=u)):(Mu=o,o=u)):(Mu=o,o=u),o!==u?(Du=t,t=e=function(r,t,e){return{keyword:r.toLowerCase(),symbol:t,value:e.join("").toUpperCase()}}(e,n,o)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,"engine"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(xr)),e!==u&&Tc()!==u?((n=lc())===u&&(n=null),n!==u&&Tc()!==u&&(o=Us())!==u?(Du=t,t=e=function(r,t,e){return{keyword:r.toLowerCase(),symbol:t,value:e.toUpperCase()}}(e,n,o)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,"without"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(kr)),e!==u&&Tc()!==u?("rowid"===r.substr(Mu,5).toLowerCase()?(n=r.substr(Mu,5),Mu+=5):(n=u,0===Hu&&Yu(Ir)),n!==u?(Du=t,t=e={keyword:"without rowid"}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,"strict"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Nr)),e!==u&&(Du=t,e={keyword:"strict"}),t=e))))),t}function La(){var t,e,n,o,a;return t=Mu,(e=Da())!==u&&Tc()!==u&&(n=function(){var t,e,n;return t=Mu,"read"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Or)),e!==u&&Tc()!==u?("local"===r.substr(Mu,5).toLowerCase()?(n=r.substr(Mu,5),Mu+=5):(n=u,0===Hu&&Yu(j)),n===u&&(n=null),n!==u?(Du=t,t=e={type:"read",suffix:n&&"local"}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,"low_priority"===r.substr(Mu,12).toLowerCase()?(e=r.substr(Mu,12),Mu+=12):(e=u,0===Hu&&Yu(Rr)),e===u&&(e=null),e!==u&&Tc()!==u?("write"===r.substr(Mu,5).toLowerCase()?(n=r.substr(Mu,5),Mu+=5):(n=u,0===Hu&&Yu(Ur)),n!==u?(Du=t,t=e={type:"write",prefix:e&&"low_priority"}):(Mu=t,t=u)):(Mu=t,t=u)),t}())!==u?(Du=t,o=e,a=n,nl.add(`lock::${o.db}::${o.table}`),t=e={table:o,lock_type:a}):(Mu=t,t=u),t}function Ca(){var t,e,n,o,a,s,i;return(t=ja())===u&&(t=Mu,e=Mu,40===r.charCodeAt(Mu)?(n="(",Mu++):(n=u,0===Hu&&Yu(qr)),n!==u&&(o=Tc())!==u&&(a=Ca())!==u&&(s=Tc())!==u?(41===r.charCodeAt(Mu)?(i=")",Mu++):(i=u,0===Hu&&Yu(Wr)),i!==u?e=n=[n,o,a,s,i]:(Mu=e,e=u)):(Mu=e,e=u),e!==u&&(Du=t,e={...e[2],parentheses_symbol:!0}),t=e),t}function Aa(){var t,e,n,o,a,s,i,c,l,f,p,b,v;if(t=Mu,ji()!==u)if(Tc()!==u)if((e=Ea())!==u){for(n=[],o=Mu,(a=Tc())!==u&&(s=wc())!==u&&(i=Tc())!==u&&(c=Ea())!==u?o=a=[a,s,i,c]:(Mu=o,o=u);o!==u;)n.push(o),o=Mu,(a=Tc())!==u&&(s=wc())!==u&&(i=Tc())!==u&&(c=Ea())!==u?o=a=[a,s,i,c]:(Mu=o,o=u);n!==u?(Du=t,t=T(e,n)):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;if(t===u)if(t=Mu,Tc()!==u)if(ji()!==u)if((e=Tc())!==u)if((n=function(){var t,e,n,o;t=Mu,"recursive"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(tn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u)if((o=Tc())!==u)if((a=Ea())!==u){for(s=[],i=Mu,(c=Tc())!==u&&(l=wc())!==u&&(f=Tc())!==u&&(p=Ea())!==u?i=c=[c,l,f,p]:(Mu=i,i=u);i!==u;)s.push(i),i=Mu,(c=Tc())!==u&&(l=wc())!==u&&(f=Tc())!==u&&(p=Ea())!==u?i=c=[c,l,f,p]:(Mu=i,i=u);s!==u?(Du=t,v=s,(b=a).recursive=!0,t=Zc(b,v)):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;return t}function Ea(){var r,t,e,n,o,a,s;return r=Mu,(t=Ys())===u&&(t=Us())===u&&(t=Fa()),t!==u&&Tc()!==u?((e=ga())===u&&(e=null),e!==u&&Tc()!==u&&hi()!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(n=Ju())!==u&&Tc()!==u&&Ac()!==u?(Du=r,a=e,s=n,"string"==typeof(o=t)&&(o={type:"default",value:o}),o.table&&(o={type:"default",value:o.table}),r=t={name:o,stmt:s,columns:a}):(Mu=r,r=u)):(Mu=r,r=u),r}function ga(){var r,t;return r=Mu,Cc()!==u&&Tc()!==u&&(t=function(){var r;(r=Ga())===u&&(r=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=qs())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=qs())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=qs())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=T(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}());return r}())!==u&&Tc()!==u&&Ac()!==u?(Du=r,r=t):(Mu=r,r=u),r}function ja(){var t,e,n,o,a,s,i,c,l,f,p,b,v,y,d,h,m,w,L,A,E,g,j,_,T,S;return t=Mu,Tc()!==u?((e=Aa())===u&&(e=null),e!==u&&Tc()!==u&&function(){var t,e,n,o;t=Mu,"select"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Qe));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Sc()!==u?((n=function(){var r,t,e,n,o,a;if(r=Mu,(t=_a())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=_a())!==u?n=o=[o,a]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=_a())!==u?n=o=[o,a]:(Mu=n,n=u);e!==u?(Du=r,t=function(r,t){const e=[r];for(let r=0,n=t.length;r<n;++r)e.push(t[r][1]);return e}(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())===u&&(n=null),n!==u&&Tc()!==u?((o=ki())===u&&(o=null),o!==u&&Tc()!==u&&(a=Ta())!==u&&Tc()!==u?((s=ka())===u&&(s=null),s!==u&&Tc()!==u?((i=Ba())===u&&(i=null),i!==u&&Tc()!==u?((c=function(){var t,e,n;t=Mu,(e=function(){var t,e,n,o;t=Mu,"group"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(An));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u&&_i()!==u&&Tc()!==u&&(n=es())!==u?(Du=t,e={columns:n.value},t=e):(Mu=t,t=u);return t}())===u&&(c=null),c!==u&&Tc()!==u?((l=function(){var t,e;t=Mu,function(){var t,e,n,o;t=Mu,"having"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(jn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&(e=cs())!==u?(Du=t,t=e):(Mu=t,t=u);return t}())===u&&(l=null),l!==u&&Tc()!==u?((f=qa())===u&&(f=null),f!==u&&Tc()!==u?((p=Va())===u&&(p=null),p!==u?(b=Mu,"for"===r.substr(Mu,3).toLowerCase()?(v=r.substr(Mu,3),Mu+=3):(v=u,0===Hu&&Yu(C)),v!==u&&(y=Tc())!==u&&(d=si())!==u?b=v=[v,y,d]:(Mu=b,b=u),b===u&&(b=null),b!==u?(Du=t,h=e,m=n,w=o,L=a,E=i,g=c,j=l,_=f,T=p,S=b,(A=s)&&A.forEach(r=>r.table&&nl.add(`select::${r.db}::${r.table}`)),t={with:h,type:"select",options:m,distinct:w,columns:L,from:A,where:E,groupby:g,having:j,orderby:_,limit:T,for_update:S&&`${S[0]} ${S[2][0]}`}):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t}function _a(){var t,e;return t=Mu,(e=function(){var t;"sql_calc_found_rows"===r.substr(Mu,19).toLowerCase()?(t=r.substr(Mu,19),Mu+=19):(t=u,0===Hu&&Yu(iu));return t}())===u&&((e=function(){var t;"sql_cache"===r.substr(Mu,9).toLowerCase()?(t=r.substr(Mu,9),Mu+=9):(t=u,0===Hu&&Yu(cu));return t}())===u&&(e=function(){var t;"sql_no_cache"===r.substr(Mu,12).toLowerCase()?(t=r.substr(Mu,12),Mu+=12):(t=u,0===Hu&&Yu(lu));return t}()),e===u&&(e=function(){var t;"sql_big_result"===r.substr(Mu,14).toLowerCase()?(t=r.substr(Mu,14),Mu+=14):(t=u,0===Hu&&Yu(pu));return t}())===u&&(e=function(){var t;"sql_small_result"===r.substr(Mu,16).toLowerCase()?(t=r.substr(Mu,16),Mu+=16):(t=u,0===Hu&&Yu(fu));return t}())===u&&(e=function(){var t;"sql_buffer_result"===r.substr(Mu,17).toLowerCase()?(t=r.substr(Mu,17),Mu+=17):(t=u,0===Hu&&Yu(bu));return t}())),e!==u&&(Du=t,e=e),t=e}function Ta(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=xi())===u&&(t=Mu,(e=Lc())!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Lc())),t!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Sa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Sa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=function(r,t){ol.add("select::null::(.*)");const e={expr:{type:"column_ref",table:null,column:"*"},as:null};return t&&t.length>0?Zc(e,t):[e]}(0,e)):(Mu=r,r=u)}else Mu=r,r=u;if(r===u)if(r=Mu,(t=Sa())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Sa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Sa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=T(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Sa(){var r,t,e,n,o,a,s;return r=Mu,t=Mu,(e=_s())!==u&&(n=Tc())!==u&&(o=mc())!==u?t=e=[e,n,o]:(Mu=t,t=u),t===u&&(t=null),t!==u&&(e=Tc())!==u&&(n=Lc())!==u?(Du=r,r=t=function(r){const t=r&&r[0]||null;return ol.add(`select::${t}::(.*)`),{expr:{type:"column_ref",table:t,column:"*"},as:null}}(t)):(Mu=r,r=u),r===u&&(r=Mu,(t=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=is())!==u){for(e=[],n=Mu,(o=Tc())!==u?((a=Di())===u&&(a=Pi())===u&&(a=_c()),a!==u&&(s=Tc())!==u&&(i=is())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u?((a=Di())===u&&(a=Pi())===u&&(a=_c()),a!==u&&(s=Tc())!==u&&(i=is())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);e!==u?(Du=r,t=function(r,t){const e=r.ast;if(e&&"select"===e.type&&(!(r.parentheses_symbol||r.parentheses||r.ast.parentheses||r.ast.parentheses_symbol)||1!==e.columns.length||"*"===e.columns[0].expr.column))throw new Error("invalid column clause with select statement");if(!t||0===t.length)return r;const n=t.length;let o=t[n-1][3];for(let e=n-1;e>=0;e--){const n=0===e?r:t[e-1][3];o=Kc(t[e][1],n,o)}return o}(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u&&(e=Tc())!==u?((n=xa())===u&&(n=null),n!==u?(Du=r,s=n,"double_quote_string"!==(a=t).type&&"single_quote_string"!==a.type||ol.add("select::null::"+a.value),r=t={expr:a,as:s}):(Mu=r,r=u)):(Mu=r,r=u)),r}function xa(){var r,t,e;return r=Mu,(t=hi())!==u&&Sc()!==u&&(e=function(){var r,t;r=Mu,(t=Us())!==u?(Du=Mu,(function(r){if(!0===Vc[r.toUpperCase()])throw new Error("Error: "+JSON.stringify(r)+" is a reserved word, can not as alias clause");return!1}(t)?u:void 0)!==u?(Du=r,r=t=t):(Mu=r,r=u)):(Mu=r,r=u);r===u&&(r=Mu,(t=Ss())!==u&&(Du=r,t=t),r=t);return r}())!==u?(Du=r,r=t=e):(Mu=r,r=u),r===u&&(r=Mu,(t=hi())===u&&(t=null),t!==u&&Tc()!==u&&(e=_s())!==u?(Du=r,r=t=e):(Mu=r,r=u)),r}function ka(){var t,e;return t=Mu,function(){var t,e,n,o;t=Mu,"from"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(an));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&(e=Ua())!==u?(Du=t,t=e):(Mu=t,t=u),t}function Ia(){var r,t,e;return r=Mu,(t=Fa())!==u&&Tc()!==u&&oi()!==u&&Tc()!==u&&(e=Fa())!==u?(Du=r,r=t=[t,e]):(Mu=r,r=u),r}function Na(){var t,e;return t=Mu,gi()!==u&&Tc()!==u?("btree"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Yr)),e===u&&("hash"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Vr))),e!==u?(Du=t,t={keyword:"using",type:e.toLowerCase()}):(Mu=t,t=u)):(Mu=t,t=u),t}function Oa(){var r,t,e,n,o,a;if(r=Mu,(t=Ra())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=Ra())!==u?n=o=[o,a]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=Ra())!==u?n=o=[o,a]:(Mu=n,n=u);e!==u?(Du=r,r=t=function(r,t){const e=[r];for(let r=0;r<t.length;r++)e.push(t[r][1]);return e}(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Ra(){var t,e,n,o,a,s;return t=Mu,(e=function(){var t,e,n,o;t=Mu,"key_block_size"===r.substr(Mu,14).toLowerCase()?(e=r.substr(Mu,14),Mu+=14):(e=u,0===Hu&&Yu(Lr));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="KEY_BLOCK_SIZE"):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u?((n=lc())===u&&(n=null),n!==u&&Tc()!==u&&(o=Ks())!==u?(Du=t,a=n,s=o,t=e={type:e.toLowerCase(),symbol:a,expr:s}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Na())===u&&(t=Mu,"with"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Qr)),e!==u&&Tc()!==u?("parser"===r.substr(Mu,6).toLowerCase()?(n=r.substr(Mu,6),Mu+=6):(n=u,0===Hu&&Yu(Xr)),n!==u&&Tc()!==u&&(o=Us())!==u?(Du=t,t=e={type:"with parser",expr:o}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,"visible"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(Kr)),e===u&&("invisible"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(zr))),e!==u&&(Du=t,e=function(r){return{type:r.toLowerCase(),expr:r.toLowerCase()}}(e)),(t=e)===u&&(t=kc()))),t}function Ua(){var r,t,e,n;if(r=Mu,(t=Da())!==u){for(e=[],n=Ma();n!==u;)e.push(n),n=Ma();e!==u?(Du=r,r=t=Zr(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Ma(){var r,t,e;return r=Mu,Tc()!==u&&(t=wc())!==u&&Tc()!==u&&(e=Da())!==u?(Du=r,r=e):(Mu=r,r=u),r===u&&(r=Mu,Tc()!==u&&(t=function(){var r,t,e,n,o,a,s,i,c,l,f;if(r=Mu,(t=Pa())!==u)if(Tc()!==u)if((e=Da())!==u)if(Tc()!==u)if((n=gi())!==u)if(Tc()!==u)if(Cc()!==u)if(Tc()!==u)if((o=js())!==u){for(a=[],s=Mu,(i=Tc())!==u&&(c=wc())!==u&&(l=Tc())!==u&&(f=js())!==u?s=i=[i,c,l,f]:(Mu=s,s=u);s!==u;)a.push(s),s=Mu,(i=Tc())!==u&&(c=wc())!==u&&(l=Tc())!==u&&(f=js())!==u?s=i=[i,c,l,f]:(Mu=s,s=u);a!==u&&(s=Tc())!==u&&(i=Ac())!==u?(Du=r,p=t,v=o,y=a,(b=e).join=p,b.using=Zc(v,y),r=t=b):(Mu=r,r=u)}else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;var p,b,v,y;r===u&&(r=Mu,(t=Pa())!==u&&Tc()!==u&&(e=Da())!==u&&Tc()!==u?((n=Ha())===u&&(n=null),n!==u?(Du=r,t=function(r,t,e){return t.join=r,t.on=e,t}(t,e,n),r=t):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Mu,(t=Pa())===u&&(t=Zu()),t!==u&&Tc()!==u&&(e=Cc())!==u&&Tc()!==u&&(n=Ju())!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u?((o=xa())===u&&(o=null),o!==u&&(a=Tc())!==u?((s=Ha())===u&&(s=null),s!==u?(Du=r,t=function(r,t,e,n){return t.parentheses=!0,{expr:t,as:e,join:r,on:n}}(t,n,o,s),r=t):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)));return r}())!==u?(Du=r,r=t):(Mu=r,r=u)),r}function Da(){var t,e,n,o,a,s;return t=Mu,(e=function(){var t;"dual"===r.substr(Mu,4).toLowerCase()?(t=r.substr(Mu,4),Mu+=4):(t=u,0===Hu&&Yu(Zo));return t}())!==u&&(Du=t,e={type:"dual"}),(t=e)===u&&(t=Mu,(e=Us())!==u&&Tc()!==u&&(n=Cc())!==u&&Tc()!==u&&(o=es())!==u&&Tc()!==u&&(a=Ac())!==u&&Tc()!==u?((s=xa())===u&&(s=null),s!==u?(Du=t,t=e={expr:{type:"function",name:{name:[{type:"default",value:e}]},args:o},as:s}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=Fa())!==u&&Tc()!==u?((n=xa())===u&&(n=null),n!==u?(Du=t,t=e=function(r,t){return"var"===r.type?(r.as=t,r):{db:r.db,table:r.table,as:t}}(e,n)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=Cc())!==u&&Tc()!==u&&(n=Ju())!==u&&Tc()!==u&&(o=Ac())!==u&&Tc()!==u?((a=xa())===u&&(a=null),a!==u?(Du=t,t=e=function(r,t){return r.parentheses=!0,{expr:r,as:t}}(n,a)):(Mu=t,t=u)):(Mu=t,t=u)))),t}function Pa(){var t,e,n,o;return t=Mu,(e=function(){var t,e,n,o;t=Mu,"left"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(bn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(n=Tc())!==u?((o=function(){var t,e,n,o;t=Mu,"outer"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(dn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(o=null),o!==u&&Tc()!==u&&Ai()!==u?(Du=t,t=e="LEFT JOIN"):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,e=Mu,(n=function(){var t,e,n,o;t=Mu,"inner"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(vn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(o=Tc())!==u?e=n=[n,o]:(Mu=e,e=u),e===u&&(e=null),e!==u&&(n=Ai())!==u?(Du=t,t=e="INNER JOIN"):(Mu=t,t=u)),t}function Fa(){var r,t,e,n,o,a,s,i;return r=Mu,(t=_s())!==u?(e=Mu,(n=Tc())!==u&&(o=mc())!==u&&(a=Tc())!==u&&(s=_s())!==u?e=n=[n,o,a,s]:(Mu=e,e=u),e===u&&(e=null),e!==u?(Du=r,r=t=function(r,t){const e={db:null,table:r};return null!==t&&(e.db=r,e.table=t[3]),e}(t,e)):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Mu,(t=Gc())!==u&&(Du=r,(i=t).db=null,i.table=i.name,t=i),r=t),r}function $a(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=is())!==u){for(e=[],n=Mu,(o=Tc())!==u?((a=Di())===u&&(a=Pi()),a!==u&&(s=Tc())!==u&&(i=is())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u?((a=Di())===u&&(a=Pi()),a!==u&&(s=Tc())!==u&&(i=is())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);e!==u?(Du=r,r=t=function(r,t){const e=t.length;let n=r;for(let r=0;r<e;++r)n=Kc(t[r][1],n,t[r][3]);return n}(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Ha(){var r,t;return r=Mu,Ci()!==u&&Tc()!==u&&(t=cs())!==u?(Du=r,r=t):(Mu=r,r=u),r}function Ba(){var t,e;return t=Mu,function(){var t,e,n,o;t=Mu,"where"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Cn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&(e=cs())!==u?(Du=t,t=e):(Mu=t,t=u),t}function Ga(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Es())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Es())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Es())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=T(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function qa(){var t,e;return t=Mu,function(){var t,e,n,o;t=Mu,"order"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(gn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&_i()!==u&&Tc()!==u&&(e=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Wa())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Wa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Wa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=T(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u?(Du=t,t=e):(Mu=t,t=u),t}function Wa(){var r,t,e;return r=Mu,(t=is())!==u&&Tc()!==u?((e=Si())===u&&(e=Ti()),e===u&&(e=null),e!==u?(Du=r,r=t={expr:t,type:e}):(Mu=r,r=u)):(Mu=r,r=u),r}function Ya(){var r;return(r=Ks())===u&&(r=Fs()),r}function Va(){var t,e,n,o,a,s;return t=Mu,function(){var t,e,n,o;t=Mu,"limit"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(_n));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&(e=Ya())!==u&&Tc()!==u?(n=Mu,(o=wc())===u&&(o=function(){var t,e,n,o;t=Mu,"offset"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Tn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="OFFSET"):(Mu=t,t=u)):(Mu=t,t=u);return t}()),o!==u&&(a=Tc())!==u&&(s=Ya())!==u?n=o=[o,a,s]:(Mu=n,n=u),n===u&&(n=null),n!==u?(Du=t,t=function(r,t){const e=[r];return t&&e.push(t[2]),{seperator:t&&t[0]&&t[0].toLowerCase()||"",value:e}}(e,n)):(Mu=t,t=u)):(Mu=t,t=u),t}function Qa(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Xa())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Xa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Xa())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=T(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Xa(){var t,e,n,o,a,s,i,c,l;return t=Mu,e=Mu,(n=_s())!==u&&(o=Tc())!==u&&(a=mc())!==u?e=n=[n,o,a]:(Mu=e,e=u),e===u&&(e=null),e!==u&&(n=Tc())!==u&&(o=Ns())!==u&&(a=Tc())!==u?(61===r.charCodeAt(Mu)?(s="=",Mu++):(s=u,0===Hu&&Yu(Jr)),s!==u&&Tc()!==u&&(i=is())!==u?(Du=t,t=e={column:o,value:i,table:(l=e)&&l[0]}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,e=Mu,(n=_s())!==u&&(o=Tc())!==u&&(a=mc())!==u?e=n=[n,o,a]:(Mu=e,e=u),e===u&&(e=null),e!==u&&(n=Tc())!==u&&(o=Ns())!==u&&(a=Tc())!==u?(61===r.charCodeAt(Mu)?(s="=",Mu++):(s=u,0===Hu&&Yu(Jr)),s!==u&&Tc()!==u&&(i=Ei())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(c=Es())!==u&&Tc()!==u&&Ac()!==u?(Du=t,t=e=function(r,t,e){return{column:t,value:e,table:r&&r[0],keyword:"values"}}(e,o,c)):(Mu=t,t=u)):(Mu=t,t=u)),t}function Ka(){var t,e,n,o,a;return t=Mu,(e=function(){var t,e,n,o;t=Mu,"returning"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(nn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="RETURNING"):(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&Tc()!==u?((n=Ta())===u&&(n=Ca()),n!==u?(Du=t,a=n,t=e={type:(o=e)&&o.toLowerCase()||"returning",columns:"*"===a&&[{type:"expr",expr:{type:"column_ref",table:null,column:"*"},as:null}]||a}):(Mu=t,t=u)):(Mu=t,t=u),t}function za(){var r,t;return(r=function(){var r,t;r=Mu,Ei()!==u&&Tc()!==u&&(t=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=ts())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=ts())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=ts())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=T(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())!==u?(Du=r,r={type:"values",values:t}):(Mu=r,r=u);return r}())===u&&(r=Mu,(t=Ju())!==u&&(Du=r,t=t.ast),r=t),r}function Za(){var r,t,e,n,o,a,s,i,c;if(r=Mu,vi()!==u)if(Tc()!==u)if((t=Cc())!==u)if(Tc()!==u)if((e=Us())!==u){for(n=[],o=Mu,(a=Tc())!==u&&(s=wc())!==u&&(i=Tc())!==u&&(c=Us())!==u?o=a=[a,s,i,c]:(Mu=o,o=u);o!==u;)n.push(o),o=Mu,(a=Tc())!==u&&(s=wc())!==u&&(i=Tc())!==u&&(c=Us())!==u?o=a=[a,s,i,c]:(Mu=o,o=u);n!==u&&(o=Tc())!==u&&(a=Ac())!==u?(Du=r,r=Zc(e,n)):(Mu=r,r=u)}else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;else Mu=r,r=u;return r===u&&(r=Mu,vi()!==u&&Tc()!==u&&(t=ts())!==u?(Du=r,r=t):(Mu=r,r=u)),r}function Ja(){var t,e,n;return t=Mu,Ci()!==u&&Tc()!==u?("duplicate"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(rt)),e!==u&&Tc()!==u&&vc()!==u&&Tc()!==u&&si()!==u&&Tc()!==u&&(n=Qa())!==u?(Du=t,t={keyword:"on duplicate key update",set:n}):(Mu=t,t=u)):(Mu=t,t=u),t}function rs(){var t,e,n,o,a,s,i;return t=Mu,(e=pi())!==u?(n=Mu,(o=Tc())!==u&&(a=Pi())!==u&&(s=Tc())!==u?("abort"===r.substr(Mu,5).toLowerCase()?(i=r.substr(Mu,5),Mu+=5):(i=u,0===Hu&&Yu(tt)),i===u&&("fail"===r.substr(Mu,4).toLowerCase()?(i=r.substr(Mu,4),Mu+=4):(i=u,0===Hu&&Yu(et)),i===u&&("ignore"===r.substr(Mu,6).toLowerCase()?(i=r.substr(Mu,6),Mu+=6):(i=u,0===Hu&&Yu(nt)),i===u&&("replace"===r.substr(Mu,7).toLowerCase()?(i=r.substr(Mu,7),Mu+=7):(i=u,0===Hu&&Yu(ot)),i===u&&("rollback"===r.substr(Mu,8).toLowerCase()?(i=r.substr(Mu,8),Mu+=8):(i=u,0===Hu&&Yu(ut)))))),i!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u),n===u&&(n=null),n!==u?(Du=t,t=e=function(r){const t={type:"insert"};return r&&0!==r.length?(t.or=[{type:"origin",value:"or"},{type:"origin",value:r[3]}],t):t}(n)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=function(){var t,e,n,o;t=Mu,"replace"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(ot));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(Du=t,e={type:"replace"}),t=e),t}function ts(){var r,t;return r=Mu,Cc()!==u&&Tc()!==u&&(t=es())!==u&&Tc()!==u&&Ac()!==u?(Du=r,r=t):(Mu=r,r=u),r}function es(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=is())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=is())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=is())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=function(r,t){const e={type:"expr_list"};return e.value=Zc(r,t),e}(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function ns(){var t,e,n;return t=Mu,function(){var t,e,n,o;t=Mu,"interval"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(ko));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="INTERVAL"):(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&(e=is())!==u&&Tc()!==u&&(n=function(){var t;(t=function(){var t,e,n,o;t=Mu,"year"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Io));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="YEAR"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"month"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(No));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="MONTH"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"day"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(Oo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DAY"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"hour"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Ro));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="HOUR"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"minute"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Uo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="MINUTE"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"second"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Mo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SECOND"):(Mu=t,t=u)):(Mu=t,t=u);return t}());return t}())!==u?(Du=t,t={type:"interval",expr:e,unit:n.toLowerCase()}):(Mu=t,t=u),t}function os(){var r,t,e,n,o,a;if(r=Mu,(t=us())!==u)if(Tc()!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=us())!==u?n=o=[o,a]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=us())!==u?n=o=[o,a]:(Mu=n,n=u);e!==u?(Du=r,r=t=i(t,e)):(Mu=r,r=u)}else Mu=r,r=u;else Mu=r,r=u;return r}function us(){var t,e,n;return t=Mu,$i()!==u&&Tc()!==u&&(e=cs())!==u&&Tc()!==u&&function(){var t,e,n,o;t=Mu,"then"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(zn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&(n=is())!==u?(Du=t,t={type:"when",cond:e,result:n}):(Mu=t,t=u),t}function as(){var t,e;return t=Mu,function(){var t,e,n,o;t=Mu,"else"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Zn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&(e=is())!==u?(Du=t,t={type:"else",result:e}):(Mu=t,t=u),t}function ss(){var r;return(r=function(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=ls())!==u){for(e=[],n=Mu,(o=Sc())!==u&&(a=Pi())!==u&&(s=Tc())!==u&&(i=ls())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Sc())!==u&&(a=Pi())!==u&&(s=Tc())!==u&&(i=ls())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,t=at(t,e),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}())===u&&(r=function(){var r,t,e,n,o,a;if(r=Mu,(t=ms())!==u){if(e=[],n=Mu,(o=Tc())!==u&&(a=Cs())!==u?n=o=[o,a]:(Mu=n,n=u),n!==u)for(;n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=Cs())!==u?n=o=[o,a]:(Mu=n,n=u);else e=u;e!==u?(Du=r,t=Xc(t,e[0][1]),r=t):(Mu=r,r=u)}else Mu=r,r=u;return r}()),r}function is(){var r;return(r=ss())===u&&(r=Ju()),r}function cs(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=is())!==u){for(e=[],n=Mu,(o=Tc())!==u?((a=Di())===u&&(a=Pi())===u&&(a=wc()),a!==u&&(s=Tc())!==u&&(i=is())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u?((a=Di())===u&&(a=Pi())===u&&(a=wc()),a!==u&&(s=Tc())!==u&&(i=is())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);e!==u?(Du=r,r=t=function(r,t){const e=t.length;let n=r,o="";for(let r=0;r<e;++r)","===t[r][1]?(o=",",Array.isArray(n)||(n=[n]),n.push(t[r][3])):n=Kc(t[r][1],n,t[r][3]);if(","===o){const r={type:"expr_list"};return r.value=n,r}return n}(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function ls(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=fs())!==u){for(e=[],n=Mu,(o=Sc())!==u&&(a=Di())!==u&&(s=Tc())!==u&&(i=fs())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Sc())!==u&&(a=Di())!==u&&(s=Tc())!==u&&(i=fs())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=at(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function fs(){var t,e,n,o,a;return(t=ps())===u&&(t=function(){var r,t,e;r=Mu,(t=function(){var r,t,e,n,o;r=Mu,t=Mu,(e=Mi())!==u&&(n=Tc())!==u&&(o=Ui())!==u?t=e=[e,n,o]:(Mu=t,t=u);t!==u&&(Du=r,t=it(t));(r=t)===u&&(r=Ui());return r}())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(e=Ju())!==u&&Tc()!==u&&Ac()!==u?(Du=r,n=t,(o=e).parentheses=!0,t=Xc(n,o),r=t):(Mu=r,r=u);var n,o;return r}())===u&&(t=Mu,(e=Mi())===u&&(e=Mu,33===r.charCodeAt(Mu)?(n="!",Mu++):(n=u,0===Hu&&Yu(st)),n!==u?(o=Mu,Hu++,61===r.charCodeAt(Mu)?(a="=",Mu++):(a=u,0===Hu&&Yu(Jr)),Hu--,a===u?o=void 0:(Mu=o,o=u),o!==u?e=n=[n,o]:(Mu=e,e=u)):(Mu=e,e=u)),e!==u&&(n=Tc())!==u&&(o=fs())!==u?(Du=t,t=e=Xc("NOT",o)):(Mu=t,t=u)),t}function ps(){var t,e,n,o,a;return t=Mu,(e=hs())!==u&&Tc()!==u?((n=function(){var t;(t=function(){var r,t,e,n,o,a,s;r=Mu,t=[],e=Mu,(n=Tc())!==u&&(o=bs())!==u&&(a=Tc())!==u&&(s=hs())!==u?e=n=[n,o,a,s]:(Mu=e,e=u);if(e!==u)for(;e!==u;)t.push(e),e=Mu,(n=Tc())!==u&&(o=bs())!==u&&(a=Tc())!==u&&(s=hs())!==u?e=n=[n,o,a,s]:(Mu=e,e=u);else t=u;t!==u&&(Du=r,t={type:"arithmetic",tail:t});return r=t}())===u&&(t=ds())===u&&(t=function(){var r,t,e,n;r=Mu,(t=function(){var r,t,e,n,o;r=Mu,t=Mu,(e=Mi())!==u&&(n=Tc())!==u&&(o=Ii())!==u?t=e=[e,n,o]:(Mu=t,t=u);t!==u&&(Du=r,t=it(t));(r=t)===u&&(r=Ii());return r}())!==u&&Tc()!==u&&(e=hs())!==u&&Tc()!==u&&Di()!==u&&Tc()!==u&&(n=hs())!==u?(Du=r,r=t={op:t,right:{type:"expr_list",value:[e,n]}}):(Mu=r,r=u);return r}())===u&&(t=function(){var r,t,e,n,o;r=Mu,(t=Oi())!==u&&(e=Tc())!==u&&(n=hs())!==u?(Du=r,r=t={op:"IS",right:n}):(Mu=r,r=u);r===u&&(r=Mu,t=Mu,(e=Oi())!==u&&(n=Tc())!==u&&(o=Mi())!==u?t=e=[e,n,o]:(Mu=t,t=u),t!==u&&(e=Tc())!==u&&(n=hs())!==u?(Du=r,t=function(r){return{op:"IS NOT",right:r}}(n),r=t):(Mu=r,r=u));return r}())===u&&(t=ys())===u&&(t=function(){var t,e,n,o;t=Mu,(e=function(){var t,e,n;t=Mu,(e=Mi())===u&&(e=null);e!==u&&Tc()!==u?((n=function(){var t,e,n,o;t=Mu,"regexp"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Pn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="REGEXP"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(n=function(){var t,e,n,o;t=Mu,"rlike"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Dn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="RLIKE"):(Mu=t,t=u)):(Mu=t,t=u);return t}()),n!==u?(Du=t,a=n,t=e=(o=e)?`${o} ${a}`:a):(Mu=t,t=u)):(Mu=t,t=u);var o,a;return t}())!==u&&Tc()!==u?("binary"===r.substr(Mu,6).toLowerCase()?(n=r.substr(Mu,6),Mu+=6):(n=u,0===Hu&&Yu(Dr)),n===u&&(n=null),n!==u&&Tc()!==u?((o=Bs())===u&&(o=Ys())===u&&(o=Es()),o!==u?(Du=t,a=e,t=e={op:(s=n)?`${a} ${s}`:a,right:o}):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);var a,s;t===u&&(t=Mu,"glob"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(ht)),e!==u&&Tc()!==u&&(n=Ys())!==u?(Du=t,e=function(r){return{op:"GLOB",right:r}}(n),t=e):(Mu=t,t=u));return t}());return t}())===u&&(n=null),n!==u?(Du=t,o=e,t=e=null===(a=n)?o:"arithmetic"===a.type?Jc(o,a.tail):Kc(a.op,o,a.right)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Ys())===u&&(t=Es()),t}function bs(){var t;return">="===r.substr(Mu,2)?(t=">=",Mu+=2):(t=u,0===Hu&&Yu(ct)),t===u&&(62===r.charCodeAt(Mu)?(t=">",Mu++):(t=u,0===Hu&&Yu(lt)),t===u&&("<="===r.substr(Mu,2)?(t="<=",Mu+=2):(t=u,0===Hu&&Yu(ft)),t===u&&("<>"===r.substr(Mu,2)?(t="<>",Mu+=2):(t=u,0===Hu&&Yu(pt)),t===u&&(60===r.charCodeAt(Mu)?(t="<",Mu++):(t=u,0===Hu&&Yu(bt)),t===u&&("=="===r.substr(Mu,2)?(t="==",Mu+=2):(t=u,0===Hu&&Yu(vt)),t===u&&(61===r.charCodeAt(Mu)?(t="=",Mu++):(t=u,0===Hu&&Yu(Jr)),t===u&&("!="===r.substr(Mu,2)?(t="!=",Mu+=2):(t=u,0===Hu&&Yu(yt))))))))),t}function vs(){var r,t,e,n,o;return r=Mu,t=Mu,(e=Mi())!==u&&(n=Tc())!==u&&(o=Ni())!==u?t=e=[e,n,o]:(Mu=t,t=u),t!==u&&(Du=r,t=it(t)),(r=t)===u&&(r=Ni()),r}function ys(){var t,e,n,o,a,s,i;return t=Mu,(e=function(){var r,t,e,n,o;return r=Mu,t=Mu,(e=Mi())!==u&&(n=Tc())!==u&&(o=Ri())!==u?t=e=[e,n,o]:(Mu=t,t=u),t!==u&&(Du=r,t=it(t)),(r=t)===u&&(r=Ri()),r}())!==u&&Tc()!==u?((n=ps())===u&&(n=qs()),n!==u&&Tc()!==u?((o=function(){var t,e,n;return t=Mu,"escape"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(dt)),e!==u&&Tc()!==u&&(n=Ys())!==u?(Du=t,t=e={type:"ESCAPE",value:n}):(Mu=t,t=u),t}())===u&&(o=null),o!==u?(Du=t,a=e,s=n,(i=o)&&(s.escape=i),t=e={op:a,right:s}):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t}function ds(){var r,t,e,n;return r=Mu,(t=vs())!==u&&Tc()!==u&&(e=Cc())!==u&&Tc()!==u&&(n=es())!==u&&Tc()!==u&&Ac()!==u?(Du=r,r=t={op:t,right:n}):(Mu=r,r=u),r===u&&(r=Mu,(t=vs())!==u&&Tc()!==u?((e=Gc())===u&&(e=Ys())===u&&(e=Bs()),e!==u?(Du=r,r=t=function(r,t){return{op:r,right:t}}(t,e)):(Mu=r,r=u)):(Mu=r,r=u)),r}function hs(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=ws())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=ms())!==u&&(s=Tc())!==u&&(i=ws())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=ms())!==u&&(s=Tc())!==u&&(i=ws())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=function(r,t){if(t&&t.length&&"column_ref"===r.type&&"*"===r.column)throw new Error(JSON.stringify({message:"args could not be star column in additive expr",...Qc()}));return Jc(r,t)}(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function ms(){var t;return 43===r.charCodeAt(Mu)?(t="+",Mu++):(t=u,0===Hu&&Yu(mt)),t===u&&(45===r.charCodeAt(Mu)?(t="-",Mu++):(t=u,0===Hu&&Yu(wt))),t}function ws(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=As())!==u){for(e=[],n=Mu,(o=Tc())!==u?((a=Ls())===u&&(a=_c()),a!==u&&(s=Tc())!==u&&(i=As())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u?((a=Ls())===u&&(a=_c()),a!==u&&(s=Tc())!==u&&(i=As())!==u?n=o=[o,a,s,i]:(Mu=n,n=u)):(Mu=n,n=u);e!==u?(Du=r,r=t=Jc(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Ls(){var t;return 42===r.charCodeAt(Mu)?(t="*",Mu++):(t=u,0===Hu&&Yu(Lt)),t===u&&(47===r.charCodeAt(Mu)?(t="/",Mu++):(t=u,0===Hu&&Yu(Ct)),t===u&&(37===r.charCodeAt(Mu)?(t="%",Mu++):(t=u,0===Hu&&Yu(At)),t===u&&("||"===r.substr(Mu,2)?(t="||",Mu+=2):(t=u,0===Hu&&Yu(Et)),t===u&&(38===r.charCodeAt(Mu)?(t="&",Mu++):(t=u,0===Hu&&Yu(gt)),t===u&&(">>"===r.substr(Mu,2)?(t=">>",Mu+=2):(t=u,0===Hu&&Yu(jt)),t===u&&("<<"===r.substr(Mu,2)?(t="<<",Mu+=2):(t=u,0===Hu&&Yu(_t)),t===u&&(94===r.charCodeAt(Mu)?(t="^",Mu++):(t=u,0===Hu&&Yu(Tt)),t===u&&(124===r.charCodeAt(Mu)?(t="|",Mu++):(t=u,0===Hu&&Yu(St)))))))))),t}function Cs(){var t,e,n,o;return(t=function(){var t,e,n,o,a,s,i;t=Mu,(e=Bi())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(n=is())!==u&&Tc()!==u&&hi()!==u&&Tc()!==u&&(o=Wc())!==u&&Tc()!==u&&(a=Ac())!==u?(Du=t,c=n,l=o,e={type:"cast",keyword:e.toLowerCase(),expr:c,symbol:"as",target:[l]},t=e):(Mu=t,t=u);var c,l;t===u&&(t=Mu,(e=Bi())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(n=is())!==u&&Tc()!==u&&hi()!==u&&Tc()!==u&&(o=Yi())!==u&&Tc()!==u&&(a=Cc())!==u&&Tc()!==u&&(s=zs())!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u&&(i=Ac())!==u?(Du=t,e=function(r,t,e){return{type:"cast",keyword:r.toLowerCase(),expr:t,symbol:"as",target:[{dataType:"DECIMAL("+e+")"}]}}(e,n,s),t=e):(Mu=t,t=u),t===u&&(t=Mu,(e=Bi())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(n=is())!==u&&Tc()!==u&&hi()!==u&&Tc()!==u&&(o=Yi())!==u&&Tc()!==u&&(a=Cc())!==u&&Tc()!==u&&(s=zs())!==u&&Tc()!==u&&wc()!==u&&Tc()!==u&&(i=zs())!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u&&Ac()!==u?(Du=t,e=function(r,t,e,n){return{type:"cast",keyword:r.toLowerCase(),expr:t,symbol:"as",target:[{dataType:"DECIMAL("+e+", "+n+")"}]}}(e,n,s,i),t=e):(Mu=t,t=u),t===u&&(t=Mu,(e=Bi())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(n=is())!==u&&Tc()!==u&&hi()!==u&&Tc()!==u&&(o=function(){var t;(t=function(){var t,e,n,o;t=Mu,"signed"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(uo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SIGNED"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=Vi());return t}())!==u&&Tc()!==u?((a=Xi())===u&&(a=null),a!==u&&Tc()!==u&&(s=Ac())!==u?(Du=t,e=function(r,t,e,n){return{type:"cast",keyword:r.toLowerCase(),expr:t,symbol:"as",target:[{dataType:e+(n?" "+n:"")}]}}(e,n,o,a),t=e):(Mu=t,t=u)):(Mu=t,t=u))));return t}())===u&&(t=qs())===u&&(t=ns())===u&&(t=function(){var t;(t=function(){var t,e,n,o;t=Mu,(e=function(){var t,e,n,o;t=Mu,"count"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Bn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="COUNT"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(e=function(){var t,e,n,o;t=Mu,"group_concat"===r.substr(Mu,12).toLowerCase()?(e=r.substr(Mu,12),Mu+=12):(e=u,0===Hu&&Yu(Gn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="GROUP_CONCAT"):(Mu=t,t=u)):(Mu=t,t=u);return t}());e!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(n=function(){var t,e,n,o,a,s,i,c,l,f;t=Mu,(e=function(){var t,e;t=Mu,42===r.charCodeAt(Mu)?(e="*",Mu++):(e=u,0===Hu&&Yu(Lt));e!==u&&(Du=t,e={type:"star",value:"*"});return t=e}())!==u&&(Du=t,e={expr:e});if((t=e)===u){if(t=Mu,(e=ki())===u&&(e=null),e!==u)if(Tc()!==u)if((n=Cc())!==u)if(Tc()!==u)if((o=is())!==u)if(Tc()!==u)if(Ac()!==u){for(a=[],s=Mu,(i=Tc())!==u?((c=Di())===u&&(c=Pi()),c!==u&&(l=Tc())!==u&&(f=is())!==u?s=i=[i,c,l,f]:(Mu=s,s=u)):(Mu=s,s=u);s!==u;)a.push(s),s=Mu,(i=Tc())!==u?((c=Di())===u&&(c=Pi()),c!==u&&(l=Tc())!==u&&(f=is())!==u?s=i=[i,c,l,f]:(Mu=s,s=u)):(Mu=s,s=u);a!==u&&(s=Tc())!==u?((i=qa())===u&&(i=null),i!==u?(Du=t,e=function(r,t,e,n){const o=e.length;let u=t;u.parentheses=!0;for(let r=0;r<o;++r)u=Kc(e[r][1],u,e[r][3]);return{distinct:r,expr:u,orderby:n}}(e,o,a,i),t=e):(Mu=t,t=u)):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;t===u&&(t=Mu,(e=ki())===u&&(e=null),e!==u&&Tc()!==u&&(n=$a())!==u&&Tc()!==u?((o=qa())===u&&(o=null),o!==u?(Du=t,t=e={distinct:e,expr:n,orderby:o}):(Mu=t,t=u)):(Mu=t,t=u))}return t}())!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u?((o=Hs())===u&&(o=null),o!==u?(Du=t,t=e={type:"aggr_func",name:e,args:n,over:o}):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,(e=function(){var t;(t=function(){var t,e,n,o;t=Mu,"sum"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(Yn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SUM"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"max"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(qn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="MAX"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"min"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(Wn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="MIN"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"avg"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(Vn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="AVG"):(Mu=t,t=u)):(Mu=t,t=u);return t}());return t}())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&(n=hs())!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u?((o=Hs())===u&&(o=null),o!==u?(Du=t,e={type:"aggr_func",name:e,args:{expr:n},over:o,...Qc()},t=e):(Mu=t,t=u)):(Mu=t,t=u);return t}());return t}())===u&&(t=Bs())===u&&(t=function(){var r,t,e,n,o,a,s,i;return r=Mu,Fi()!==u&&Tc()!==u&&(t=os())!==u&&Tc()!==u?((e=as())===u&&(e=null),e!==u&&Tc()!==u&&(n=Hi())!==u&&Tc()!==u?((o=Fi())===u&&(o=null),o!==u?(Du=r,s=t,(i=e)&&s.push(i),r={type:"case",expr:null,args:s}):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Mu,Fi()!==u&&Tc()!==u&&(t=is())!==u&&Tc()!==u&&(e=os())!==u&&Tc()!==u?((n=as())===u&&(n=null),n!==u&&Tc()!==u&&(o=Hi())!==u&&Tc()!==u?((a=Fi())===u&&(a=null),a!==u?(Du=r,r=function(r,t,e){return e&&t.push(e),{type:"case",expr:r,args:t}}(t,e,n)):(Mu=r,r=u)):(Mu=r,r=u)):(Mu=r,r=u)),r}())===u&&(t=Es())===u&&(t=Fs())===u&&(t=Mu,Cc()!==u&&(e=Tc())!==u&&(n=cs())!==u&&Tc()!==u&&Ac()!==u?(Du=t,(o=n).parentheses=!0,t=o):(Mu=t,t=u),t===u&&(t=Gc())===u&&(t=Mu,Tc()!==u?(63===r.charCodeAt(Mu)?(e="?",Mu++):(e=u,0===Hu&&Yu(xt)),e!==u?(Du=t,t={type:"origin",value:e}):(Mu=t,t=u)):(Mu=t,t=u))),t}function As(){var t,e,n,o,a;return(t=function(){var t,e,n,o,a,s,i,c;if(t=Mu,(e=Cs())!==u)if(Tc()!==u){for(n=[],o=Mu,(a=Tc())!==u?("?|"===r.substr(Mu,2)?(s="?|",Mu+=2):(s=u,0===Hu&&Yu(It)),s===u&&("?&"===r.substr(Mu,2)?(s="?&",Mu+=2):(s=u,0===Hu&&Yu(Nt)),s===u&&(63===r.charCodeAt(Mu)?(s="?",Mu++):(s=u,0===Hu&&Yu(xt)),s===u&&("#-"===r.substr(Mu,2)?(s="#-",Mu+=2):(s=u,0===Hu&&Yu(Ot)),s===u&&("#>>"===r.substr(Mu,3)?(s="#>>",Mu+=3):(s=u,0===Hu&&Yu(Rt)),s===u&&("#>"===r.substr(Mu,2)?(s="#>",Mu+=2):(s=u,0===Hu&&Yu(Ut)),s===u&&(s=jc())===u&&(s=gc())===u&&("@>"===r.substr(Mu,2)?(s="@>",Mu+=2):(s=u,0===Hu&&Yu(Mt)),s===u&&("<@"===r.substr(Mu,2)?(s="<@",Mu+=2):(s=u,0===Hu&&Yu(Dt))))))))),s!==u&&(i=Tc())!==u&&(c=Cs())!==u?o=a=[a,s,i,c]:(Mu=o,o=u)):(Mu=o,o=u);o!==u;)n.push(o),o=Mu,(a=Tc())!==u?("?|"===r.substr(Mu,2)?(s="?|",Mu+=2):(s=u,0===Hu&&Yu(It)),s===u&&("?&"===r.substr(Mu,2)?(s="?&",Mu+=2):(s=u,0===Hu&&Yu(Nt)),s===u&&(63===r.charCodeAt(Mu)?(s="?",Mu++):(s=u,0===Hu&&Yu(xt)),s===u&&("#-"===r.substr(Mu,2)?(s="#-",Mu+=2):(s=u,0===Hu&&Yu(Ot)),s===u&&("#>>"===r.substr(Mu,3)?(s="#>>",Mu+=3):(s=u,0===Hu&&Yu(Rt)),s===u&&("#>"===r.substr(Mu,2)?(s="#>",Mu+=2):(s=u,0===Hu&&Yu(Ut)),s===u&&(s=jc())===u&&(s=gc())===u&&("@>"===r.substr(Mu,2)?(s="@>",Mu+=2):(s=u,0===Hu&&Yu(Mt)),s===u&&("<@"===r.substr(Mu,2)?(s="<@",Mu+=2):(s=u,0===Hu&&Yu(Dt))))))))),s!==u&&(i=Tc())!==u&&(c=Cs())!==u?o=a=[a,s,i,c]:(Mu=o,o=u)):(Mu=o,o=u);n!==u?(Du=t,l=e,e=(f=n)&&0!==f.length?Jc(l,f):l,t=e):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;var l,f;return t}())===u&&(t=Mu,(e=function(){var t;33===r.charCodeAt(Mu)?(t="!",Mu++):(t=u,0===Hu&&Yu(st));t===u&&(45===r.charCodeAt(Mu)?(t="-",Mu++):(t=u,0===Hu&&Yu(wt)),t===u&&(43===r.charCodeAt(Mu)?(t="+",Mu++):(t=u,0===Hu&&Yu(mt)),t===u&&(126===r.charCodeAt(Mu)?(t="~",Mu++):(t=u,0===Hu&&Yu(kt)))));return t}())!==u?(n=Mu,(o=Tc())!==u&&(a=As())!==u?n=o=[o,a]:(Mu=n,n=u),n!==u?(Du=t,t=e=Xc(e,n[1])):(Mu=t,t=u)):(Mu=t,t=u)),t}function Es(){var r,t,e,n,o,a,s,i,c,l,f,p;return r=Mu,(t=_s())!==u&&(e=Tc())!==u&&(n=mc())!==u&&(o=Tc())!==u&&(a=Ns())!==u?(s=Mu,(i=Tc())!==u&&(c=sa())!==u?s=i=[i,c]:(Mu=s,s=u),s===u&&(s=null),s!==u?(Du=r,l=t,f=a,p=s,ol.add(`select::${l}::${f}`),r=t={type:"column_ref",table:l,column:f,collate:p&&p[1]}):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Mu,(t=Os())!==u?(e=Mu,(n=Tc())!==u&&(o=sa())!==u?e=n=[n,o]:(Mu=e,e=u),e===u&&(e=null),e!==u?(Du=r,r=t=function(r,t){return ol.add("select::null::"+r),{type:"column_ref",table:null,column:r,collate:t&&t[1]}}(t,e)):(Mu=r,r=u)):(Mu=r,r=u)),r}function gs(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Os())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Os())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Os())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=T(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function js(){var r,t;return r=Mu,(t=Us())!==u&&(Du=r,t={type:"default",value:t}),(r=t)===u&&(r=Ts()),r}function _s(){var r,t;return r=Mu,(t=Us())!==u?(Du=Mu,(Pt(t)?u:void 0)!==u?(Du=r,r=t=t):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Mu,(t=Ss())!==u&&(Du=r,t=t),r=t),r}function Ts(){var r;return(r=xs())===u&&(r=ks())===u&&(r=Is()),r}function Ss(){var r,t;return r=Mu,(t=xs())===u&&(t=ks())===u&&(t=Is()),t!==u&&(Du=r,t=t.value),r=t}function xs(){var t,e,n,o;if(t=Mu,34===r.charCodeAt(Mu)?(e='"',Mu++):(e=u,0===Hu&&Yu(Ft)),e!==u){if(n=[],$t.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(Ht)),o!==u)for(;o!==u;)n.push(o),$t.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(Ht));else n=u;n!==u?(34===r.charCodeAt(Mu)?(o='"',Mu++):(o=u,0===Hu&&Yu(Ft)),o!==u?(Du=t,t=e={type:"double_quote_string",value:n.join("")}):(Mu=t,t=u)):(Mu=t,t=u)}else Mu=t,t=u;return t}function ks(){var t,e,n,o;if(t=Mu,39===r.charCodeAt(Mu)?(e="'",Mu++):(e=u,0===Hu&&Yu(_r)),e!==u){if(n=[],Bt.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(Gt)),o!==u)for(;o!==u;)n.push(o),Bt.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(Gt));else n=u;n!==u?(39===r.charCodeAt(Mu)?(o="'",Mu++):(o=u,0===Hu&&Yu(_r)),o!==u?(Du=t,t=e={type:"single_quote_string",value:n.join("")}):(Mu=t,t=u)):(Mu=t,t=u)}else Mu=t,t=u;return t}function Is(){var t,e,n,o;if(t=Mu,96===r.charCodeAt(Mu)?(e="`",Mu++):(e=u,0===Hu&&Yu(qt)),e!==u){if(n=[],Wt.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(Yt)),o!==u)for(;o!==u;)n.push(o),Wt.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(Yt));else n=u;n!==u?(96===r.charCodeAt(Mu)?(o="`",Mu++):(o=u,0===Hu&&Yu(qt)),o!==u?(Du=t,t=e={type:"backticks_quote_string",value:n.join("")}):(Mu=t,t=u)):(Mu=t,t=u)}else Mu=t,t=u;return t}function Ns(){var r,t;return r=Mu,(t=Rs())!==u&&(Du=r,t=t),(r=t)===u&&(r=Ss()),r}function Os(){var r,t;return r=Mu,(t=Rs())!==u?(Du=Mu,(Pt(t)?u:void 0)!==u?(Du=r,r=t=t):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Ss()),r}function Rs(){var r,t,e,n;if(r=Mu,(t=Ms())!==u){for(e=[],n=Ps();n!==u;)e.push(n),n=Ps();e!==u?(Du=r,r=t=Vt(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Us(){var r,t,e,n;if(r=Mu,(t=Ms())!==u){for(e=[],n=Ds();n!==u;)e.push(n),n=Ds();e!==u?(Du=r,r=t=Vt(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Ms(){var t;return Qt.test(r.charAt(Mu))?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(Xt)),t}function Ds(){var t;return Kt.test(r.charAt(Mu))?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(zt)),t}function Ps(){var t;return Zt.test(r.charAt(Mu))?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(Jt)),t}function Fs(){var t,e,n,o;return t=Mu,e=Mu,58===r.charCodeAt(Mu)?(n=":",Mu++):(n=u,0===Hu&&Yu(re)),n!==u&&(o=Us())!==u?e=n=[n,o]:(Mu=e,e=u),e!==u&&(Du=t,e={type:"param",value:e[1]}),t=e}function $s(){var r,t,e;return r=Mu,Ci()!==u&&Tc()!==u&&si()!==u&&Tc()!==u&&(t=ac())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u?((e=es())===u&&(e=null),e!==u&&Tc()!==u&&Ac()!==u?(Du=r,r={type:"on update",keyword:t,parentheses:!0,expr:e}):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Mu,Ci()!==u&&Tc()!==u&&si()!==u&&Tc()!==u&&(t=ac())!==u?(Du=r,r=function(r){return{type:"on update",keyword:r}}(t)):(Mu=r,r=u)),r}function Hs(){var t,e,n;return t=Mu,function(){var t,e,n,o;t=Mu,"over"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(hn));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}()!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u&&vi()!==u&&Tc()!==u&&_i()!==u&&Tc()!==u&&(e=Ta())!==u&&Tc()!==u?((n=qa())===u&&(n=null),n!==u&&Tc()!==u&&Ac()!==u?(Du=t,t={partitionby:e,orderby:n}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=$s()),t}function Bs(){var t,e,n,o,a;return t=Mu,(e=function(){var t;(t=Gs())===u&&(t=function(){var t,e,n,o;t=Mu,"current_user"===r.substr(Mu,12).toLowerCase()?(e=r.substr(Mu,12),Mu+=12):(e=u,0===Hu&&Yu(Fo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="CURRENT_USER"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"user"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(So));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="USER"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"session_user"===r.substr(Mu,12).toLowerCase()?(e=r.substr(Mu,12),Mu+=12):(e=u,0===Hu&&Yu($o));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SESSION_USER"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"system_user"===r.substr(Mu,11).toLowerCase()?(e=r.substr(Mu,11),Mu+=11):(e=u,0===Hu&&Yu(Ho));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SYSTEM_USER"):(Mu=t,t=u)):(Mu=t,t=u);return t}());return t}())!==u&&Tc()!==u&&(n=Cc())!==u&&Tc()!==u?((o=es())===u&&(o=null),o!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u?((a=Hs())===u&&(a=null),a!==u?(Du=t,t=e={type:"function",name:{name:[{type:"default",value:e}]},args:o||{type:"expr_list",value:[]},over:a,...Qc()}):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=Gs())!==u&&Tc()!==u?((n=$s())===u&&(n=null),n!==u?(Du=t,t=e={type:"function",name:{name:[{type:"origin",value:e}]},over:n,...Qc()}):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Mu,(e=$c())!==u&&Tc()!==u&&(n=Cc())!==u&&Tc()!==u?((o=cs())===u&&(o=null),o!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u?((a=Hs())===u&&(a=null),a!==u?(Du=t,t=e=function(r,t,e){return t&&"expr_list"!==t.type&&(t={type:"expr_list",value:[t]}),{type:"function",name:r,args:t||{type:"expr_list",value:[]},over:e,...Qc()}}(e,o,a)):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u))),t}function Gs(){var t;return(t=function(){var t,e,n,o;t=Mu,"current_date"===r.substr(Mu,12).toLowerCase()?(e=r.substr(Mu,12),Mu+=12):(e=u,0===Hu&&Yu(xo));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="CURRENT_DATE"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=function(){var t,e,n,o;t=Mu,"current_time"===r.substr(Mu,12).toLowerCase()?(e=r.substr(Mu,12),Mu+=12):(e=u,0===Hu&&Yu(Do));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="CURRENT_TIME"):(Mu=t,t=u)):(Mu=t,t=u);return t}())===u&&(t=ac()),t}function qs(){var t,e,n,o,a,s,i,c,l;return t=Mu,"binary"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Dr)),e===u&&(e=null),e!==u&&Tc()!==u&&(n=Ys())!==u?(o=Mu,(a=Tc())!==u&&(s=sa())!==u?o=a=[a,s]:(Mu=o,o=u),o===u&&(o=null),o!==u?(Du=t,c=n,l=o,(i=e)&&(c.prefix=i.toLowerCase()),l&&(c.suffix={collate:l[1]}),t=e=c):(Mu=t,t=u)):(Mu=t,t=u),t===u&&(t=Ks())===u&&(t=function(){var t,e;t=Mu,(e=function(){var t,e,n,o;t=Mu,"true"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(He));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(Du=t,e={type:"bool",value:!0});(t=e)===u&&(t=Mu,(e=function(){var t,e,n,o;t=Mu,"false"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Ge));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(Du=t,e={type:"bool",value:!1}),t=e);return t}())===u&&(t=Ws())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,(e=oc())===u&&(e=ec())===u&&(e=uc())===u&&(e=nc());if(e!==u)if(Tc()!==u){if(n=Mu,39===r.charCodeAt(Mu)?(o="'",Mu++):(o=u,0===Hu&&Yu(_r)),o!==u){for(a=[],s=Qs();s!==u;)a.push(s),s=Qs();a!==u?(39===r.charCodeAt(Mu)?(s="'",Mu++):(s=u,0===Hu&&Yu(_r)),s!==u?n=o=[o,a,s]:(Mu=n,n=u)):(Mu=n,n=u)}else Mu=n,n=u;n!==u?(Du=t,e=se(e,n),t=e):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;if(t===u)if(t=Mu,(e=oc())===u&&(e=ec())===u&&(e=uc())===u&&(e=nc()),e!==u)if(Tc()!==u){if(n=Mu,34===r.charCodeAt(Mu)?(o='"',Mu++):(o=u,0===Hu&&Yu(Ft)),o!==u){for(a=[],s=Vs();s!==u;)a.push(s),s=Vs();a!==u?(34===r.charCodeAt(Mu)?(s='"',Mu++):(s=u,0===Hu&&Yu(Ft)),s!==u?n=o=[o,a,s]:(Mu=n,n=u)):(Mu=n,n=u)}else Mu=n,n=u;n!==u?(Du=t,e=se(e,n),t=e):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;return t}()),t}function Ws(){var t,e;return t=Mu,(e=function(){var t,e,n,o;t=Mu,"null"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Fe));e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u);return t}())!==u&&(Du=t,e={type:"null",value:null}),t=e}function Ys(){var t,e,n,o,a,s,i,c;if(t=Mu,"_binary"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(te)),e===u&&(e=null),e!==u)if((n=Tc())!==u)if("x"===r.substr(Mu,1).toLowerCase()?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(ee)),o!==u){if(a=Mu,39===r.charCodeAt(Mu)?(s="'",Mu++):(s=u,0===Hu&&Yu(_r)),s!==u){for(i=[],ne.test(r.charAt(Mu))?(c=r.charAt(Mu),Mu++):(c=u,0===Hu&&Yu(oe));c!==u;)i.push(c),ne.test(r.charAt(Mu))?(c=r.charAt(Mu),Mu++):(c=u,0===Hu&&Yu(oe));i!==u?(39===r.charCodeAt(Mu)?(c="'",Mu++):(c=u,0===Hu&&Yu(_r)),c!==u?a=s=[s,i,c]:(Mu=a,a=u)):(Mu=a,a=u)}else Mu=a,a=u;a!==u?(Du=t,t=e={type:"hex_string",prefix:e,value:a[1].join("")}):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;if(t===u){if(t=Mu,"_binary"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(te)),e===u&&(e=null),e!==u)if((n=Tc())!==u)if("b"===r.substr(Mu,1).toLowerCase()?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(ue)),o!==u){if(a=Mu,39===r.charCodeAt(Mu)?(s="'",Mu++):(s=u,0===Hu&&Yu(_r)),s!==u){for(i=[],ne.test(r.charAt(Mu))?(c=r.charAt(Mu),Mu++):(c=u,0===Hu&&Yu(oe));c!==u;)i.push(c),ne.test(r.charAt(Mu))?(c=r.charAt(Mu),Mu++):(c=u,0===Hu&&Yu(oe));i!==u?(39===r.charCodeAt(Mu)?(c="'",Mu++):(c=u,0===Hu&&Yu(_r)),c!==u?a=s=[s,i,c]:(Mu=a,a=u)):(Mu=a,a=u)}else Mu=a,a=u;a!==u?(Du=t,t=e=function(r,t,e){return{type:"bit_string",prefix:r,value:e[1].join("")}}(e,0,a)):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;if(t===u){if(t=Mu,"_binary"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(te)),e===u&&(e=null),e!==u)if((n=Tc())!==u)if("0x"===r.substr(Mu,2)?(o="0x",Mu+=2):(o=u,0===Hu&&Yu(ae)),o!==u){for(a=[],ne.test(r.charAt(Mu))?(s=r.charAt(Mu),Mu++):(s=u,0===Hu&&Yu(oe));s!==u;)a.push(s),ne.test(r.charAt(Mu))?(s=r.charAt(Mu),Mu++):(s=u,0===Hu&&Yu(oe));a!==u?(Du=t,t=e=function(r,t,e){return{type:"full_hex_string",prefix:r,value:e.join("")}}(e,0,a)):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;if(t===u){if(t=Mu,e=Mu,39===r.charCodeAt(Mu)?(n="'",Mu++):(n=u,0===Hu&&Yu(_r)),n!==u){for(o=[],a=Qs();a!==u;)o.push(a),a=Qs();o!==u?(39===r.charCodeAt(Mu)?(a="'",Mu++):(a=u,0===Hu&&Yu(_r)),a!==u?e=n=[n,o,a]:(Mu=e,e=u)):(Mu=e,e=u)}else Mu=e,e=u;if(e!==u&&(n=Tc())!==u?(o=Mu,Hu++,(a=mc())===u&&(a=Cc()),Hu--,a===u?o=void 0:(Mu=o,o=u),o!==u?(Du=t,t=e=function(r){return{type:"single_quote_string",value:r[1].join("")}}(e)):(Mu=t,t=u)):(Mu=t,t=u),t===u){if(t=Mu,e=Mu,34===r.charCodeAt(Mu)?(n='"',Mu++):(n=u,0===Hu&&Yu(Ft)),n!==u){for(o=[],a=Vs();a!==u;)o.push(a),a=Vs();o!==u?(34===r.charCodeAt(Mu)?(a='"',Mu++):(a=u,0===Hu&&Yu(Ft)),a!==u?e=n=[n,o,a]:(Mu=e,e=u)):(Mu=e,e=u)}else Mu=e,e=u;e!==u&&(n=Tc())!==u?(o=Mu,Hu++,(a=mc())===u&&(a=Cc()),Hu--,a===u?o=void 0:(Mu=o,o=u),o!==u?(Du=t,t=e=function(r){return{type:"double_quote_string",value:r[1].join("")}}(e)):(Mu=t,t=u)):(Mu=t,t=u)}}}}return t}function Vs(){var t;return ie.test(r.charAt(Mu))?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(ce)),t===u&&(t=Xs()),t}function Qs(){var t;return le.test(r.charAt(Mu))?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(fe)),t===u&&(t=Xs()),t}function Xs(){var t,e,n,o,a,s,i,c,l,f;return t=Mu,"\\'"===r.substr(Mu,2)?(e="\\'",Mu+=2):(e=u,0===Hu&&Yu(pe)),e!==u&&(Du=t,e="\\'"),(t=e)===u&&(t=Mu,'\\"'===r.substr(Mu,2)?(e='\\"',Mu+=2):(e=u,0===Hu&&Yu(be)),e!==u&&(Du=t,e='\\"'),(t=e)===u&&(t=Mu,"\\\\"===r.substr(Mu,2)?(e="\\\\",Mu+=2):(e=u,0===Hu&&Yu(ve)),e!==u&&(Du=t,e="\\\\"),(t=e)===u&&(t=Mu,"\\/"===r.substr(Mu,2)?(e="\\/",Mu+=2):(e=u,0===Hu&&Yu(ye)),e!==u&&(Du=t,e="\\/"),(t=e)===u&&(t=Mu,"\\b"===r.substr(Mu,2)?(e="\\b",Mu+=2):(e=u,0===Hu&&Yu(de)),e!==u&&(Du=t,e="\b"),(t=e)===u&&(t=Mu,"\\f"===r.substr(Mu,2)?(e="\\f",Mu+=2):(e=u,0===Hu&&Yu(he)),e!==u&&(Du=t,e="\f"),(t=e)===u&&(t=Mu,"\\n"===r.substr(Mu,2)?(e="\\n",Mu+=2):(e=u,0===Hu&&Yu(me)),e!==u&&(Du=t,e="\n"),(t=e)===u&&(t=Mu,"\\r"===r.substr(Mu,2)?(e="\\r",Mu+=2):(e=u,0===Hu&&Yu(we)),e!==u&&(Du=t,e="\r"),(t=e)===u&&(t=Mu,"\\t"===r.substr(Mu,2)?(e="\\t",Mu+=2):(e=u,0===Hu&&Yu(Le)),e!==u&&(Du=t,e="\t"),(t=e)===u&&(t=Mu,"\\u"===r.substr(Mu,2)?(e="\\u",Mu+=2):(e=u,0===Hu&&Yu(Ce)),e!==u&&(n=ei())!==u&&(o=ei())!==u&&(a=ei())!==u&&(s=ei())!==u?(Du=t,i=n,c=o,l=a,f=s,t=e=String.fromCharCode(parseInt("0x"+i+c+l+f))):(Mu=t,t=u),t===u&&(t=Mu,92===r.charCodeAt(Mu)?(e="\\",Mu++):(e=u,0===Hu&&Yu(Ae)),e!==u&&(Du=t,e="\\"),(t=e)===u&&(t=Mu,"''"===r.substr(Mu,2)?(e="''",Mu+=2):(e=u,0===Hu&&Yu(Ee)),e!==u&&(Du=t,e="''"),(t=e)===u&&(t=Mu,'""'===r.substr(Mu,2)?(e='""',Mu+=2):(e=u,0===Hu&&Yu(ge)),e!==u&&(Du=t,e='""'),(t=e)===u&&(t=Mu,"``"===r.substr(Mu,2)?(e="``",Mu+=2):(e=u,0===Hu&&Yu(je)),e!==u&&(Du=t,e="``"),t=e))))))))))))),t}function Ks(){var r,t,e;return r=Mu,(t=function(){var r,t,e,n;r=Mu,(t=zs())!==u&&(e=Zs())!==u&&(n=Js())!==u?(Du=r,r=t={type:"bigint",value:t+e+n}):(Mu=r,r=u);r===u&&(r=Mu,(t=zs())!==u&&(e=Zs())!==u?(Du=r,t=function(r,t){const e=r+t;if(zc(r))return{type:"bigint",value:e};const n=t.length>=1?t.length-1:0;return parseFloat(e).toFixed(n)}(t,e),r=t):(Mu=r,r=u),r===u&&(r=Mu,(t=zs())!==u&&(e=Js())!==u?(Du=r,t=function(r,t){return{type:"bigint",value:r+t}}(t,e),r=t):(Mu=r,r=u),r===u&&(r=Mu,(t=zs())!==u&&(Du=r,t=function(r){return zc(r)?{type:"bigint",value:r}:parseFloat(r)}(t)),r=t)));return r}())!==u&&(Du=r,t=(e=t)&&"bigint"===e.type?e:{type:"number",value:e}),r=t}function zs(){var t,e,n;return(t=ri())===u&&(t=ti())===u&&(t=Mu,45===r.charCodeAt(Mu)?(e="-",Mu++):(e=u,0===Hu&&Yu(wt)),e===u&&(43===r.charCodeAt(Mu)?(e="+",Mu++):(e=u,0===Hu&&Yu(mt))),e!==u&&(n=ri())!==u?(Du=t,t=e=e+n):(Mu=t,t=u),t===u&&(t=Mu,45===r.charCodeAt(Mu)?(e="-",Mu++):(e=u,0===Hu&&Yu(wt)),e===u&&(43===r.charCodeAt(Mu)?(e="+",Mu++):(e=u,0===Hu&&Yu(mt))),e!==u&&(n=ti())!==u?(Du=t,t=e=function(r,t){return r+t}(e,n)):(Mu=t,t=u))),t}function Zs(){var t,e,n,o;return t=Mu,46===r.charCodeAt(Mu)?(e=".",Mu++):(e=u,0===Hu&&Yu(Se)),e!==u?((n=ri())===u&&(n=null),n!==u?(Du=t,t=e=(o=n)?"."+o:""):(Mu=t,t=u)):(Mu=t,t=u),t}function Js(){var t,e,n;return t=Mu,(e=function(){var t,e,n;t=Mu,Oe.test(r.charAt(Mu))?(e=r.charAt(Mu),Mu++):(e=u,0===Hu&&Yu(Re));e!==u?(Ue.test(r.charAt(Mu))?(n=r.charAt(Mu),Mu++):(n=u,0===Hu&&Yu(Me)),n===u&&(n=null),n!==u?(Du=t,t=e=e+(null!==(o=n)?o:"")):(Mu=t,t=u)):(Mu=t,t=u);var o;return t}())!==u&&(n=ri())!==u?(Du=t,t=e=e+n):(Mu=t,t=u),t}function ri(){var r,t,e;if(r=Mu,t=[],(e=ti())!==u)for(;e!==u;)t.push(e),e=ti();else t=u;return t!==u&&(Du=r,t=t.join("")),r=t}function ti(){var t;return xe.test(r.charAt(Mu))?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(ke)),t}function ei(){var t;return Ie.test(r.charAt(Mu))?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(Ne)),t}function ni(){var t,e,n,o;return t=Mu,"default"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(M)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function oi(){var t,e,n,o;return t=Mu,"to"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(Be)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function ui(){var t,e,n,o;return t=Mu,"show"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(qe)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function ai(){var t,e,n,o;return t=Mu,"drop"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(We)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DROP"):(Mu=t,t=u)):(Mu=t,t=u),t}function si(){var t,e,n,o;return t=Mu,"update"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Xe)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function ii(){var t,e,n,o;return t=Mu,"create"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Ke)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function ci(){var t,e,n,o;return t=Mu,"temporary"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(ze)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function li(){var t,e,n,o;return t=Mu,"temp"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Ze)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function fi(){var t,e,n,o;return t=Mu,"delete"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Je)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function pi(){var t,e,n,o;return t=Mu,"insert"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(rn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function bi(){var t,e,n,o;return t=Mu,"rename"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(en)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function vi(){var t,e,n,o;return t=Mu,"partition"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(on)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="PARTITION"):(Mu=t,t=u)):(Mu=t,t=u),t}function yi(){var t,e,n,o;return t=Mu,"into"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(un)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function di(){var t,e,n,o;return t=Mu,"set"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(dr)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SET"):(Mu=t,t=u)):(Mu=t,t=u),t}function hi(){var t,e,n,o;return t=Mu,"as"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(B)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function mi(){var t,e,n,o;return t=Mu,"table"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(cn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="TABLE"):(Mu=t,t=u)):(Mu=t,t=u),t}function wi(){var t,e,n,o;return t=Mu,"tables"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(ln)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="TABLES"):(Mu=t,t=u)):(Mu=t,t=u),t}function Li(){var t,e,n,o;return t=Mu,"database"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(fn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DATABASE"):(Mu=t,t=u)):(Mu=t,t=u),t}function Ci(){var t,e,n,o;return t=Mu,"on"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(d)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function Ai(){var t,e,n,o;return t=Mu,"join"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(yn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function Ei(){var t,e,n,o;return t=Mu,"values"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(wn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function gi(){var t,e,n,o;return t=Mu,"using"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Ln)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function ji(){var t,e,n,o;return t=Mu,"with"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Qr)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function _i(){var t,e,n,o;return t=Mu,"by"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(En)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function Ti(){var t,e,n,o;return t=Mu,"asc"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(Sn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="ASC"):(Mu=t,t=u)):(Mu=t,t=u),t}function Si(){var t,e,n,o;return t=Mu,"desc"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(xn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DESC"):(Mu=t,t=u)):(Mu=t,t=u),t}function xi(){var t,e,n,o;return t=Mu,"all"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(In)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="ALL"):(Mu=t,t=u)):(Mu=t,t=u),t}function ki(){var t,e,n,o;return t=Mu,"distinct"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(Nn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DISTINCT"):(Mu=t,t=u)):(Mu=t,t=u),t}function Ii(){var t,e,n,o;return t=Mu,"between"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(On)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="BETWEEN"):(Mu=t,t=u)):(Mu=t,t=u),t}function Ni(){var t,e,n,o;return t=Mu,"in"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(Rn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="IN"):(Mu=t,t=u)):(Mu=t,t=u),t}function Oi(){var t,e,n,o;return t=Mu,"is"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(Un)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="IS"):(Mu=t,t=u)):(Mu=t,t=u),t}function Ri(){var t,e,n,o;return t=Mu,"like"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Mn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="LIKE"):(Mu=t,t=u)):(Mu=t,t=u),t}function Ui(){var t,e,n,o;return t=Mu,"exists"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Fn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="EXISTS"):(Mu=t,t=u)):(Mu=t,t=u),t}function Mi(){var t,e,n,o;return t=Mu,"not"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(nr)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="NOT"):(Mu=t,t=u)):(Mu=t,t=u),t}function Di(){var t,e,n,o;return t=Mu,"and"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu($n)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="AND"):(Mu=t,t=u)):(Mu=t,t=u),t}function Pi(){var t,e,n,o;return t=Mu,"or"===r.substr(Mu,2).toLowerCase()?(e=r.substr(Mu,2),Mu+=2):(e=u,0===Hu&&Yu(Hn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="OR"):(Mu=t,t=u)):(Mu=t,t=u),t}function Fi(){var t,e,n,o;return t=Mu,"case"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Xn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function $i(){var t,e,n,o;return t=Mu,"when"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Kn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function Hi(){var t,e,n,o;return t=Mu,"end"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(L)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?t=e=[e,n]:(Mu=t,t=u)):(Mu=t,t=u),t}function Bi(){var t,e,n,o;return t=Mu,"cast"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Jn)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="CAST"):(Mu=t,t=u)):(Mu=t,t=u),t}function Gi(){var t,e,n,o;return t=Mu,"char"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(to)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="CHAR"):(Mu=t,t=u)):(Mu=t,t=u),t}function qi(){var t,e,n,o;return t=Mu,"varchar"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(eo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="VARCHAR"):(Mu=t,t=u)):(Mu=t,t=u),t}function Wi(){var t,e,n,o;return t=Mu,"numeric"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(no)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="NUMERIC"):(Mu=t,t=u)):(Mu=t,t=u),t}function Yi(){var t,e,n,o;return t=Mu,"decimal"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(oo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DECIMAL"):(Mu=t,t=u)):(Mu=t,t=u),t}function Vi(){var t,e,n,o;return t=Mu,"unsigned"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(ao)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="UNSIGNED"):(Mu=t,t=u)):(Mu=t,t=u),t}function Qi(){var t,e,n,o;return t=Mu,"int"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(so)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="INT"):(Mu=t,t=u)):(Mu=t,t=u),t}function Xi(){var t,e,n,o;return t=Mu,"integer"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(co)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="INTEGER"):(Mu=t,t=u)):(Mu=t,t=u),t}function Ki(){var t,e,n,o;return t=Mu,"smallint"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(fo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="SMALLINT"):(Mu=t,t=u)):(Mu=t,t=u),t}function zi(){var t,e,n,o;return t=Mu,"tinyint"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(po)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="TINYINT"):(Mu=t,t=u)):(Mu=t,t=u),t}function Zi(){var t,e,n,o;return t=Mu,"bigint"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(mo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="BIGINT"):(Mu=t,t=u)):(Mu=t,t=u),t}function Ji(){var t,e,n,o;return t=Mu,"float"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(Lo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="FLOAT"):(Mu=t,t=u)):(Mu=t,t=u),t}function rc(){var t,e,n,o;return t=Mu,"double"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(Co)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DOUBLE"):(Mu=t,t=u)):(Mu=t,t=u),t}function tc(){var t,e,n,o;return t=Mu,"real"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Ao)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="REAL"):(Mu=t,t=u)):(Mu=t,t=u),t}function ec(){var t,e,n,o;return t=Mu,"date"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Eo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DATE"):(Mu=t,t=u)):(Mu=t,t=u),t}function nc(){var t,e,n,o;return t=Mu,"datetime"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(go)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="DATETIME"):(Mu=t,t=u)):(Mu=t,t=u),t}function oc(){var t,e,n,o;return t=Mu,"time"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(jo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="TIME"):(Mu=t,t=u)):(Mu=t,t=u),t}function uc(){var t,e,n,o;return t=Mu,"timestamp"===r.substr(Mu,9).toLowerCase()?(e=r.substr(Mu,9),Mu+=9):(e=u,0===Hu&&Yu(_o)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="TIMESTAMP"):(Mu=t,t=u)):(Mu=t,t=u),t}function ac(){var t,e,n,o;return t=Mu,"current_timestamp"===r.substr(Mu,17).toLowerCase()?(e=r.substr(Mu,17),Mu+=17):(e=u,0===Hu&&Yu(Po)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="CURRENT_TIMESTAMP"):(Mu=t,t=u)):(Mu=t,t=u),t}function sc(){var t,e,n,o;return t=Mu,"view"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Yo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="VIEW"):(Mu=t,t=u)):(Mu=t,t=u),t}function ic(){var t;return 64===r.charCodeAt(Mu)?(t="@",Mu++):(t=u,0===Hu&&Yu(Vo)),t}function cc(){var t;return(t=function(){var t;return"@@"===r.substr(Mu,2)?(t="@@",Mu+=2):(t=u,0===Hu&&Yu(Qo)),t}())===u&&(t=ic())===u&&(t=function(){var t;return 36===r.charCodeAt(Mu)?(t="$",Mu++):(t=u,0===Hu&&Yu(Xo)),t}()),t}function lc(){var t;return 61===r.charCodeAt(Mu)?(t="=",Mu++):(t=u,0===Hu&&Yu(Jr)),t}function fc(){var t,e,n,o;return t=Mu,"add"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(Jo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="ADD"):(Mu=t,t=u)):(Mu=t,t=u),t}function pc(){var t,e,n,o;return t=Mu,"column"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(ru)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="COLUMN"):(Mu=t,t=u)):(Mu=t,t=u),t}function bc(){var t,e,n,o;return t=Mu,"index"===r.substr(Mu,5).toLowerCase()?(e=r.substr(Mu,5),Mu+=5):(e=u,0===Hu&&Yu(tu)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="INDEX"):(Mu=t,t=u)):(Mu=t,t=u),t}function vc(){var t,e,n,o;return t=Mu,"key"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(I)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="KEY"):(Mu=t,t=u)):(Mu=t,t=u),t}function yc(){var t,e,n,o;return t=Mu,"unique"===r.substr(Mu,6).toLowerCase()?(e=r.substr(Mu,6),Mu+=6):(e=u,0===Hu&&Yu(k)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="UNIQUE"):(Mu=t,t=u)):(Mu=t,t=u),t}function dc(){var t,e,n,o;return t=Mu,"comment"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(uu)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="COMMENT"):(Mu=t,t=u)):(Mu=t,t=u),t}function hc(){var t,e,n,o;return t=Mu,"constraint"===r.substr(Mu,10).toLowerCase()?(e=r.substr(Mu,10),Mu+=10):(e=u,0===Hu&&Yu(au)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="CONSTRAINT"):(Mu=t,t=u)):(Mu=t,t=u),t}function mc(){var t;return 46===r.charCodeAt(Mu)?(t=".",Mu++):(t=u,0===Hu&&Yu(Se)),t}function wc(){var t;return 44===r.charCodeAt(Mu)?(t=",",Mu++):(t=u,0===Hu&&Yu(vu)),t}function Lc(){var t;return 42===r.charCodeAt(Mu)?(t="*",Mu++):(t=u,0===Hu&&Yu(Lt)),t}function Cc(){var t;return 40===r.charCodeAt(Mu)?(t="(",Mu++):(t=u,0===Hu&&Yu(qr)),t}function Ac(){var t;return 41===r.charCodeAt(Mu)?(t=")",Mu++):(t=u,0===Hu&&Yu(Wr)),t}function Ec(){var t;return 59===r.charCodeAt(Mu)?(t=";",Mu++):(t=u,0===Hu&&Yu(hu)),t}function gc(){var t;return"->"===r.substr(Mu,2)?(t="->",Mu+=2):(t=u,0===Hu&&Yu(mu)),t}function jc(){var t;return"->>"===r.substr(Mu,3)?(t="->>",Mu+=3):(t=u,0===Hu&&Yu(wu)),t}function _c(){var t;return(t=function(){var t;return"||"===r.substr(Mu,2)?(t="||",Mu+=2):(t=u,0===Hu&&Yu(Et)),t}())===u&&(t=function(){var t;return"&&"===r.substr(Mu,2)?(t="&&",Mu+=2):(t=u,0===Hu&&Yu(Lu)),t}()),t}function Tc(){var r,t;for(r=[],(t=Nc())===u&&(t=xc());t!==u;)r.push(t),(t=Nc())===u&&(t=xc());return r}function Sc(){var r,t;if(r=[],(t=Nc())===u&&(t=xc()),t!==u)for(;t!==u;)r.push(t),(t=Nc())===u&&(t=xc());else r=u;return r}function xc(){var t;return(t=function(){var t,e,n,o,a,s;t=Mu,"/*"===r.substr(Mu,2)?(e="/*",Mu+=2):(e=u,0===Hu&&Yu(Cu));if(e!==u){for(n=[],o=Mu,a=Mu,Hu++,"*/"===r.substr(Mu,2)?(s="*/",Mu+=2):(s=u,0===Hu&&Yu(Au)),Hu--,s===u?a=void 0:(Mu=a,a=u),a!==u&&(s=Ic())!==u?o=a=[a,s]:(Mu=o,o=u);o!==u;)n.push(o),o=Mu,a=Mu,Hu++,"*/"===r.substr(Mu,2)?(s="*/",Mu+=2):(s=u,0===Hu&&Yu(Au)),Hu--,s===u?a=void 0:(Mu=a,a=u),a!==u&&(s=Ic())!==u?o=a=[a,s]:(Mu=o,o=u);n!==u?("*/"===r.substr(Mu,2)?(o="*/",Mu+=2):(o=u,0===Hu&&Yu(Au)),o!==u?t=e=[e,n,o]:(Mu=t,t=u)):(Mu=t,t=u)}else Mu=t,t=u;return t}())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,"--"===r.substr(Mu,2)?(e="--",Mu+=2):(e=u,0===Hu&&Yu(Eu));if(e!==u){for(n=[],o=Mu,a=Mu,Hu++,s=Oc(),Hu--,s===u?a=void 0:(Mu=a,a=u),a!==u&&(s=Ic())!==u?o=a=[a,s]:(Mu=o,o=u);o!==u;)n.push(o),o=Mu,a=Mu,Hu++,s=Oc(),Hu--,s===u?a=void 0:(Mu=a,a=u),a!==u&&(s=Ic())!==u?o=a=[a,s]:(Mu=o,o=u);n!==u?t=e=[e,n]:(Mu=t,t=u)}else Mu=t,t=u;return t}())===u&&(t=function(){var t,e,n,o,a,s;t=Mu,35===r.charCodeAt(Mu)?(e="#",Mu++):(e=u,0===Hu&&Yu(gu));if(e!==u){for(n=[],o=Mu,a=Mu,Hu++,s=Oc(),Hu--,s===u?a=void 0:(Mu=a,a=u),a!==u&&(s=Ic())!==u?o=a=[a,s]:(Mu=o,o=u);o!==u;)n.push(o),o=Mu,a=Mu,Hu++,s=Oc(),Hu--,s===u?a=void 0:(Mu=a,a=u),a!==u&&(s=Ic())!==u?o=a=[a,s]:(Mu=o,o=u);n!==u?t=e=[e,n]:(Mu=t,t=u)}else Mu=t,t=u;return t}()),t}function kc(){var r,t,e,n,o,a,s;return r=Mu,(t=dc())!==u&&Tc()!==u?((e=lc())===u&&(e=null),e!==u&&Tc()!==u&&(n=Ys())!==u?(Du=r,a=e,s=n,r=t={type:(o=t).toLowerCase(),keyword:o.toLowerCase(),symbol:a,value:s}):(Mu=r,r=u)):(Mu=r,r=u),r}function Ic(){var t;return r.length>Mu?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(ju)),t}function Nc(){var t;return _u.test(r.charAt(Mu))?(t=r.charAt(Mu),Mu++):(t=u,0===Hu&&Yu(Tu)),t}function Oc(){var t,e;if((t=function(){var t,e;t=Mu,Hu++,r.length>Mu?(e=r.charAt(Mu),Mu++):(e=u,0===Hu&&Yu(ju));Hu--,e===u?t=void 0:(Mu=t,t=u);return t}())===u)if(t=[],_e.test(r.charAt(Mu))?(e=r.charAt(Mu),Mu++):(e=u,0===Hu&&Yu(Te)),e!==u)for(;e!==u;)t.push(e),_e.test(r.charAt(Mu))?(e=r.charAt(Mu),Mu++):(e=u,0===Hu&&Yu(Te));else t=u;return t}function Rc(){var t,e;return t=Mu,Du=Mu,el=[],( true?void 0:0)!==u&&Tc()!==u?((e=Uc())===u&&(e=function(){var t,e;t=Mu,function(){var t;return"return"===r.substr(Mu,6).toLowerCase()?(t=r.substr(Mu,6),Mu+=6):(t=u,0===Hu&&Yu(Ko)),t}()!==u&&Tc()!==u&&(e=Mc())!==u?(Du=t,t={type:"return",expr:e}):(Mu=t,t=u);return t}()),e!==u?(Du=t,t={stmt:e,vars:el}):(Mu=t,t=u)):(Mu=t,t=u),t}function Uc(){var t,e,n,o;return t=Mu,(e=Gc())===u&&(e=qc()),e!==u&&Tc()!==u?((n=function(){var t;return":="===r.substr(Mu,2)?(t=":=",Mu+=2):(t=u,0===Hu&&Yu(zo)),t}())===u&&(n=lc()),n!==u&&Tc()!==u&&(o=Mc())!==u?(Du=t,t=e={type:"assign",left:e,symbol:n,right:o}):(Mu=t,t=u)):(Mu=t,t=u),t}function Mc(){var t;return(t=Ca())===u&&(t=function(){var r,t,e,n,o;r=Mu,(t=Gc())!==u&&Tc()!==u&&(e=Pa())!==u&&Tc()!==u&&(n=Gc())!==u&&Tc()!==u&&(o=Ha())!==u?(Du=r,r=t={type:"join",ltable:t,rtable:n,op:e,on:o}):(Mu=r,r=u);return r}())===u&&(t=Dc())===u&&(t=function(){var t,e;t=Mu,function(){var t;return 91===r.charCodeAt(Mu)?(t="[",Mu++):(t=u,0===Hu&&Yu(yu)),t}()!==u&&Tc()!==u&&(e=Bc())!==u&&Tc()!==u&&function(){var t;return 93===r.charCodeAt(Mu)?(t="]",Mu++):(t=u,0===Hu&&Yu(du)),t}()!==u?(Du=t,t={type:"array",value:e}):(Mu=t,t=u);return t}()),t}function Dc(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Pc())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=ms())!==u&&(s=Tc())!==u&&(i=Pc())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=ms())!==u&&(s=Tc())!==u&&(i=Pc())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=at(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Pc(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Fc())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=Ls())!==u&&(s=Tc())!==u&&(i=Fc())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=Ls())!==u&&(s=Tc())!==u&&(i=Fc())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=at(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Fc(){var r,t,e;return(r=qs())===u&&(r=Gc())===u&&(r=Hc())===u&&(r=Fs())===u&&(r=Mu,Cc()!==u&&Tc()!==u&&(t=Dc())!==u&&Tc()!==u&&Ac()!==u?(Du=r,(e=t).parentheses=!0,r=e):(Mu=r,r=u)),r}function $c(){var r,t,e,n,o,a,s;return r=Mu,(t=js())!==u?(e=Mu,(n=Tc())!==u&&(o=mc())!==u&&(a=Tc())!==u&&(s=js())!==u?e=n=[n,o,a,s]:(Mu=e,e=u),e===u&&(e=null),e!==u?(Du=r,r=t=function(r,t){const e={name:[r]};return null!==t&&(e.schema=r,e.name=[t[3]]),e}(t,e)):(Mu=r,r=u)):(Mu=r,r=u),r}function Hc(){var r,t,e;return r=Mu,(t=$c())!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u?((e=Bc())===u&&(e=null),e!==u&&Tc()!==u&&Ac()!==u?(Du=r,r=t={type:"function",name:t,args:{type:"expr_list",value:e},...Qc()}):(Mu=r,r=u)):(Mu=r,r=u),r===u&&(r=Mu,(t=$c())!==u&&(Du=r,t=function(r){return{type:"function",name:r,args:null,...Qc()}}(t)),r=t),r}function Bc(){var r,t,e,n,o,a,s,i;if(r=Mu,(t=Fc())!==u){for(e=[],n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Fc())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);n!==u;)e.push(n),n=Mu,(o=Tc())!==u&&(a=wc())!==u&&(s=Tc())!==u&&(i=Fc())!==u?n=o=[o,a,s,i]:(Mu=n,n=u);e!==u?(Du=r,r=t=T(t,e)):(Mu=r,r=u)}else Mu=r,r=u;return r}function Gc(){var r,t,e,n,o;return r=Mu,(t=cc())!==u&&(e=qc())!==u?(Du=r,n=t,o=e,r=t={type:"var",...o,prefix:n}):(Mu=r,r=u),r}function qc(){var t,e,n,o,a;return t=Mu,(e=Us())!==u&&(n=function(){var t,e,n,o,a;t=Mu,e=[],n=Mu,46===r.charCodeAt(Mu)?(o=".",Mu++):(o=u,0===Hu&&Yu(Se));o!==u&&(a=Us())!==u?n=o=[o,a]:(Mu=n,n=u);for(;n!==u;)e.push(n),n=Mu,46===r.charCodeAt(Mu)?(o=".",Mu++):(o=u,0===Hu&&Yu(Se)),o!==u&&(a=Us())!==u?n=o=[o,a]:(Mu=n,n=u);e!==u&&(Du=t,e=function(r){const t=[];for(let e=0;e<r.length;e++)t.push(r[e][1]);return t}(e));return t=e}())!==u?(Du=t,o=e,a=n,el.push(o),t=e={type:"var",name:o,members:a,prefix:null}):(Mu=t,t=u),t===u&&(t=Mu,(e=Ks())!==u&&(Du=t,e={type:"var",name:e.value,members:[],quoted:null,prefix:null}),t=e),t}function Wc(){var t;return(t=function(){var t,e,n,o;t=Mu,(e=Gi())===u&&(e=qi());if(e!==u)if(Tc()!==u)if(Cc()!==u)if(Tc()!==u){if(n=[],xe.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(ke)),o!==u)for(;o!==u;)n.push(o),xe.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(ke));else n=u;n!==u&&(o=Tc())!==u&&Ac()!==u?(Du=t,e={dataType:e,length:parseInt(n.join(""),10),parentheses:!0},t=e):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;t===u&&(t=Mu,(e=Gi())!==u&&(Du=t,e=Ou(e)),(t=e)===u&&(t=Mu,(e=qi())!==u&&(Du=t,e=Ou(e)),t=e));return t}())===u&&(t=function(){var t,e,n,o,a,s,i,c,l,f,p,b;t=Mu,(e=Wi())===u&&(e=Yi())===u&&(e=Qi())===u&&(e=Xi())===u&&(e=Ki())===u&&(e=zi())===u&&(e=Zi())===u&&(e=Ji())===u&&(e=rc())===u&&(e=function(){var t,e,n,o;return t=Mu,"bit"===r.substr(Mu,3).toLowerCase()?(e=r.substr(Mu,3),Mu+=3):(e=u,0===Hu&&Yu(ro)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="BIT"):(Mu=t,t=u)):(Mu=t,t=u),t}())===u&&(e=tc());if(e!==u)if((n=Tc())!==u)if((o=Cc())!==u)if((a=Tc())!==u){if(s=[],xe.test(r.charAt(Mu))?(i=r.charAt(Mu),Mu++):(i=u,0===Hu&&Yu(ke)),i!==u)for(;i!==u;)s.push(i),xe.test(r.charAt(Mu))?(i=r.charAt(Mu),Mu++):(i=u,0===Hu&&Yu(ke));else s=u;if(s!==u)if((i=Tc())!==u){if(c=Mu,(l=wc())!==u)if((f=Tc())!==u){if(p=[],xe.test(r.charAt(Mu))?(b=r.charAt(Mu),Mu++):(b=u,0===Hu&&Yu(ke)),b!==u)for(;b!==u;)p.push(b),xe.test(r.charAt(Mu))?(b=r.charAt(Mu),Mu++):(b=u,0===Hu&&Yu(ke));else p=u;p!==u?c=l=[l,f,p]:(Mu=c,c=u)}else Mu=c,c=u;else Mu=c,c=u;c===u&&(c=null),c!==u&&(l=Tc())!==u&&(f=Ac())!==u&&(p=Tc())!==u?((b=Yc())===u&&(b=null),b!==u?(Du=t,v=c,y=b,e={dataType:e,length:parseInt(s.join(""),10),scale:v&&parseInt(v[2].join(""),10),parentheses:!0,suffix:y},t=e):(Mu=t,t=u)):(Mu=t,t=u)}else Mu=t,t=u;else Mu=t,t=u}else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;else Mu=t,t=u;var v,y;if(t===u){if(t=Mu,(e=Wi())===u&&(e=Yi())===u&&(e=Qi())===u&&(e=Xi())===u&&(e=Ki())===u&&(e=zi())===u&&(e=Zi())===u&&(e=Ji())===u&&(e=rc())===u&&(e=tc()),e!==u){if(n=[],xe.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(ke)),o!==u)for(;o!==u;)n.push(o),xe.test(r.charAt(Mu))?(o=r.charAt(Mu),Mu++):(o=u,0===Hu&&Yu(ke));else n=u;n!==u&&(o=Tc())!==u?((a=Yc())===u&&(a=null),a!==u?(Du=t,e=function(r,t,e){return{dataType:r,length:parseInt(t.join(""),10),suffix:e}}(e,n,a),t=e):(Mu=t,t=u)):(Mu=t,t=u)}else Mu=t,t=u;t===u&&(t=Mu,(e=Wi())===u&&(e=Yi())===u&&(e=Qi())===u&&(e=Xi())===u&&(e=Ki())===u&&(e=zi())===u&&(e=Zi())===u&&(e=Ji())===u&&(e=rc())===u&&(e=tc()),e!==u&&(n=Tc())!==u?((o=Yc())===u&&(o=null),o!==u&&(a=Tc())!==u?(Du=t,e=function(r,t){return{dataType:r,suffix:t}}(e,o),t=e):(Mu=t,t=u)):(Mu=t,t=u))}return t}())===u&&(t=function(){var t,e,n,o;t=Mu,(e=ec())===u&&(e=nc())===u&&(e=oc())===u&&(e=uc());e!==u&&Tc()!==u&&Cc()!==u&&Tc()!==u?(Ru.test(r.charAt(Mu))?(n=r.charAt(Mu),Mu++):(n=u,0===Hu&&Yu(Uu)),n!==u&&Tc()!==u&&Ac()!==u&&Tc()!==u?((o=Yc())===u&&(o=null),o!==u?(Du=t,e={dataType:e,length:parseInt(n,10),parentheses:!0},t=e):(Mu=t,t=u)):(Mu=t,t=u)):(Mu=t,t=u);t===u&&(t=Mu,(e=ec())===u&&(e=nc())===u&&(e=oc())===u&&(e=uc()),e!==u&&(Du=t,e=Ou(e)),t=e);return t}())===u&&(t=function(){var t,e;t=Mu,(e=function(){var t,e,n,o;return t=Mu,"json"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(lo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="JSON"):(Mu=t,t=u)):(Mu=t,t=u),t}())!==u&&(Du=t,e=Ou(e));return t=e}())===u&&(t=function(){var t,e;t=Mu,(e=function(){var t,e,n,o;return t=Mu,"tinytext"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(bo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="TINYTEXT"):(Mu=t,t=u)):(Mu=t,t=u),t}())===u&&(e=function(){var t,e,n,o;return t=Mu,"text"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(vo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="TEXT"):(Mu=t,t=u)):(Mu=t,t=u),t}())===u&&(e=function(){var t,e,n,o;return t=Mu,"mediumtext"===r.substr(Mu,10).toLowerCase()?(e=r.substr(Mu,10),Mu+=10):(e=u,0===Hu&&Yu(yo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="MEDIUMTEXT"):(Mu=t,t=u)):(Mu=t,t=u),t}())===u&&(e=function(){var t,e,n,o;return t=Mu,"longtext"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(ho)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="LONGTEXT"):(Mu=t,t=u)):(Mu=t,t=u),t}());e!==u&&(Du=t,e={dataType:e});return t=e}())===u&&(t=function(){var t,e,n;t=Mu,(e=function(){var t,e,n,o;return t=Mu,"enum"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(wo)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="ENUM"):(Mu=t,t=u)):(Mu=t,t=u),t}())!==u&&Tc()!==u&&(n=ts())!==u?(Du=t,o=e,(a=n).parentheses=!0,t=e={dataType:o,expr:a}):(Mu=t,t=u);var o,a;return t}())===u&&(t=function(){var t,e;t=Mu,"boolean"===r.substr(Mu,7).toLowerCase()?(e=r.substr(Mu,7),Mu+=7):(e=u,0===Hu&&Yu(Nu));e!==u&&(Du=t,e={dataType:"BOOLEAN"});return t=e}())===u&&(t=function(){var t,e;t=Mu,"blob"===r.substr(Mu,4).toLowerCase()?(e=r.substr(Mu,4),Mu+=4):(e=u,0===Hu&&Yu(Su));e===u&&("tinyblob"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(xu)),e===u&&("mediumblob"===r.substr(Mu,10).toLowerCase()?(e=r.substr(Mu,10),Mu+=10):(e=u,0===Hu&&Yu(ku)),e===u&&("longblob"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(Iu)))));e!==u&&(Du=t,e={dataType:e.toUpperCase()});return t=e}()),t}function Yc(){var t,e,n;return t=Mu,(e=Vi())===u&&(e=null),e!==u&&Tc()!==u?((n=function(){var t,e,n,o;return t=Mu,"zerofill"===r.substr(Mu,8).toLowerCase()?(e=r.substr(Mu,8),Mu+=8):(e=u,0===Hu&&Yu(io)),e!==u?(n=Mu,Hu++,o=Ms(),Hu--,o===u?n=void 0:(Mu=n,n=u),n!==u?(Du=t,t=e="ZEROFILL"):(Mu=t,t=u)):(Mu=t,t=u),t}())===u&&(n=null),n!==u?(Du=t,t=e=function(r,t){const e=[];return r&&e.push(r),t&&e.push(t),e}(e,n)):(Mu=t,t=u)):(Mu=t,t=u),t}const Vc={ALTER:!0,ALL:!0,ADD:!0,AND:!0,AS:!0,ASC:!0,BETWEEN:!0,BY:!0,CALL:!0,CASE:!0,CREATE:!0,CONTAINS:!0,COUNT:!0,CURRENT_DATE:!0,CURRENT_TIME:!0,CURRENT_TIMESTAMP:!0,CURRENT_USER:!0,DELETE:!0,DESC:!0,DISTINCT:!0,DROP:!0,ELSE:!0,END:!0,EXISTS:!0,EXPLAIN:!0,FALSE:!0,FROM:!0,FULL:!0,GENERATED:!0,GROUP:!0,HAVING:!0,IN:!0,INNER:!0,INSERT:!0,INTO:!0,IS:!0,JOIN:!0,LEFT:!0,LIKE:!0,LIMIT:!0,LOW_PRIORITY:!0,NOT:!0,NULL:!0,ON:!0,OR:!0,ORDER:!0,OUTER:!0,RECURSIVE:!0,RENAME:!0,READ:!0,RIGHT:!0,SELECT:!0,SESSION_USER:!0,SET:!0,SHOW:!0,SYSTEM_USER:!0,TABLE:!0,THEN:!0,TRUE:!0,TRUNCATE:!0,UNION:!0,UPDATE:!0,USING:!0,VALUES:!0,WITH:!0,WHEN:!0,WHERE:!0,WRITE:!0,GLOBAL:!0,SESSION:!0,LOCAL:!0,PERSIST:!0,PERSIST_ONLY:!0};function Qc(){return t.includeLocations?{loc:Wu(Du,Mu)}:{}}function Xc(r,t){return{type:"unary_expr",operator:r,expr:t}}function Kc(r,t,e){return{type:"binary_expr",operator:r,left:t,right:e}}function zc(r){const t=n(Number.MAX_SAFE_INTEGER);return!(n(r)<t)}function Zc(r,t,e=3){const n=[r];for(let r=0;r<t.length;r++)delete t[r][e].tableList,delete t[r][e].columnList,n.push(t[r][e]);return n}function Jc(r,t){let e=r;for(let r=0;r<t.length;r++)e=Kc(t[r][1],e,t[r][3]);return e}function rl(r){const t=ul[r];return t||(r||null)}function tl(r){const t=new Set;for(let e of r.keys()){const r=e.split("::");if(!r){t.add(e);break}r&&r[1]&&(r[1]=rl(r[1])),t.add(r.join("::"))}return Array.from(t)}let el=[];const nl=new Set,ol=new Set,ul={};if((e=s())!==u&&Mu===r.length)return e;throw e!==u&&Mu<r.length&&Yu({type:"end"}),Vu($u,Fu<r.length?r.charAt(Fu):null,Fu<r.length?Wu(Fu,Fu+1):Wu(Fu,Fu))}}},function(r,t,e){r.exports=e(3)},function(r,t){r.exports=__webpack_require__(43269)},function(r,t,e){"use strict";e.r(t),e.d(t,"Parser",(function(){return qt})),e.d(t,"util",(function(){return n}));var n={};function o(r){return(o="function"==typeof Symbol&&"symbol"==typeof Symbol.iterator?function(r){return typeof r}:function(r){return r&&"function"==typeof Symbol&&r.constructor===Symbol&&r!==Symbol.prototype?"symbol":typeof r})(r)}e.r(n),e.d(n,"arrayStructTypeToSQL",(function(){return g})),e.d(n,"autoIncrementToSQL",(function(){return x})),e.d(n,"columnOrderListToSQL",(function(){return k})),e.d(n,"commonKeywordArgsToSQL",(function(){return S})),e.d(n,"commonOptionConnector",(function(){return s})),e.d(n,"connector",(function(){return i})),e.d(n,"commonTypeValue",(function(){return L})),e.d(n,"commentToSQL",(function(){return j})),e.d(n,"createBinaryExpr",(function(){return l})),e.d(n,"createValueExpr",(function(){return c})),e.d(n,"dataTypeToSQL",(function(){return E})),e.d(n,"DEFAULT_OPT",(function(){return u})),e.d(n,"escape",(function(){return f})),e.d(n,"literalToSQL",(function(){return w})),e.d(n,"columnIdentifierToSql",(function(){return y})),e.d(n,"getParserOpt",(function(){return p})),e.d(n,"identifierToSql",(function(){return d})),e.d(n,"onPartitionsToSQL",(function(){return A})),e.d(n,"replaceParams",(function(){return C})),e.d(n,"returningToSQL",(function(){return T})),e.d(n,"hasVal",(function(){return m})),e.d(n,"setParserOpt",(function(){return b})),e.d(n,"toUpper",(function(){return h})),e.d(n,"topToSQL",(function(){return v})),e.d(n,"triggerEventToSQL",(function(){return _}));var u={database:"sqlite",type:"table",trimQuery:!0,parseOptions:{includeLocations:!1}},a=u;function s(r,t,e){if(e)return r?"".concat(r.toUpperCase()," ").concat(t(e)):t(e)}function i(r,t){if(t)return"".concat(r.toUpperCase()," ").concat(t)}function c(r){var t=o(r);if(Array.isArray(r))return{type:"expr_list",value:r.map(c)};if(null===r)return{type:"null",value:null};switch(t){case"boolean":return{type:"bool",value:r};case"string":return{type:"string",value:r};case"number":return{type:"number",value:r};default:throw new Error('Cannot convert value "'.concat(t,'" to SQL'))}}function l(r,t,e){var n={operator:r,type:"binary_expr"};return n.left=t.type?t:c(t),"BETWEEN"===r||"NOT BETWEEN"===r?(n.right={type:"expr_list",value:[c(e[0]),c(e[1])]},n):(n.right=e.type?e:c(e),n)}function f(r){return r}function p(){return a}function b(r){a=r}function v(r){if(r){var t=r.value,e=r.percent,n=r.parentheses?"(".concat(t,")"):t,o="TOP ".concat(n);return e?"".concat(o," ").concat(e.toUpperCase()):o}}function y(r){var t=p().database;if(r)switch(t&&t.toLowerCase()){case"athena":case"db2":case"postgresql":case"redshift":case"snowflake":case"noql":case"trino":case"sqlite":return'"'.concat(r,'"');case"transactsql":return"[".concat(r,"]");case"mysql":case"mariadb":case"bigquery":default:return"`".concat(r,"`")}}function d(r,t,e){if(!0===t)return"'".concat(r,"'");if(r){if("*"===r)return r;if(null!=e)return"".concat(e).concat(r).concat(e);var n=p().database;switch(n&&n.toLowerCase()){case"mysql":case"mariadb":return"`".concat(r,"`");case"athena":case"postgresql":case"redshift":case"snowflake":case"trino":case"noql":case"sqlite":return'"'.concat(r,'"');case"transactsql":return"[".concat(r,"]");case"bigquery":case"db2":return r;default:return"`".concat(r,"`")}}}function h(r){if(r)return r.toUpperCase()}function m(r){return r}function w(r){if(r){var t=r.prefix,e=r.type,n=r.parentheses,u=r.suffix,a=r.value,s="object"===o(r)?a:r;switch(e){case"backticks_quote_string":s="`".concat(a,"`");break;case"string":s="'".concat(a,"'");break;case"regex_string":s='r"'.concat(a,'"');break;case"hex_string":s="X'".concat(a,"'");break;case"full_hex_string":s="0x".concat(a);break;case"natural_string":s="N'".concat(a,"'");break;case"bit_string":s="b'".concat(a,"'");break;case"double_quote_string":s='"'.concat(a,'"');break;case"single_quote_string":s="'".concat(a,"'");break;case"boolean":case"bool":s=a?"TRUE":"FALSE";break;case"null":s="NULL";break;case"star":s="*";break;case"param":s="".concat(t||":").concat(a),t=null;break;case"origin":s=a.toUpperCase();break;case"date":case"datetime":case"time":case"timestamp":s="".concat(e.toUpperCase()," '").concat(a,"'");break;case"var_string":s="N'".concat(a,"'");break;case"unicode_string":s="U&'".concat(a,"'")}var i=[];return t&&i.push(h(t)),i.push(s),u&&("string"==typeof u&&i.push(u),"object"===o(u)&&(u.collate?i.push(bt(u.collate)):i.push(w(u)))),s=i.join(" "),n?"(".concat(s,")"):s}}function L(r){if(!r)return[];var t=r.type,e=r.symbol,n=r.value;return[t.toUpperCase(),e,"string"==typeof n?n.toUpperCase():w(n)].filter(m)}function C(r,t){return function r(t,e){return Object.keys(t).filter((function(r){var e=t[r];return Array.isArray(e)||"object"===o(e)&&null!==e})).forEach((function(n){var u=t[n];if("object"!==o(u)||"param"!==u.type)return r(u,e);if(void 0===e[u.value])throw new Error("no value for parameter :".concat(u.value," found"));return t[n]=c(e[u.value]),null})),t}(JSON.parse(JSON.stringify(r)),t)}function A(r){var t=r.type,e=r.partitions;return[h(t),"(".concat(e.map((function(r){if("range"!==r.type)return w(r);var t=r.start,e=r.end,n=r.symbol;return"".concat(w(t)," ").concat(h(n)," ").concat(w(e))})).join(", "),")")].join(" ")}function E(r){var t=r.schema,e=r.dataType,n=r.length,o=r.parentheses,u=r.scale,a=r.suffix,s="";null!=n&&(s=u?"".concat(n,", ").concat(u):n),o&&(s="(".concat(s,")")),a&&a.length&&(s+=" ".concat(a.join(" ")));var i=t?"".concat(t,"."):"";return"".concat(i).concat(e).concat(s)}function g(r){if(r){var t=r.dataType,e=r.definition,n=r.anglebracket,o=h(t);if("ARRAY"!==o&&"STRUCT"!==o)return o;var u=e&&e.map((function(r){return[r.field_name,g(r.field_type)].filter(m).join(" ")})).join(", ");return n?"".concat(o,"<").concat(u,">"):"".concat(o," ").concat(u)}}function j(r){if(r){var t=[],e=r.keyword,n=r.symbol,o=r.value;return t.push(e.toUpperCase()),n&&t.push(n),t.push(w(o)),t.join(" ")}}function _(r){return r.map((function(r){var t=r.keyword,e=r.args,n=[h(t)];if(e){var o=e.keyword,u=e.columns;n.push(h(o),u.map(Et).join(", "))}return n.join(" ")})).join(" OR ")}function T(r){return r?["RETURNING",r.columns.map(kt).filter(m).join(", ")].join(" "):""}function S(r){return r?[h(r.keyword),h(r.args)]:[]}function x(r){if(r){if("string"==typeof r){var t=p().database;switch(t&&t.toLowerCase()){case"sqlite":return"AUTOINCREMENT";default:return"AUTO_INCREMENT"}}var e=r.keyword,n=r.seed,o=r.increment,u=r.parentheses,a=h(e);return u&&(a+="(".concat(w(n),", ").concat(w(o),")")),a}}function k(r){if(r)return r.map(Tt).filter(m).join(", ")}function I(r){return function(r){if(Array.isArray(r))return N(r)}(r)||function(r){if("undefined"!=typeof Symbol&&null!=r[Symbol.iterator]||null!=r["@@iterator"])return Array.from(r)}(r)||function(r,t){if(r){if("string"==typeof r)return N(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?N(r,t):void 0}}(r)||function(){throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}()}function N(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function O(r){if(!r)return[];var t=r.keyword,e=r.type;return[t.toUpperCase(),h(e)]}function R(r){if(r){var t=r.type,e=r.expr,n=r.symbol,o=t.toUpperCase(),u=[];switch(u.push(o),o){case"KEY_BLOCK_SIZE":n&&u.push(n),u.push(w(e));break;case"BTREE":case"HASH":u.length=0,u.push.apply(u,I(O(r)));break;case"WITH PARSER":u.push(e);break;case"VISIBLE":case"INVISIBLE":break;case"COMMENT":u.shift(),u.push(j(r));break;case"DATA_COMPRESSION":u.push(n,h(e.value),A(e.on));break;default:u.push(n,w(e))}return u.filter(m).join(" ")}}function U(r){return r?r.map(R):[]}function M(r){var t=r.constraint_type,e=r.index_type,n=r.index_options,o=void 0===n?[]:n,u=r.definition,a=r.on,s=r.with,i=[];if(i.push.apply(i,I(O(e))),u&&u.length){var c="CHECK"===h(t)?"(".concat(lt(u[0]),")"):"(".concat(u.map((function(r){return lt(r)})).join(", "),")");i.push(c)}return i.push(U(o).join(" ")),s&&i.push("WITH (".concat(U(s).join(", "),")")),a&&i.push("ON [".concat(a,"]")),i}function D(r){var t=r.operator||r.op,e=lt(r.right),n=!1;if(Array.isArray(e)){switch(t){case"=":t="IN";break;case"!=":t="NOT IN";break;case"BETWEEN":case"NOT BETWEEN":n=!0,e="".concat(e[0]," AND ").concat(e[1])}n||(e="(".concat(e.join(", "),")"))}var o=r.right.escape||{},u=Array.isArray(r.left)?r.left.map(lt).join(", "):lt(r.left),a=bt(r.collate),s=[u,t,e,h(o.type),lt(o.value)].filter(m).join("."===t?"":" "),i=r.parentheses?"(".concat(s,")"):s;return a&&(i="".concat(i," ").concat(a)),i}function P(r){var t=r.name,e=r.type;switch(e){case"table":case"view":var n=[d(t.db),d(t.table)].filter(m).join(".");return"".concat(h(e)," ").concat(n);case"column":return"COLUMN ".concat(Et(t));default:return"".concat(h(e)," ").concat(w(t))}}function F(r){var t=r.keyword,e=r.expr;return[h(t),w(e)].filter(m).join(" ")}function $(r){return function(r){if(Array.isArray(r))return H(r)}(r)||function(r){if("undefined"!=typeof Symbol&&null!=r[Symbol.iterator]||null!=r["@@iterator"])return Array.from(r)}(r)||function(r,t){if(r){if("string"==typeof r)return H(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?H(r,t):void 0}}(r)||function(){throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}()}function H(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function B(r){return r?[r.prefix.map(w).join(" "),lt(r.value),r.suffix.map(w).join(" ")]:[]}function G(r){return r?r.fetch||r.offset?(e=(t=r).fetch,n=t.offset,[].concat($(B(n)),$(B(e))).filter(m).join(" ")):function(r){var t=r.seperator,e=r.value;return 1===e.length&&"offset"===t?i("OFFSET",lt(e[0])):i("LIMIT",e.map(lt).join("".concat("offset"===t?" ":"").concat(h(t)," ")))}(r):"";var t,e,n}function q(r){if(r&&0!==r.length){var t=r[0].recursive?"RECURSIVE ":"",e=r.map((function(r){var t=r.name,e=r.stmt,n=r.columns,o=Array.isArray(n)?"(".concat(n.map(Et).join(", "),")"):"",u=s("values"===e.type?"VALUES":"",lt,e);return"".concat("default"===t.type?d(t.value):w(t)).concat(o," AS (").concat(u,")")})).join(", ");return"WITH ".concat(t).concat(e)}}function W(r){if(r&&r.position){var t=r.keyword,e=r.expr,n=[],o=h(t);switch(o){case"VAR":n.push(e.map(ct).join(", "));break;default:n.push(o,"string"==typeof e?d(e):lt(e))}return n.filter(m).join(" ")}}function Y(r){var t=r.as_struct_val,e=r.columns,n=r.collate,o=r.distinct,u=r.for,a=r.from,c=r.for_sys_time_as_of,l=void 0===c?{}:c,f=r.locking_read,p=r.groupby,b=r.having,y=r.into,d=void 0===y?{}:y,L=r.isolation,C=r.limit,A=r.options,E=r.orderby,g=r.parentheses_symbol,j=r.qualify,_=r.top,T=r.window,S=r.with,x=r.where,k=[q(S),"SELECT",h(t)];Array.isArray(A)&&k.push(A.join(" ")),k.push(function(r){if(r){if("string"==typeof r)return r;var t=r.type,e=r.columns,n=[h(t)];return e&&n.push("(".concat(e.map(lt).join(", "),")")),n.filter(m).join(" ")}}(o),v(_),Nt(e,a));var I=d.position,N="";I&&(N=s("INTO",W,d)),"column"===I&&k.push(N),k.push(s("FROM",Cr,a)),"from"===I&&k.push(N);var O=l||{},R=O.keyword,U=O.expr;k.push(s(R,lt,U)),k.push(s("WHERE",lt,x)),p&&(k.push(i("GROUP BY",ft(p.columns).join(", "))),k.push(ft(p.modifiers).join(", "))),k.push(s("HAVING",lt,b)),k.push(s("QUALIFY",lt,j)),k.push(s("WINDOW",lt,T)),k.push(pt(E,"order by")),k.push(bt(n)),k.push(G(C)),L&&k.push(s(L.keyword,w,L.expr)),k.push(h(f)),"end"===I&&k.push(N),k.push(function(r){if(r){var t=r.expr,e=r.keyword,n=[h(r.type),h(e)];return t?"".concat(n.join(" "),"(").concat(lt(t),")"):n.join(" ")}}(u));var M=k.filter(m).join(" ");return g?"(".concat(M,")"):M}function V(r,t){var e="undefined"!=typeof Symbol&&r[Symbol.iterator]||r["@@iterator"];if(!e){if(Array.isArray(r)||(e=function(r,t){if(r){if("string"==typeof r)return Q(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?Q(r,t):void 0}}(r))||t&&r&&"number"==typeof r.length){e&&(r=e);var n=0,o=function(){};return{s:o,n:function(){return n>=r.length?{done:!0}:{done:!1,value:r[n++]}},e:function(r){throw r},f:o}}throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}var u,a=!0,s=!1;return{s:function(){e=e.call(r)},n:function(){var r=e.next();return a=r.done,r},e:function(r){s=!0,u=r},f:function(){try{a||null==e.return||e.return()}finally{if(s)throw u}}}}function Q(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function X(r){if(!r||0===r.length)return"";var t,e=[],n=V(r);try{for(n.s();!(t=n.n()).done;){var o=t.value,u={},a=o.value;for(var s in o)"value"!==s&&"keyword"!==s&&(u[s]=o[s]);var i=[Et(u)],c="";a&&(c=lt(a),i.push("=",c)),e.push(i.filter(m).join(" "))}}catch(r){n.e(r)}finally{n.f()}return e.join(", ")}function K(r){var t=r.name,e=r.value;return["@".concat(t),"=",lt(e)].filter(m).join(" ")}function z(r){if(!r)return"";var t=r.keyword,e=r.terminated,n=r.enclosed,o=r.escaped;return[h(t),w(e),w(n),w(o)].filter(m).join(" ")}function Z(r){if(!r)return"";var t=r.keyword,e=r.starting,n=r.terminated;return[h(t),w(e),w(n)].filter(m).join(" ")}function J(r){if(!r)return"";var t=r.count,e=r.suffix;return["IGNORE",w(t),e].filter(m).join(" ")}function rr(r){if(!r)return"";var t=r.mode,e=r.local,n=r.file,o=r.replace_ignore,u=r.table,a=r.partition,i=r.character_set,c=r.column,l=r.fields,f=r.lines,p=r.set,b=r.ignore;return["LOAD DATA",h(t),h(e),"INFILE",w(n),h(o),"INTO TABLE",Lr(u),sr(a),s("CHARACTER SET",w,i),z(l),Z(f),J(b),Nt(c),s("SET",X,p)].filter(m).join(" ")}function tr(r){var t=r.left,e=r.right,n=r.symbol,o=r.keyword;t.keyword=o;var u=lt(t),a=lt(e);return[u,h(n),a].filter(m).join(" ")}function er(r){var t,e,n,o,u=r.keyword,a=r.suffix,i="";switch(h(u)){case"BINLOG":e=(t=r).in,n=t.from,o=t.limit,i=[s("IN",w,e&&e.right),s("FROM",Cr,n),G(o)].filter(m).join(" ");break;case"CHARACTER":case"COLLATION":i=function(r){var t=r.expr;if(t)return"LIKE"===h(t.op)?s("LIKE",w,t.right):s("WHERE",lt,t)}(r);break;case"COLUMNS":case"INDEXES":case"INDEX":i=s("FROM",Cr,r.from);break;case"GRANTS":i=function(r){var t=r.for;if(t){var e=t.user,n=t.host,o=t.role_list,u="'".concat(e,"'");return n&&(u+="@'".concat(n,"'")),["FOR",u,o&&"USING",o&&o.map((function(r){return"'".concat(r,"'")})).join(", ")].filter(m).join(" ")}}(r);break;case"CREATE":i=s("",Lr,r[a]);break;case"VAR":i=ct(r.var),u=""}return["SHOW",h(u),h(a),i].filter(m).join(" ")}var nr={alter:function(r){var t=r.keyword;switch(void 0===t?"table":t){case"aggregate":return function(r){var t=r.args,e=r.expr,n=r.keyword,o=r.name,u=r.type,a=t.expr,s=t.orderby;return[h(u),h(n),[[d(o.schema),d(o.name)].filter(m).join("."),"(".concat(a.map(nt).join(", ")).concat(s?[" ORDER","BY",s.map(nt).join(", ")].join(" "):"",")")].filter(m).join(""),et(e)].filter(m).join(" ")}(r);case"table":return function(r){var t=r.type,e=r.table,n=r.if_exists,o=r.prefix,u=r.expr,a=void 0===u?[]:u,s=h(t),i=Cr(e),c=a.map(lt);return[s,"TABLE",h(n),w(o),i,c.join(", ")].filter(m).join(" ")}(r);case"schema":return function(r){var t=r.expr,e=r.keyword,n=r.schema;return[h(r.type),h(e),d(n),et(t)].filter(m).join(" ")}(r);case"sequence":return function(r){var t=r.type,e=r.keyword,n=r.sequence,o=r.if_exists,u=r.expr,a=void 0===u?[]:u,s=h(t),i=Cr(n),c=a.map(Xr);return[s,h(e),h(o),i,c.join(", ")].filter(m).join(" ")}(r);case"domain":case"type":return function(r){var t=r.expr,e=r.keyword,n=r.name;return[h(r.type),h(e),[d(n.schema),d(n.name)].filter(m).join("."),et(t)].filter(m).join(" ")}(r);case"function":return function(r){var t=r.args,e=r.expr,n=r.keyword,o=r.name;return[h(r.type),h(n),[[d(o.schema),d(o.name)].filter(m).join("."),t&&"(".concat(t.expr?t.expr.map(nt).join(", "):"",")")].filter(m).join(""),et(e)].filter(m).join(" ")}(r);case"view":return function(r){var t=r.type,e=r.columns,n=r.attributes,o=r.select,u=r.view,a=r.with,s=h(t),i=Lr(u),c=[s,"VIEW",i];e&&c.push("(".concat(e.map(Et).join(", "),")"));n&&c.push("WITH ".concat(n.map(h).join(", ")));c.push("AS",Y(o)),a&&c.push(h(a));return c.filter(m).join(" ")}(r)}},analyze:function(r){var t=r.type,e=r.table;return[h(t),Lr(e)].join(" ")},attach:function(r){var t=r.type,e=r.database,n=r.expr,o=r.as,u=r.schema;return[h(t),h(e),lt(n),h(o),d(u)].filter(m).join(" ")},create:function(r){var t=r.keyword,e="";switch(t.toLowerCase()){case"aggregate":e=function(r){var t=r.type,e=r.replace,n=r.keyword,o=r.name,u=r.args,a=r.options,s=[h(t),h(e),h(n)],i=[d(o.schema),o.name].filter(m).join("."),c="".concat(u.expr.map(nt).join(", ")).concat(u.orderby?[" ORDER","BY",u.orderby.map(nt).join(", ")].join(" "):"");return s.push("".concat(i,"(").concat(c,")"),"(".concat(a.map(rt).join(", "),")")),s.filter(m).join(" ")}(r);break;case"table":e=function(r){var t=r.type,e=r.keyword,n=r.table,o=r.like,u=r.as,a=r.temporary,s=r.if_not_exists,i=r.create_definitions,c=r.table_options,l=r.ignore_replace,f=r.replace,b=r.partition_of,v=r.query_expr,y=r.unlogged,d=r.with,L=[h(t),h(f),h(a),h(y),h(e),h(s),Cr(n)];if(o){var C=o.type,A=Cr(o.table);return L.push(h(C),A),L.filter(m).join(" ")}if(b)return L.concat([zr(b)]).filter(m).join(" ");i&&L.push("(".concat(i.map(Xr).join(", "),")"));if(c){var E=p().database,g=E&&"sqlite"===E.toLowerCase()?", ":" ";L.push(c.map(Ar).join(g))}if(d){var j=d.map((function(r){return[w(r.keyword),h(r.symbol),w(r.value)].join(" ")})).join(", ");L.push("WITH (".concat(j,")"))}L.push(h(l),h(u)),v&&L.push(or(v));return L.filter(m).join(" ")}(r);break;case"trigger":e="constraint"===r.resource?function(r){var t=r.constraint,e=r.constraint_kw,n=r.deferrable,o=r.events,u=r.execute,a=r.for_each,s=r.from,i=r.location,c=r.keyword,l=r.or,f=r.type,p=r.table,b=r.when,v=[h(f),h(l),h(e),h(c),d(t),h(i)],y=_(o);v.push(y,"ON",Lr(p)),s&&v.push("FROM",Lr(s));v.push.apply(v,Yr(S(n)).concat(Yr(S(a)))),b&&v.push(h(b.type),lt(b.cond));return v.push(h(u.keyword),Wr(u.expr)),v.filter(m).join(" ")}(r):function(r){var t=r.definer,e=r.for_each,n=r.keyword,o=r.execute,u=r.type,a=r.table,i=r.if_not_exists,c=r.temporary,l=r.trigger,f=r.events,p=r.order,b=r.time,v=r.when,y=[h(u),h(c),lt(t),h(n),h(i),Lr(l),h(b),f.map((function(r){var t=[h(r.keyword)],e=r.args;return e&&t.push(h(e.keyword),e.columns.map(Et).join(", ")),t.join(" ")})),"ON",Lr(a),h(e&&e.keyword),h(e&&e.args),p&&"".concat(h(p.keyword)," ").concat(d(p.trigger)),s("WHEN",lt,v),h(o.prefix)];switch(o.type){case"set":y.push(s("SET",X,o.expr));break;case"multiple":y.push(ur(o.expr.ast))}return y.push(h(o.suffix)),y.filter(m).join(" ")}(r);break;case"extension":e=function(r){var t=r.extension,e=r.from,n=r.if_not_exists,o=r.keyword,u=r.schema,a=r.type,i=r.with,c=r.version;return[h(a),h(o),h(n),w(t),h(i),s("SCHEMA",w,u),s("VERSION",w,c),s("FROM",w,e)].filter(m).join(" ")}(r);break;case"function":e=function(r){var t=r.type,e=r.replace,n=r.keyword,o=r.name,u=r.args,a=r.returns,s=r.options,i=r.last,c=[h(t),h(e),h(n)],l=[w(o.schema),o.name.map(w).join(".")].filter(m).join("."),f=u.map(nt).filter(m).join(", ");return c.push("".concat(l,"(").concat(f,")"),function(r){var t=r.type,e=r.keyword,n=r.expr;return[h(t),h(e),Array.isArray(n)?"(".concat(n.map(St).join(", "),")"):Zr(n)].filter(m).join(" ")}(a),s.map(Jr).join(" "),i),c.filter(m).join(" ")}(r);break;case"index":e=function(r){var t=r.concurrently,e=r.filestream_on,n=r.keyword,o=r.if_not_exists,u=r.include,a=r.index_columns,i=r.index_type,c=r.index_using,l=r.index,f=r.on,p=r.index_options,b=r.algorithm_option,v=r.lock_option,y=r.on_kw,L=r.table,C=r.tablespace,A=r.type,E=r.where,g=r.with,j=r.with_before_where,_=g&&"WITH (".concat(U(g).join(", "),")"),T=u&&"".concat(h(u.keyword)," (").concat(u.columns.map((function(r){return"string"==typeof r?d(r):lt(r)})).join(", "),")"),S=l;l&&(S="string"==typeof l?d(l):[d(l.schema),d(l.name)].filter(m).join("."));var x=[h(A),h(i),h(n),h(o),h(t),S,h(y),Lr(L)].concat(Yr(O(c)),["(".concat(k(a),")"),T,U(p).join(" "),et(b),et(v),s("TABLESPACE",w,C)]);j?x.push(_,s("WHERE",lt,E)):x.push(s("WHERE",lt,E),_);return x.push(s("ON",lt,f),s("FILESTREAM_ON",w,e)),x.filter(m).join(" ")}(r);break;case"sequence":e=function(r){var t=r.type,e=r.keyword,n=r.sequence,o=r.temporary,u=r.if_not_exists,a=r.create_definitions,s=[h(t),h(o),h(e),h(u),Cr(n)];a&&s.push(a.map(Xr).join(" "));return s.filter(m).join(" ")}(r);break;case"database":case"schema":e=function(r){var t=r.type,e=r.keyword,n=r.replace,o=r.if_not_exists,u=r.create_definitions,a=r[e],s=a.db,i=a.schema,c=[w(s),i.map(w).join(".")].filter(m).join("."),l=[h(t),h(n),h(e),h(o),c];u&&l.push(u.map(Ar).join(" "));return l.filter(m).join(" ")}(r);break;case"view":e=function(r){var t=r.algorithm,e=r.columns,n=r.definer,o=r.if_not_exists,u=r.keyword,a=r.recursive,s=r.replace,i=r.select,c=r.sql_security,l=r.temporary,f=r.type,p=r.view,b=r.with,v=r.with_options,w=p.db,C=p.schema,A=p.view,E=[d(w),d(C),d(A)].filter(m).join(".");return[h(f),h(s),h(l),h(a),t&&"ALGORITHM = ".concat(h(t)),lt(n),c&&"SQL SECURITY ".concat(h(c)),h(u),h(o),E,e&&"(".concat(e.map(y).join(", "),")"),v&&["WITH","(".concat(v.map((function(r){return L(r).join(" ")})).join(", "),")")].join(" "),"AS",or(i),h(b)].filter(m).join(" ")}(r);break;case"domain":e=function(r){var t=r.as,e=r.domain,n=r.type,o=r.keyword,u=r.target,a=r.create_definitions,s=[h(n),h(o),[d(e.schema),d(e.name)].filter(m).join("."),h(t),E(u)];if(a&&a.length>0){var i,c=[],l=function(r,t){var e="undefined"!=typeof Symbol&&r[Symbol.iterator]||r["@@iterator"];if(!e){if(Array.isArray(r)||(e=Vr(r))||t&&r&&"number"==typeof r.length){e&&(r=e);var n=0,o=function(){};return{s:o,n:function(){return n>=r.length?{done:!0}:{done:!1,value:r[n++]}},e:function(r){throw r},f:o}}throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}var u,a=!0,s=!1;return{s:function(){e=e.call(r)},n:function(){var r=e.next();return a=r.done,r},e:function(r){s=!0,u=r},f:function(){try{a||null==e.return||e.return()}finally{if(s)throw u}}}}(a);try{for(l.s();!(i=l.n()).done;){var f=i.value,p=f.type;switch(p){case"collate":c.push(lt(f));break;case"default":c.push(h(p),lt(f.value));break;case"constraint":c.push(Pr(f))}}}catch(r){l.e(r)}finally{l.f()}s.push(c.filter(m).join(" "))}return s.filter(m).join(" ")}(r);break;case"type":e=function(r){var t=r.as,e=r.create_definitions,n=r.keyword,o=r.name,u=r.resource,a=[h(r.type),h(n),[d(o.schema),d(o.name)].filter(m).join("."),h(t),h(u)];if(e){var s=[];switch(u){case"enum":case"range":s.push(lt(e));break;default:s.push("(".concat(e.map(Xr).join(", "),")"))}a.push(s.filter(m).join(" "))}return a.filter(m).join(" ")}(r);break;case"user":e=function(r){var t=r.attribute,e=r.comment,n=r.default_role,o=r.if_not_exists,u=r.keyword,a=r.lock_option,i=r.password_options,c=r.require,l=r.resource_options,f=r.type,p=r.user.map((function(r){var t=r.user,e=r.auth_option,n=[Rr(t)];return e&&n.push(h(e.keyword),e.auth_plugin,w(e.value)),n.filter(m).join(" ")})).join(", "),b=[h(f),h(u),h(o),p];n&&b.push(h(n.keyword),n.value.map(Rr).join(", "));b.push(s(c&&c.keyword,lt,c&&c.value)),l&&b.push(h(l.keyword),l.value.map((function(r){return lt(r)})).join(" "));i&&i.forEach((function(r){return b.push(s(r.keyword,lt,r.value))}));return b.push(w(a),j(e),w(t)),b.filter(m).join(" ")}(r);break;default:throw new Error("unknown create resource ".concat(t))}return e},comment:function(r){var t=r.expr,e=r.keyword,n=r.target;return[h(r.type),h(e),P(n),F(t)].filter(m).join(" ")},select:Y,deallocate:function(r){var t=r.type,e=r.keyword,n=r.expr;return[h(t),h(e),lt(n)].filter(m).join(" ")},delete:function(r){var t=r.columns,e=r.from,n=r.table,o=r.where,u=r.orderby,a=r.with,i=r.limit,c=r.returning,l=[q(a),"DELETE"],f=Nt(t,e);return l.push(f),Array.isArray(n)&&(1===n.length&&!0===n[0].addition||l.push(Cr(n))),l.push(s("FROM",Cr,e)),l.push(s("WHERE",lt,o)),l.push(pt(u,"order by")),l.push(G(i)),l.push(T(c)),l.filter(m).join(" ")},exec:function(r){var t=r.keyword,e=r.module,n=r.parameters;return[h(t),Lr(e),(n||[]).map(K).filter(m).join(", ")].filter(m).join(" ")},execute:function(r){var t=r.type,e=r.name,n=r.args,o=[h(t)],u=[e];n&&u.push("(".concat(lt(n).join(", "),")"));return o.push(u.join("")),o.filter(m).join(" ")},explain:function(r){var t=r.type,e=r.expr;return[h(t),Y(e)].join(" ")},for:function(r){var t=r.type,e=r.label,n=r.target,o=r.query,u=r.stmts;return[e,h(t),n,"IN",ur([o]),"LOOP",ur(u),"END LOOP",e].filter(m).join(" ")},update:function(r){var t=r.from,e=r.table,n=r.set,o=r.where,u=r.orderby,a=r.with,i=r.limit,c=r.returning;return[q(a),"UPDATE",Cr(e),s("SET",X,n),s("FROM",Cr,t),s("WHERE",lt,o),pt(u,"order by"),G(i),T(c)].filter(m).join(" ")},if:function(r){var t=r.boolean_expr,e=r.else_expr,n=r.elseif_expr,o=r.if_expr,u=r.prefix,a=r.go,s=r.semicolons,i=r.suffix,c=[h(r.type),lt(t),w(u),"".concat(_r(o.ast||o)).concat(s[0]),h(a)];n&&c.push(n.map((function(r){return[h(r.type),lt(r.boolean_expr),"THEN",_r(r.then.ast||r.then),r.semicolon].filter(m).join(" ")})).join(" "));e&&c.push("ELSE","".concat(_r(e.ast||e)).concat(s[1]));return c.push(w(i)),c.filter(m).join(" ")},insert:fr,load_data:rr,drop:Ir,truncate:Ir,replace:fr,declare:function(r){var t=r.type,e=r.declare,n=r.symbol,o=[h(t)],u=e.map((function(r){var t=r.at,e=r.name,n=r.as,o=r.constant,u=r.datatype,a=r.not_null,s=r.prefix,i=r.definition,c=r.keyword,l=[[t,e].filter(m).join(""),h(n),h(o)];switch(c){case"variable":l.push(gt(u),lt(r.collate),h(a)),i&&l.push(h(i.keyword),lt(i.value));break;case"cursor":l.push(h(s));break;case"table":l.push(h(s),"(".concat(i.map(Xr).join(", "),")"))}return l.filter(m).join(" ")})).join("".concat(n," "));return o.push(u),o.join(" ")},use:function(r){var t=r.type,e=r.db,n=h(t),o=d(e);return"".concat(n," ").concat(o)},rename:function(r){var t=r.type,e=r.table,n=[],o="".concat(t&&t.toUpperCase()," TABLE");if(e){var u,a=Tr(e);try{for(a.s();!(u=a.n()).done;){var s=u.value.map(Lr);n.push(s.join(" TO "))}}catch(r){a.e(r)}finally{a.f()}}return"".concat(o," ").concat(n.join(", "))},call:function(r){var t=lt(r.expr);return"".concat("CALL"," ").concat(t)},desc:Nr,describe:Nr,set:function(r){var t=r.type,e=r.expr,n=r.keyword,o=h(t),u=e.map(lt).join(", ");return[o,h(n),u].filter(m).join(" ")},lock:Or,unlock:Or,show:er,grant:Ur,revoke:Ur,proc:function(r){var t=r.stmt;switch(t.type){case"assign":return tr(t);case"return":return function(r){var t=r.type,e=r.expr;return[h(t),lt(e)].join(" ")}(t)}},raise:function(r){var t=r.type,e=r.level,n=r.raise,o=r.using,u=[h(t),h(e)];n&&u.push([w(n.keyword),"format"===n.type&&n.expr.length>0&&","].filter(m).join(""),n.expr.map((function(r){return lt(r)})).join(", "));o&&u.push(h(o.type),h(o.option),o.symbol,o.expr.map((function(r){return lt(r)})).join(", "));return u.filter(m).join(" ")},transaction:function(r){var t=r.expr,e=t.action,n=t.keyword,o=t.modes,u=[w(e),h(n)];return o&&u.push(o.map(w).join(", ")),u.filter(m).join(" ")}};function or(r){if(!r)return"";for(var t=nr[r.type],e=r,n=e._parentheses,o=e._orderby,u=e._limit,a=[n&&"(",t(r)];r._next;){var s=nr[r._next.type],i=h(r.set_op);a.push(i,s(r._next)),r=r._next}return a.push(n&&")",pt(o,"order by"),G(u)),a.filter(m).join(" ")}function ur(r){for(var t=[],e=0,n=r.length;e<n;++e){var o=r[e]&&r[e].ast?r[e].ast:r[e],u=or(o);e===n-1&&"transaction"===o.type&&(u="".concat(u," ;")),t.push(u)}return t.join(" ; ")}function ar(r){var t=r.type;return"select"===t?or(r):("values"===t?r.values:r).map((function(r){var t=lt(r);return[h(r.prefix),"(".concat(t,")")].filter(m).join("")})).join(", ")}function sr(r){if(!r)return"";var t=["PARTITION","("];if(Array.isArray(r))t.push(r.map((function(r){return d(r)})).join(", "));else{var e=r.value;t.push(e.map(lt).join(", "))}return t.push(")"),t.filter(m).join("")}function ir(r){if(!r)return"";switch(r.type){case"column":return"(".concat(r.expr.map(Et).join(", "),")")}}function cr(r){var t=r.expr,e=r.keyword,n=t.type,o=[h(e)];switch(n){case"origin":o.push(w(t));break;case"update":o.push("UPDATE",s("SET",X,t.set),s("WHERE",lt,t.where))}return o.filter(m).join(" ")}function lr(r){if(!r)return"";var t=r.action;return[ir(r.target),cr(t)].filter(m).join(" ")}function fr(r){var t=r.table,e=r.type,n=r.or,o=void 0===n?[]:n,u=r.prefix,a=void 0===u?"into":u,i=r.columns,c=r.conflict,l=r.values,f=r.where,p=r.on_duplicate_update,b=r.partition,v=r.returning,y=r.set,d=p||{},L=d.keyword,C=d.set,A=[h(e),o.map(w).join(" "),h(a),Cr(t),sr(b)];return Array.isArray(i)&&A.push("(".concat(i.map(w).join(", "),")")),A.push(s(l&&"values"===l.type?"VALUES":"",ar,l)),A.push(s("ON CONFLICT",lr,c)),A.push(s("SET",X,y)),A.push(s("WHERE",lt,f)),A.push(s(L,X,C)),A.push(T(v)),A.filter(m).join(" ")}function pr(r){var t=r.expr,e=r.unit,n=r.suffix;return["INTERVAL",lt(t),h(e),lt(n)].filter(m).join(" ")}function br(r){return function(r){if(Array.isArray(r))return vr(r)}(r)||function(r){if("undefined"!=typeof Symbol&&null!=r[Symbol.iterator]||null!=r["@@iterator"])return Array.from(r)}(r)||function(r,t){if(r){if("string"==typeof r)return vr(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?vr(r,t):void 0}}(r)||function(){throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}()}function vr(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function yr(r){var t=r.type,e=r.as,n=r.expr,o=r.with_offset;return["".concat(h(t),"(").concat(n&&lt(n)||"",")"),s("AS","string"==typeof e?d:lt,e),s(h(o&&o.keyword),d,o&&o.as)].filter(m).join(" ")}function dr(r){if(r)switch(r.type){case"pivot":case"unpivot":return function(r){var t=r.as,e=r.column,n=r.expr,o=r.in_expr,u=r.type,a=[lt(n),"FOR",Et(e),D(o)],s=["".concat(h(u),"(").concat(a.join(" "),")")];return t&&s.push("AS",d(t)),s.join(" ")}(r);default:return""}}function hr(r){if(r){var t=r.keyword,e=r.expr,n=r.index,o=r.index_columns,u=r.parentheses,a=r.prefix,s=[];switch(t.toLowerCase()){case"forceseek":s.push(h(t),"(".concat(d(n)),"(".concat(o.map(lt).filter(m).join(", "),"))"));break;case"spatial_window_max_cells":s.push(h(t),"=",lt(e));break;case"index":s.push(h(a),h(t),u?"(".concat(e.map((function(r){return d(r)})).join(", "),")"):"= ".concat(d(e)));break;default:s.push(lt(e))}return s.filter(m).join(" ")}}function mr(r,t){var e=r.name,n=r.symbol;return[h(e),n,t].filter(m).join(" ")}function wr(r){var t=[];switch(r.keyword){case"as":t.push("AS","OF",lt(r.of));break;case"from_to":t.push("FROM",lt(r.from),"TO",lt(r.to));break;case"between_and":t.push("BETWEEN",lt(r.between),"AND",lt(r.and));break;case"contained":t.push("CONTAINED","IN",lt(r.in))}return t.filter(m).join(" ")}function Lr(r){if("UNNEST"===h(r.type))return yr(r);var t,e,n,o,u=r.table,a=r.db,i=r.as,c=r.expr,l=r.operator,f=r.prefix,p=r.schema,b=r.server,v=r.suffix,y=r.tablesample,C=r.temporal_table,A=r.table_hint,E=r.surround,g=void 0===E?{}:E,j=d(b,!1,g.server),_=d(a,!1,g.db),T=d(p,!1,g.schema),S=u&&d(u,!1,g.table);if(c)switch(c.type){case"values":var x=c.parentheses,k=c.values,I=c.prefix,N=[x&&"(","",x&&")"],O=ar(k);I&&(O=O.split("(").slice(1).map((function(r){return"".concat(h(I),"(").concat(r)})).join("")),N[1]="VALUES ".concat(O),S=N.filter(m).join("");break;case"tumble":S=function(r){if(!r)return"";var t=r.data,e=r.timecol,n=r.offset,o=r.size,u=[d(t.expr.db),d(t.expr.schema),d(t.expr.table)].filter(m).join("."),a="DESCRIPTOR(".concat(Et(e.expr),")"),s=["TABLE(TUMBLE(TABLE ".concat(mr(t,u)),mr(e,a)],i=mr(o,pr(o.expr));return n&&n.expr?s.push(i,"".concat(mr(n,pr(n.expr)),"))")):s.push("".concat(i,"))")),s.filter(m).join(", ")}(c);break;case"generator":e=(t=c).keyword,n=t.type,o=t.generators.map((function(r){return L(r).join(" ")})).join(", "),S="".concat(h(e),"(").concat(h(n),"(").concat(o,"))");break;default:S=lt(c)}var R=[[j,_,T,S=[h(f),S,h(v)].filter(m).join(" ")].filter(m).join(".")];if(y){var U=["TABLESAMPLE",lt(y.expr),w(y.repeatable)].filter(m).join(" ");R.push(U)}R.push(function(r){if(r){var t=r.keyword,e=r.expr;return[h(t),wr(e)].filter(m).join(" ")}}(C),s("AS","string"==typeof i?d:lt,i),dr(l)),A&&R.push(h(A.keyword),"(".concat(A.expr.map(hr).filter(m).join(", "),")"));var M=R.filter(m).join(" ");return r.parentheses?"(".concat(M,")"):M}function Cr(r){if(!r)return"";if(!Array.isArray(r)){var t=r.expr,e=r.parentheses,n=r.joins,o=Cr(t);if(e){for(var u=[],a=[],i=!0===e?1:e.length,c=0;c++<i;)u.push("("),a.push(")");var l=n&&n.length>0?Cr([""].concat(br(n))):"";return u.join("")+o+a.join("")+l}return o}var f=r[0],p=[];if("dual"===f.type)return"DUAL";p.push(Lr(f));for(var b=1;b<r.length;++b){var v=r[b],y=v.on,d=v.using,L=v.join,C=[],A=Array.isArray(v)||Object.hasOwnProperty.call(v,"joins");C.push(L?" ".concat(h(L)):","),C.push(A?Cr(v):Lr(v)),C.push(s("ON",lt,y)),d&&C.push("USING (".concat(d.map(w).join(", "),")")),p.push(C.filter(m).join(" "))}return p.filter(m).join("")}function Ar(r){var t=r.keyword,e=r.symbol,n=r.value,o=[t.toUpperCase()];e&&o.push(e);var u=w(n);switch(t){case"partition by":case"default collate":u=lt(n);break;case"options":u="(".concat(n.map((function(r){return[r.keyword,r.symbol,lt(r.value)].join(" ")})).join(", "),")");break;case"cluster by":u=n.map(lt).join(", ")}return o.push(u),o.filter(m).join(" ")}var Er=["analyze","attach","select","deallocate","delete","exec","update","insert","drop","rename","truncate","call","desc","describe","use","alter","set","create","lock","unlock","declare","show","replace","if","grant","revoke","proc","raise","execute","transaction","explain","comment","load_data"];function gr(r){var t=r&&r.ast?r.ast:r;if(!Er.includes(t.type))throw new Error("".concat(t.type," statements not supported at the moment"))}function jr(r){return Array.isArray(r)?(r.forEach(gr),ur(r)):(gr(r),or(r))}function _r(r){return"go"===r.go?function r(t){if(!t||0===t.length)return"";var e=[jr(t.ast)];return t.go_next&&e.push(t.go.toUpperCase(),r(t.go_next)),e.filter((function(r){return r})).join(" ")}(r):jr(r)}function Tr(r,t){var e="undefined"!=typeof Symbol&&r[Symbol.iterator]||r["@@iterator"];if(!e){if(Array.isArray(r)||(e=xr(r))||t&&r&&"number"==typeof r.length){e&&(r=e);var n=0,o=function(){};return{s:o,n:function(){return n>=r.length?{done:!0}:{done:!1,value:r[n++]}},e:function(r){throw r},f:o}}throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}var u,a=!0,s=!1;return{s:function(){e=e.call(r)},n:function(){var r=e.next();return a=r.done,r},e:function(r){s=!0,u=r},f:function(){try{a||null==e.return||e.return()}finally{if(s)throw u}}}}function Sr(r){return function(r){if(Array.isArray(r))return kr(r)}(r)||function(r){if("undefined"!=typeof Symbol&&null!=r[Symbol.iterator]||null!=r["@@iterator"])return Array.from(r)}(r)||xr(r)||function(){throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}()}function xr(r,t){if(r){if("string"==typeof r)return kr(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?kr(r,t):void 0}}function kr(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function Ir(r){var t=r.type,e=r.keyword,n=r.name,o=r.prefix,u=r.suffix,a=[h(t),h(e),h(o)];switch(e){case"table":a.push(Cr(n));break;case"trigger":a.push([n[0].schema?"".concat(d(n[0].schema),"."):"",d(n[0].trigger)].filter(m).join(""));break;case"database":case"schema":case"procedure":a.push(d(n));break;case"view":a.push(Cr(n),r.options&&r.options.map(lt).filter(m).join(" "));break;case"index":a.push.apply(a,[Et(n)].concat(Sr(r.table?["ON",Lr(r.table)]:[]),[r.options&&r.options.map(lt).filter(m).join(" ")]));break;case"type":a.push(n.map(Et).join(", "),r.options&&r.options.map(lt).filter(m).join(" "))}return u&&a.push(u.map(lt).filter(m).join(" ")),a.filter(m).join(" ")}function Nr(r){var t=r.type,e=r.table,n=h(t),o="string"==typeof e?d(e):Lr(e);return"".concat(n," ").concat(o)}function Or(r){var t=r.type,e=r.keyword,n=r.tables,o=[t.toUpperCase(),h(e)];if("UNLOCK"===t.toUpperCase())return o.join(" ");var u,a=[],s=Tr(n);try{var i=function(){var r=u.value,t=r.table,e=r.lock_type,n=[Lr(t)];if(e){n.push(["prefix","type","suffix"].map((function(r){return h(e[r])})).filter(m).join(" "))}a.push(n.join(" "))};for(s.s();!(u=s.n()).done;)i()}catch(r){s.e(r)}finally{s.f()}return o.push.apply(o,[a.join(", ")].concat(Sr(function(r){var t=r.lock_mode,e=r.nowait,n=[];if(t){var o=t.mode;n.push(o.toUpperCase())}return e&&n.push(e.toUpperCase()),n}(r)))),o.filter(m).join(" ")}function Rr(r){var t=r.name,e=r.host,n=[w(t)];return e&&n.push("@",w(e)),n.join("")}function Ur(r){var t=r.type,e=r.grant_option_for,n=r.keyword,o=r.objects,u=r.on,a=r.to_from,s=r.user_or_roles,i=r.with,c=[h(t),w(e)],l=o.map((function(r){var t=r.priv,e=r.columns,n=[lt(t)];return e&&n.push("(".concat(e.map(Et).join(", "),")")),n.join(" ")})).join(", ");if(c.push(l),u)switch(c.push("ON"),n){case"priv":c.push(w(u.object_type),u.priv_level.map((function(r){return[d(r.prefix),d(r.name)].filter(m).join(".")})).join(", "));break;case"proxy":c.push(Rr(u))}return c.push(h(a),s.map(Rr).join(", ")),c.push(w(i)),c.filter(m).join(" ")}function Mr(r){return function(r){if(Array.isArray(r))return Dr(r)}(r)||function(r){if("undefined"!=typeof Symbol&&null!=r[Symbol.iterator]||null!=r["@@iterator"])return Array.from(r)}(r)||function(r,t){if(r){if("string"==typeof r)return Dr(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?Dr(r,t):void 0}}(r)||function(){throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}()}function Dr(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function Pr(r){if(r){var t=r.constraint,e=r.constraint_type,n=r.enforced,o=r.index,u=r.keyword,a=r.reference_definition,i=r.for,c=r.with_values,l=[],f=p().database;l.push(h(u)),l.push(d(t));var b=h(e);return"sqlite"===f.toLowerCase()&&"UNIQUE KEY"===b&&(b="UNIQUE"),l.push(b),l.push("sqlite"!==f.toLowerCase()&&d(o)),l.push.apply(l,Mr(M(r))),l.push.apply(l,Mr(jt(a))),l.push(h(n)),l.push(s("FOR",d,i)),l.push(w(c)),l.filter(m).join(" ")}}function Fr(r){if(r){var t=r.type;return"rows"===t?[h(t),lt(r.expr)].filter(m).join(" "):lt(r)}}function $r(r){if("string"==typeof r)return r;var t=r.window_specification;return"(".concat(function(r){var t=r.name,e=r.partitionby,n=r.orderby,o=r.window_frame_clause;return[t,pt(e,"partition by"),pt(n,"order by"),Fr(o)].filter(m).join(" ")}(t),")")}function Hr(r){var t=r.name,e=r.as_window_specification;return"".concat(t," AS ").concat($r(e))}function Br(r){if(r){var t=r.as_window_specification,e=r.expr,n=r.keyword,o=r.type,u=r.parentheses,a=h(o);if("WINDOW"===a)return"OVER ".concat($r(t));if("ON UPDATE"===a){var s="".concat(h(o)," ").concat(h(n)),i=lt(e)||[];return u&&(s="".concat(s,"(").concat(i.join(", "),")")),s}if(r.partitionby)return["OVER","(".concat(pt(r.partitionby,"partition by")),"".concat(pt(r.orderby,"order by"),")")].filter(m).join(" ");throw new Error("unknown over type")}}function Gr(r){if(!r||!r.array)return"";var t=r.array.keyword;if(t)return h(t);for(var e=r.array,n=e.dimension,o=e.length,u=[],a=0;a<n;a++)u.push("["),o&&o[a]&&u.push(w(o[a])),u.push("]");return u.join("")}function qr(r){for(var t=r.target,e=r.expr,n=r.keyword,o=r.symbol,u=r.as,a=r.offset,s=r.parentheses,i=r.collate,c=Ct({expr:e,offset:a}),l=[],f=0,p=t.length;f<p;++f){var b=t[f],v=b.angle_brackets,y=b.length,L=b.dataType,C=b.parentheses,A=b.quoted,E=b.scale,g=b.suffix,j=b.expr,_=j?lt(j):"";null!=y&&(_=E?"".concat(y,", ").concat(E):y),C&&(_="(".concat(_,")")),v&&(_="<".concat(_,">")),g&&g.length&&(_+=" ".concat(g.map(w).join(" ")));var T="::",S="",x=[];"as"===o&&(0===f&&(c="".concat(h(n),"(").concat(c)),S=")",T=" ".concat(o.toUpperCase()," ")),0===f&&x.push(c);var k=Gr(b);x.push(T,A,L,A,k,_,S),l.push(x.filter(m).join(""))}var I=bt(i);u&&l.push(" AS ".concat(d(u)));var N=[l.filter(m).join(""),I].filter(m).join(" ");return s?"(".concat(N,")"):N}function Wr(r){var t=r.args,e=r.array_index,n=r.collate,o=r.name,u=r.args_parentheses,a=r.parentheses,s=r.within_group,i=r.over,c=r.suffix,l=Br(i),f=function(r){if(!r)return"";var t=r.type,e=r.keyword,n=r.orderby;return[h(t),h(e),"(".concat(pt(n,"order by"),")")].filter(m).join(" ")}(s),p=lt(c),b=bt(n),v=[w(o.schema),o.name.map(w).join(".")].filter(m).join(".");if(!t)return[v,b,f,l].filter(m).join(" ");var y=r.separator||", ",d=0;if("TRIM"===h(v))for(var L=0,C=t.value.length;L<C;++L){var A=t.value[L];if("origin"===A.type&&"from"===A.value){d=L;break}}var E=[v];E.push(!1===u?" ":"(");var g=lt(t);if(Array.isArray(y)){for(var j=g[0],_=1,T=g.length;_<T;++_)j=[j,g[_]].join(" ".concat(lt(y[_-1])," "));E.push(j)}else"TRIM"===h(v)&&d>0?E.push([g.slice(0,d+1).join(" "),g.slice(d+1).join(", ")].join(" ")):E.push(g.join(y));return!1!==u&&E.push(")"),E.push(At(e)),E=[E.join(""),p,b].filter(m).join(" "),[a?"(".concat(E,")"):E,f,l].filter(m).join(" ")}function Yr(r){return function(r){if(Array.isArray(r))return Qr(r)}(r)||function(r){if("undefined"!=typeof Symbol&&null!=r[Symbol.iterator]||null!=r["@@iterator"])return Array.from(r)}(r)||Vr(r)||function(){throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}()}function Vr(r,t){if(r){if("string"==typeof r)return Qr(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?Qr(r,t):void 0}}function Qr(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function Xr(r){if(!r)return[];var t,e,n,o,u=r.resource;switch(u){case"column":return St(r);case"index":return e=[],n=(t=r).keyword,o=t.index,e.push(h(n)),e.push(o),e.push.apply(e,I(M(t))),e.filter(m).join(" ");case"constraint":return Pr(r);case"sequence":return[h(r.prefix),lt(r.value)].filter(m).join(" ");default:throw new Error("unknown resource = ".concat(u," type"))}}function Kr(r){var t=[];switch(r.keyword){case"from":t.push("FROM","(".concat(w(r.from),")"),"TO","(".concat(w(r.to),")"));break;case"in":t.push("IN","(".concat(lt(r.in),")"));break;case"with":t.push("WITH","(MODULUS ".concat(w(r.modulus),", REMAINDER ").concat(w(r.remainder),")"))}return t.filter(m).join(" ")}function zr(r){var t=r.keyword,e=r.table,n=r.for_values,o=r.tablespace,u=[h(t),Lr(e),h(n.keyword),Kr(n.expr)];return o&&u.push("TABLESPACE",w(o)),u.filter(m).join(" ")}function Zr(r){return r.dataType?E(r):[d(r.db),d(r.schema),d(r.table)].filter(m).join(".")}function Jr(r){var t=r.type;switch(t){case"as":return[h(t),r.symbol,or(r.declare),h(r.begin),ur(r.expr),h(r.end),r.symbol].filter(m).join(" ");case"set":return[h(t),r.parameter,h(r.value&&r.value.prefix),r.value&&r.value.expr.map(lt).join(", ")].filter(m).join(" ");case"return":return[h(t),lt(r.expr)].filter(m).join(" ");default:return lt(r)}}function rt(r){var t=r.type,e=r.symbol,n=r.value,o=[h(t),e];switch(h(t)){case"SFUNC":o.push([d(n.schema),n.name].filter(m).join("."));break;case"STYPE":case"MSTYPE":o.push(E(n));break;default:o.push(lt(n))}return o.filter(m).join(" ")}function tt(r,t){switch(r){case"add":var e=t.map((function(r){var t=r.name,e=r.value;return["PARTITION",w(t),"VALUES",h(e.type),"(".concat(w(e.expr),")")].join(" ")})).join(", ");return"(".concat(e,")");default:return Nt(t)}}function et(r){if(!r)return"";var t=r.action,e=r.create_definitions,n=r.if_not_exists,o=r.keyword,u=r.if_exists,a=r.old_column,s=r.prefix,i=r.resource,c=r.symbol,l=r.suffix,f="",p=[];switch(i){case"column":p=[St(r)];break;case"index":p=M(r),f=r[i];break;case"table":case"schema":f=d(r[i]);break;case"aggregate":case"function":case"domain":case"type":f=d(r[i]);break;case"algorithm":case"lock":case"table-option":f=[c,h(r[i])].filter(m).join(" ");break;case"constraint":f=d(r[i]),p=[Xr(e)];break;case"partition":p=[tt(t,r.partitions)];break;case"key":f=d(r[i]);break;default:f=[c,r[i]].filter((function(r){return null!==r})).join(" ")}var b=[h(t),h(o),h(n),h(u),a&&Et(a),h(s),f&&f.trim(),p.filter(m).join(" ")];return l&&b.push(h(l.keyword),l.expr&&Et(l.expr)),b.filter(m).join(" ")}function nt(r){var t=r.default&&[h(r.default.keyword),lt(r.default.value)].join(" ");return[h(r.mode),r.name,E(r.type),t].filter(m).join(" ")}function ot(r){return(ot="function"==typeof Symbol&&"symbol"==typeof Symbol.iterator?function(r){return typeof r}:function(r){return r&&"function"==typeof Symbol&&r.constructor===Symbol&&r!==Symbol.prototype?"symbol":typeof r})(r)}function ut(r){var t=r.expr_list;switch(h(r.type)){case"STRUCT":case"ROW":return"(".concat(Nt(t),")");case"ARRAY":return function(r){var t=r.array_path,e=r.brackets,n=r.expr_list,o=r.parentheses;if(!n)return"[".concat(Nt(t),"]");var u=Array.isArray(n)?n.map((function(r){return"(".concat(Nt(r),")")})).filter(m).join(", "):lt(n);return e?"[".concat(u,"]"):o?"(".concat(u,")"):u}(r);default:return""}}function at(r){var t=r.definition,e=r.keyword,n=r.orderby,o=r.limit,u=[h(e)];return t&&"object"===ot(t)&&(u.length=0,u.push(g(t))),u.push(ut(r),pt(n,"order by"),G(o)),u.filter(m).join("")}function st(r){return(st="function"==typeof Symbol&&"symbol"==typeof Symbol.iterator?function(r){return typeof r}:function(r){return r&&"function"==typeof Symbol&&r.constructor===Symbol&&r!==Symbol.prototype?"symbol":typeof r})(r)}var it={alter:et,aggr_func:function(r){var t=r.args,e=r.filter,n=r.over,o=r.within_group_orderby,u=lt(t.expr);u=Array.isArray(u)?u.join(", "):u;var a=r.name,s=Br(n);t.distinct&&(u=["DISTINCT",u].join(" ")),t.separator&&t.separator.delimiter&&(u=[u,w(t.separator.delimiter)].join("".concat(t.separator.symbol," "))),t.separator&&t.separator.expr&&(u=[u,lt(t.separator.expr)].join(" ")),t.orderby&&(u=[u,pt(t.orderby,"order by")].join(" ")),t.separator&&t.separator.value&&(u=[u,h(t.separator.keyword),w(t.separator.value)].filter(m).join(" "));var i=o?"WITHIN GROUP (".concat(pt(o,"order by"),")"):"",c=e?"FILTER (WHERE ".concat(lt(e.where),")"):"";return["".concat(a,"(").concat(u,")"),i,s,c].filter(m).join(" ")},any_value:function(r){var t=r.args,e=r.type,n=r.over,o=t.expr,u=t.having,a="".concat(h(e),"(").concat(lt(o));return u&&(a="".concat(a," HAVING ").concat(h(u.prefix)," ").concat(lt(u.expr))),[a="".concat(a,")"),Br(n)].filter(m).join(" ")},window_func:function(r){var t=r.over;return[function(r){var t=r.args,e=r.name,n=r.consider_nulls,o=void 0===n?"":n,u=r.separator,a=void 0===u?", ":u;return[e,"(",t?lt(t).join(a):"",")",o&&" ",o].filter(m).join("")}(r),Br(t)].filter(m).join(" ")},array:at,assign:tr,binary_expr:D,case:function(r){var t=["CASE"],e=r.args,n=r.expr,o=r.parentheses;n&&t.push(lt(n));for(var u=0,a=e.length;u<a;++u)t.push(e[u].type.toUpperCase()),e[u].cond&&(t.push(lt(e[u].cond)),t.push("THEN")),t.push(lt(e[u].result));return t.push("END"),o?"(".concat(t.join(" "),")"):t.join(" ")},cast:qr,collate:bt,column_ref:Et,column_definition:St,datatype:E,extract:function(r){var t=r.args,e=r.type,n=t.field,o=t.cast_type,u=t.source,a=["".concat(h(e),"(").concat(h(n)),"FROM",h(o),lt(u)];return"".concat(a.filter(m).join(" "),")")},flatten:function(r){var t=r.args,e=r.type,n=["input","path","outer","recursive","mode"].map((function(r){return function(r){if(!r)return"";var t=r.type,e=r.symbol,n=r.value;return[h(t),e,lt(n)].filter(m).join(" ")}(t[r])})).filter(m).join(", ");return"".concat(h(e),"(").concat(n,")")},fulltext_search:function(r){var t=r.against,e=r.as,n=r.columns,o=r.match,u=r.mode,a=[h(o),"(".concat(n.map((function(r){return Et(r)})).join(", "),")")].join(" "),s=[h(t),["(",lt(r.expr),u&&" ".concat(w(u)),")"].filter(m).join("")].join(" ");return[a,s,xt(e)].filter(m).join(" ")},function:Wr,lambda:function(r){var t=r.args,e=r.expr,n=t.value,o=t.parentheses,u=n.map(lt).join(", ");return[o?"(".concat(u,")"):u,"->",lt(e)].join(" ")},load_data:rr,insert:or,interval:pr,json:function(r){var t=r.keyword,e=r.expr_list;return[h(t),e.map((function(r){return lt(r)})).join(", ")].join(" ")},json_object_arg:function(r){var t=r.expr,e=t.key,n=t.value,o=t.on,u=[lt(e),"VALUE",lt(n)];return o&&u.push("ON","NULL",lt(o)),u.filter(m).join(" ")},json_visitor:function(r){return[r.symbol,lt(r.expr)].join("")},func_arg:function(r){var t=r.value;return[t.name,t.symbol,lt(t.expr)].filter(m).join(" ")},show:er,struct:at,tablefunc:function(r){var t=r.as,e=r.name,n=r.args,o=[w(e.schema),e.name.map(w).join(".")].filter(m).join(".");return["".concat(o,"(").concat(lt(n).join(", "),")"),"AS",Wr(t)].join(" ")},tables:Cr,unnest:yr,values:ar,window:function(r){return r.expr.map(Hr).join(", ")}};function ct(r){var t=r.prefix,e=void 0===t?"@":t,n=r.name,o=r.members,u=r.quoted,a=r.suffix,s=[],i=o&&o.length>0?"".concat(n,".").concat(o.join(".")):n,c="".concat(e||"").concat(i);return a&&(c+=a),s.push(c),[u,s.join(" "),u].filter(m).join("")}function lt(r){if(r){var t=r;if(r.ast){var e=t.ast;Reflect.deleteProperty(t,e);for(var n=0,o=Object.keys(e);n<o.length;n++){var u=o[n];t[u]=e[u]}}var a=t.type;return"expr"===a?lt(t.expr):it[a]?it[a](t):w(t)}}function ft(r){return r?(Array.isArray(r)||(r=[r]),r.map(lt)):[]}function pt(r,t){if(!Array.isArray(r))return"";var e=[],n=h(t);switch(n){case"ORDER BY":e=r.map((function(r){return[lt(r.expr),r.type||"ASC",h(r.nulls)].filter(m).join(" ")}));break;case"PARTITION BY":default:e=r.map((function(r){return lt(r.expr)}))}return i(n,e.join(", "))}function bt(r){if(r){var t=r.keyword,e=r.collate,n=e.name,o=e.symbol,u=e.value,a=[h(t)];return u||a.push(o),a.push(Array.isArray(n)?n.map(w).join("."):w(n)),u&&a.push(o),a.push(lt(u)),a.filter(m).join(" ")}}function vt(r){return(vt="function"==typeof Symbol&&"symbol"==typeof Symbol.iterator?function(r){return typeof r}:function(r){return r&&"function"==typeof Symbol&&r.constructor===Symbol&&r!==Symbol.prototype?"symbol":typeof r})(r)}function yt(r,t){var e=Object.keys(r);if(Object.getOwnPropertySymbols){var n=Object.getOwnPropertySymbols(r);t&&(n=n.filter((function(t){return Object.getOwnPropertyDescriptor(r,t).enumerable}))),e.push.apply(e,n)}return e}function dt(r){for(var t=1;t<arguments.length;t++){var e=null!=arguments[t]?arguments[t]:{};t%2?yt(Object(e),!0).forEach((function(t){ht(r,t,e[t])})):Object.getOwnPropertyDescriptors?Object.defineProperties(r,Object.getOwnPropertyDescriptors(e)):yt(Object(e)).forEach((function(t){Object.defineProperty(r,t,Object.getOwnPropertyDescriptor(e,t))}))}return r}function ht(r,t,e){return(t=function(r){var t=function(r,t){if("object"!=vt(r)||!r)return r;var e=r[Symbol.toPrimitive];if(void 0!==e){var n=e.call(r,t||"default");if("object"!=vt(n))return n;throw new TypeError("@@toPrimitive must return a primitive value.")}return("string"===t?String:Number)(r)}(r,"string");return"symbol"==vt(t)?t:t+""}(t))in r?Object.defineProperty(r,t,{value:e,enumerable:!0,configurable:!0,writable:!0}):r[t]=e,r}function mt(r){return function(r){if(Array.isArray(r))return Lt(r)}(r)||function(r){if("undefined"!=typeof Symbol&&null!=r[Symbol.iterator]||null!=r["@@iterator"])return Array.from(r)}(r)||wt(r)||function(){throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}()}function wt(r,t){if(r){if("string"==typeof r)return Lt(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?Lt(r,t):void 0}}function Lt(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function Ct(r,t){if("string"==typeof r)return d(r,t);var e=r.expr,n=r.offset,o=r.suffix,u=n&&n.map((function(r){return["[",r.name,"".concat(r.name?"(":""),w(r.value),"".concat(r.name?")":""),"]"].filter(m).join("")})).join("");return[lt(e),u,o].filter(m).join("")}function At(r){if(!r||0===r.length)return"";var t,e=[],n=function(r,t){var e="undefined"!=typeof Symbol&&r[Symbol.iterator]||r["@@iterator"];if(!e){if(Array.isArray(r)||(e=wt(r))||t&&r&&"number"==typeof r.length){e&&(r=e);var n=0,o=function(){};return{s:o,n:function(){return n>=r.length?{done:!0}:{done:!1,value:r[n++]}},e:function(r){throw r},f:o}}throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}var u,a=!0,s=!1;return{s:function(){e=e.call(r)},n:function(){var r=e.next();return a=r.done,r},e:function(r){s=!0,u=r},f:function(){try{a||null==e.return||e.return()}finally{if(s)throw u}}}}(r);try{for(n.s();!(t=n.n()).done;){var o=t.value,u=o.brackets?"[".concat(lt(o.index),"]"):"".concat(o.notation).concat(lt(o.index));o.property&&(u="".concat(u,".").concat(w(o.property))),e.push(u)}}catch(r){n.e(r)}finally{n.f()}return e.join("")}function Et(r){var t=r.array_index,e=r.as,n=r.column,o=r.collate,u=r.db,a=r.isDual,i=r.notations,c=void 0===i?[]:i,l=r.options,f=r.schema,p=r.table,b=r.parentheses,v=r.suffix,y=r.order_by,w=r.subFields,L=void 0===w?[]:w,C="*"===n?"*":Ct(n,a),A=[u,f,p].filter(m).map((function(r){return"".concat("string"==typeof r?d(r):lt(r))})),E=A[0];if(E){for(var g=1;g<A.length;++g)E="".concat(E).concat(c[g]||".").concat(A[g]);C="".concat(E).concat(c[g]||".").concat(C)}var j=[C=["".concat(C).concat(At(t))].concat(mt(L)).join("."),bt(o),lt(l),s("AS",lt,e)];j.push("string"==typeof v?h(v):lt(v)),j.push(h(y));var _=j.filter(m).join(" ");return b?"(".concat(_,")"):_}function gt(r){if(r){var t=r.schema,e=r.dataType,n=r.length,o=r.suffix,u=r.scale,a=r.expr,s=E({schema:t,dataType:e,length:n,suffix:o,scale:u,parentheses:null!=n});if(a&&(s+=lt(a)),r.array){var i=Gr(r);s+=[/^\[.*\]$/.test(i)?"":" ",i].join("")}return s}}function jt(r){var t=[];if(!r)return t;var e=r.definition,n=r.keyword,o=r.match,u=r.table,a=r.on_action;return t.push(h(n)),t.push(Cr(u)),t.push(e&&"(".concat(e.map((function(r){return lt(r)})).join(", "),")")),t.push(h(o)),a.map((function(r){return t.push(h(r.type),lt(r.value))})),t.filter(m)}function _t(r){var t=[],e=r.nullable,n=r.character_set,o=r.check,u=r.comment,a=r.constraint,i=r.collate,c=r.storage,l=r.using,f=r.default_val,b=r.generated,v=r.auto_increment,y=r.unique,d=r.primary_key,C=r.column_format,A=r.reference_definition,E=r.generated_by_default,g=[h(e&&e.action),h(e&&e.value)].filter(m).join(" ");if(b||t.push(g),f){var _=f.type,T=f.value;t.push(_.toUpperCase(),lt(T))}var S=p().database;return a&&t.push(h(a.keyword),w(a.constraint)),t.push(Pr(o)),t.push(function(r){if(r)return[h(r.value),"(".concat(lt(r.expr),")"),h(r.storage_type)].filter(m).join(" ")}(b)),b&&t.push(g),t.push(x(v),h(d),h(y),w(E),j(u)),t.push.apply(t,mt(L(n))),"sqlite"!==S.toLowerCase()&&t.push(lt(i)),t.push.apply(t,mt(L(C))),t.push.apply(t,mt(L(c))),t.push.apply(t,mt(jt(A))),t.push(s("USING",lt,l)),t.filter(m).join(" ")}function Tt(r){var t=r.order_by,e=r.column,n=r.collate,o=r.nulls,u=r.opclass,a="string"==typeof e?{type:"column_ref",table:r.table,column:e}:dt(dt({},r),{},{order_by:null});return a.collate=null,[lt(a),lt(n),u,h(t),h(o)].filter(m).join(" ")}function St(r){var t=[],e=Et(r.column),n=gt(r.definition);return t.push(e),t.push(n),t.push(_t(r)),t.filter(m).join(" ")}function xt(r){return r?"object"===vt(r)?["AS",lt(r)].join(" "):["AS",/^(`?)[a-z_][0-9a-z_]*(`?)$/i.test(r)?d(r):y(r)].join(" "):""}function kt(r,t){var e=r.expr,n=r.type;if("cast"===n)return qr(r);t&&(e.isDual=t);var o=lt(e),u=r.expr_list;if(u){var a=[o],s=u.map((function(r){return kt(r,t)})).join(", ");return a.push([h(n),n&&"(",s,n&&")"].filter(m).join("")),a.filter(m).join(" ")}return e.parentheses&&Reflect.has(e,"array_index")&&"cast"!==e.type&&(o="(".concat(o,")")),e.array_index&&"column_ref"!==e.type&&"function"!==e.type&&(o="".concat(o).concat(At(e.array_index))),[o,xt(r.as)].filter(m).join(" ")}function It(r){var t=Array.isArray(r)&&r[0];return!(!t||"dual"!==t.type)}function Nt(r,t){if(!r||"*"===r)return r;var e=It(t);return r.map((function(r){return kt(r,e)})).join(", ")}it.var=ct,it.expr_list=function(r){var t=ft(r.value),e=r.parentheses,n=r.separator;if(!e&&!n)return t;var o=n||", ",u=t.join(o);return e?"(".concat(u,")"):u},it.select=function(r){var t="object"===st(r._next)?or(r):Y(r);return r.parentheses?"(".concat(t,")"):t},it.unary_expr=function(r){var t=r.operator,e=r.parentheses,n=r.expr,o="-"===t||"+"===t||"~"===t||"!"===t?"":" ",u="".concat(t).concat(o).concat(lt(n));return e?"(".concat(u,")"):u},it.map_object=function(r){var t=r.keyword,e=r.expr.map((function(r){return[w(r.key),w(r.value)].join(", ")})).join(", ");return[h(t),"[".concat(e,"]")].join("")};var Ot=e(0);function Rt(r){return(Rt="function"==typeof Symbol&&"symbol"==typeof Symbol.iterator?function(r){return typeof r}:function(r){return r&&"function"==typeof Symbol&&r.constructor===Symbol&&r!==Symbol.prototype?"symbol":typeof r})(r)}var Ut,Mt,Dt,Pt=(Ut={},Mt="sqlite",Dt=Ot.parse,(Mt=function(r){var t=function(r,t){if("object"!=Rt(r)||!r)return r;var e=r[Symbol.toPrimitive];if(void 0!==e){var n=e.call(r,t||"default");if("object"!=Rt(n))return n;throw new TypeError("@@toPrimitive must return a primitive value.")}return("string"===t?String:Number)(r)}(r,"string");return"symbol"==Rt(t)?t:t+""}(Mt))in Ut?Object.defineProperty(Ut,Mt,{value:Dt,enumerable:!0,configurable:!0,writable:!0}):Ut[Mt]=Dt,Ut);function Ft(r){return(Ft="function"==typeof Symbol&&"symbol"==typeof Symbol.iterator?function(r){return typeof r}:function(r){return r&&"function"==typeof Symbol&&r.constructor===Symbol&&r!==Symbol.prototype?"symbol":typeof r})(r)}function $t(r,t){var e="undefined"!=typeof Symbol&&r[Symbol.iterator]||r["@@iterator"];if(!e){if(Array.isArray(r)||(e=function(r,t){if(r){if("string"==typeof r)return Ht(r,t);var e={}.toString.call(r).slice(8,-1);return"Object"===e&&r.constructor&&(e=r.constructor.name),"Map"===e||"Set"===e?Array.from(r):"Arguments"===e||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?Ht(r,t):void 0}}(r))||t&&r&&"number"==typeof r.length){e&&(r=e);var n=0,o=function(){};return{s:o,n:function(){return n>=r.length?{done:!0}:{done:!1,value:r[n++]}},e:function(r){throw r},f:o}}throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.")}var u,a=!0,s=!1;return{s:function(){e=e.call(r)},n:function(){var r=e.next();return a=r.done,r},e:function(r){s=!0,u=r},f:function(){try{a||null==e.return||e.return()}finally{if(s)throw u}}}}function Ht(r,t){(null==t||t>r.length)&&(t=r.length);for(var e=0,n=Array(t);e<t;e++)n[e]=r[e];return n}function Bt(r,t){for(var e=0;e<t.length;e++){var n=t[e];n.enumerable=n.enumerable||!1,n.configurable=!0,"value"in n&&(n.writable=!0),Object.defineProperty(r,Gt(n.key),n)}}function Gt(r){var t=function(r,t){if("object"!=Ft(r)||!r)return r;var e=r[Symbol.toPrimitive];if(void 0!==e){var n=e.call(r,t||"default");if("object"!=Ft(n))return n;throw new TypeError("@@toPrimitive must return a primitive value.")}return("string"===t?String:Number)(r)}(r,"string");return"symbol"==Ft(t)?t:t+""}var qt=function(){return function(r,t,e){return t&&Bt(r.prototype,t),e&&Bt(r,e),Object.defineProperty(r,"prototype",{writable:!1}),r}((function r(){!function(r,t){if(!(r instanceof t))throw new TypeError("Cannot call a class as a function")}(this,r)}),[{key:"astify",value:function(r){var t=arguments.length>1&&void 0!==arguments[1]?arguments[1]:u,e=this.parse(r,t);return e&&e.ast}},{key:"sqlify",value:function(r){var t=arguments.length>1&&void 0!==arguments[1]?arguments[1]:u;return b(t),_r(r)}},{key:"exprToSQL",value:function(r){var t=arguments.length>1&&void 0!==arguments[1]?arguments[1]:u;return b(t),lt(r)}},{key:"columnsToSQL",value:function(r,t){var e=arguments.length>2&&void 0!==arguments[2]?arguments[2]:u;if(b(e),!r||"*"===r)return[];var n=It(t);return r.map((function(r){return kt(r,n)}))}},{key:"parse",value:function(r){var t=arguments.length>1&&void 0!==arguments[1]?arguments[1]:u,e=t.database,n=void 0===e?"sqlite":e;b(t);var o=n.toLowerCase();if(Pt[o])return Pt[o](!1===t.trimQuery?r:r.trim(),t.parseOptions||u.parseOptions);throw new Error("".concat(n," is not supported currently"))}},{key:"whiteListCheck",value:function(r,t){var e=arguments.length>2&&void 0!==arguments[2]?arguments[2]:u;if(t&&0!==t.length){var n=e.type,o=void 0===n?"table":n;if(!this["".concat(o,"List")]||"function"!=typeof this["".concat(o,"List")])throw new Error("".concat(o," is not valid check mode"));var a,s=this["".concat(o,"List")].bind(this),i=s(r,e),c=!0,l="",f=$t(i);try{for(f.s();!(a=f.n()).done;){var p,b=a.value,v=!1,y=$t(t);try{for(y.s();!(p=y.n()).done;){var d=p.value,h=new RegExp("^".concat(d,"$"),"i");if(h.test(b)){v=!0;break}}}catch(r){y.e(r)}finally{y.f()}if(!v){l=b,c=!1;break}}}catch(r){f.e(r)}finally{f.f()}if(!c)throw new Error("authority = '".concat(l,"' is required in ").concat(o," whiteList to execute SQL = '").concat(r,"'"))}}},{key:"tableList",value:function(r,t){var e=this.parse(r,t);return e&&e.tableList}},{key:"columnList",value:function(r,t){var e=this.parse(r,t);return e&&e.columnList}}])}();function Wt(r){return(Wt="function"==typeof Symbol&&"symbol"==typeof Symbol.iterator?function(r){return typeof r}:function(r){return r&&"function"==typeof Symbol&&r.constructor===Symbol&&r!==Symbol.prototype?"symbol":typeof r})(r)}"object"===("undefined"==typeof self?"undefined":Wt(self))&&self&&(self.NodeSQLParser={Parser:qt,util:n}),"undefined"==typeof global&&"object"===("undefined"==typeof window?"undefined":Wt(window))&&window&&(window.global=window),"object"===("undefined"==typeof global?"undefined":Wt(global))&&global&&global.window&&(global.window.NodeSQLParser={Parser:qt,util:n})}]));
//# sourceMappingURL=sqlite.js.map

/***/ })

};
;